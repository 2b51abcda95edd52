import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import { TRANSITIONS } from '../../domain/link/transitions.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { findSendTimeProblem } from '../../domain/sending/send-time-problem.js';
import type { Clock } from '../../ports/clock.js';
import type { DeliveryQueue } from '../../ports/delivery-queue.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChangeLink } from '../links/change-link.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { findSending } from './find-sending.js';
import { getLinkToSend } from './get-link-to-send.js';

export interface MoveSendingDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly deliveries: DeliveryQueue;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
  readonly kick: Kick;
  readonly undoMs: number;
}

interface Move {
  readonly link: LinkHandle;
  /** `now`: as soon as it cannot be stopped any more. */
  readonly at: Date | 'now';
}

interface MovedSending {
  readonly link: Link;
  readonly dueAt: Date;
}

export type MoveSending = (actor: MemberActor, move: Move) => Promise<MovedSending>;

/**
 * Has the first message go at another time. The queue decides whether that is still possible, and the link's history tells
 * of it after: a message that is just leaving is not told to have been moved.
 * Throws AppError `already_left`, `invalid_input` (with problems), `link_not_found`, `not_allowed`, `link_already_paid`,
 * `link_expired`, `link_cancelled`, `changed_too_often`, `store_unavailable`.
 */
export function makeMoveSending(deps: MoveSendingDeps): MoveSending {
  const { links, merchants, deliveries, changeLink, clock, kick, undoMs } = deps;

  return async (actor, { link: handle, at }) => {
    const link = await getLinkToSend(links, actor, handle);
    const now = clock.now();
    const dueAt = at === 'now' ? new Date(now.getTime() + undoMs) : at;
    checkMove(link, { at, now });
    const { settings } = await getMerchantOrThrow(merchants, link.merchantId);
    const sending = findSending(link, null, { timeZone: settings.timeZone, undoMs });
    const moved = await deliveries.move(sending, dueAt);
    if (moved.size === 0) throw new AppError('already_left', { reference: link.reference });
    const input = { type: 'move_sending', dueAt } as const;
    const changed = await changeLink(link, input, { actor, source: 'person' });
    kick('deliver', Math.max(0, dueAt.getTime() - now.getTime()));
    return { link: changed.link, dueAt };
  };
}

/** Asked before the queue is: what is paid or over has nothing to move. */
function checkMove(link: Link, { at, now }: { readonly at: Date | 'now'; readonly now: Date }): void {
  const { state, reference } = link;
  const rule = TRANSITIONS[state].move_sending;
  if (typeof rule === 'object') throw new AppError(rule.refuse, { state, reference, asked: 'move_sending' });
  const problem = at === 'now' ? null : findSendTimeProblem(at, link, now);
  if (problem !== null) throw new AppError('invalid_input', { problems: [problem] });
}
