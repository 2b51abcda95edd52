import { type Delivery, type DeliveryChannel, sendingOf } from '../../domain/delivery/delivery.js';
import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { ALL_SENDINGS } from '../../domain/sending/all-sendings.js';
import { listWaitingSendings } from '../../domain/sending/list-waiting-sendings.js';
import { listMessages } from '../../domain/sending/message-progress.js';
import type { PlanningContext } from '../../domain/sending/plan-deliveries.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChangeLink } from '../links/change-link.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { findSending } from './find-sending.js';
import { getLinkToSend } from './get-link-to-send.js';

export interface CallOffSendingDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly deliveries: DeliveryQueue;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
  readonly undoMs: number;
}

interface CallOff {
  readonly link: LinkHandle;
  /** Null: the first sending; `ALL_SENDINGS`: all that wait. */
  readonly sendingId: string | null;
}

interface CalledOff {
  readonly link: Link;
  /** Those that do not go; the others have left. */
  readonly stopped: readonly DeliveryChannel[];
  readonly hadPartLeft: boolean;
}

export type CallOffSending = (actor: MemberActor, callOff: CallOff) => Promise<CalledOff>;

/**
 * Stops what has not left yet of one sending, or of all. Of a link that never went out, nobody is reminded either. Pressed twice, or
 * by two people, it is stopped once and both hear so.
 * Throws AppError `already_left` when nothing could be stopped, `link_not_found`, `not_allowed`, `store_unavailable`.
 */
export function makeCallOffSending(deps: CallOffSendingDeps): CallOffSending {
  const { links, merchants, deliveries, changeLink, clock, undoMs } = deps;

  return async (actor, { link: handle, sendingId }) => {
    const found = await getLinkToSend(links, actor, handle);
    const { settings } = await getMerchantOrThrow(merchants, found.merchantId);
    const now = clock.now();
    const context = { timeZone: settings.timeZone, undoMs, now };
    const sendings = findSendings(found, sendingId, context);
    const stopped = await deliveries.callOff(sendings, now);
    if (stopped.size === 0) throw new AppError('already_left', { reference: found.reference });
    const calledOff = sendings.filter(({ id }) => stopped.has(id));
    const by = { actor, source: 'person' } as const;
    let link = found;
    for (const { id, channel, purpose } of calledOff) {
      const input = { type: 'delivery_called_off', deliveryId: id, channel, purpose } as const;
      link = (await changeLink(link, input, by)).link;
    }
    if (calledOff.some(isFirst) && mayStillRemind(link)) {
      link = (await changeLink(link, { type: 'change_reminders', reminders: 'off' }, by)).link;
    }
    const channels = new Set(calledOff.map(({ channel }) => channel));
    return { link, stopped: [...channels], hadPartLeft: hasPartLeft(link, sendings, stopped) };
  };
}

/** What failed has not left, though it cannot be stopped either. */
function hasPartLeft(link: Link, sendings: readonly Delivery[], stopped: ReadonlySet<string>): boolean {
  const messages = listMessages(link);
  const isFailed = (id: string) =>
    messages.some(({ deliveryId, last }) => deliveryId === id && last.type === 'delivery.failed');
  return sendings.some(({ id }) => !stopped.has(id) && !isFailed(id));
}

interface FindingContext extends PlanningContext {
  readonly now: Date;
}

function findSendings(link: Link, sendingId: string | null, context: FindingContext): readonly Delivery[] {
  if (sendingId !== ALL_SENDINGS) return findSending(link, sendingId, context);
  return listWaitingSendings(link, context.now).flatMap((waiting) =>
    findSending(link, waiting.sendingId, context).filter(({ channel }) => waiting.channels.includes(channel)),
  );
}

function isFirst({ id }: Delivery): boolean {
  return sendingOf(id) === 'link';
}

/** Whoever got nothing is not to be reminded of it. */
function mayStillRemind(link: Link): boolean {
  const isOpen = link.state === 'open' || link.state === 'processing';
  return isOpen && link.reminders !== 'off' && listMessages(link).every(({ leftAt }) => leftAt === null);
}
