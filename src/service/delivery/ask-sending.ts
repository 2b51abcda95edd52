import { nextDaytime } from '../../domain/delivery/daytime.js';
import { addressOf, type DeliveryChannel, type DeliveryPurpose } from '../../domain/delivery/delivery.js';
import { AppError } from '../../domain/errors.js';
import type { FieldProblem } from '../../domain/link/field-problem.js';
import { findReceived } from '../../domain/link/find-received.js';
import type { Customer, Link } from '../../domain/link/link.js';
import type { LinkEvent } from '../../domain/link/link-event.js';
import { findBlocked, findContactProblems } from '../../domain/link/validate-link-draft-contacts.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { chooseChannels } from '../../domain/sending/choose-channels.js';
import { findSendTimeProblem } from '../../domain/sending/send-time-problem.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { SuppressionRepository } from '../../ports/suppression-repository.js';
import type { ChangeLink } from '../links/change-link.js';
import type { LinkHandle } from '../links/get-link-or-throw.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { listStops, type Stop } from './find-stops.js';
import { getLinkToSend } from './get-link-to-send.js';

export interface AskSendingDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly suppressions: SuppressionRepository;
  readonly changeLink: ChangeLink;
  readonly clock: Clock;
  /** How long what goes at once can still be stopped. */
  readonly undoMs: number;
}

export interface SendingAsk {
  readonly link: LinkHandle;
  /** `link` of what is paid: the receipt again. */
  readonly purpose: 'link' | 'reminder';
  /** Null: as the link went, else by its contacts. */
  readonly channels: readonly DeliveryChannel[] | null;
  /** One that the customer had not, or that takes the place of theirs. */
  readonly contact: Partial<Pick<Customer, 'email' | 'phone'>> | null;
  /** Null: at once. */
  readonly at: Date | null;
  /** The same key twice asks once; without one, the same within seconds does. */
  readonly requestKey?: string;
}

export interface AskedSending {
  readonly link: Link;
  /** Names the sending among those of its link. */
  readonly sendingId: string;
  readonly channels: readonly DeliveryChannel[];
  readonly dueAt: Date;
  /** A reminder waits for the daytime; null: it does not have to. */
  readonly heldUntil: Date | null;
  /** Ways that nobody named and by which nothing goes to this customer: the others are used. */
  readonly leftOut: readonly Stop[];
}

export type AskSending = (actor: MemberActor, ask: SendingAsk) => Promise<AskedSending>;

/**
 * Has a message go to the customer (again). What goes at once can be called off for `undoMs`. The same key again is
 * answered as it was, whatever became of the link since.
 * Throws AppError `link_not_found`, `not_allowed`, `invalid_input` (with problems), `contact_missing`,
 * `address_suppressed`, `link_already_paid`, `link_expired`, `link_cancelled`, `payment_under_way`, `changed_too_often`,
 * `store_unavailable`.
 */
export function makeAskSending(deps: AskSendingDeps): AskSending {
  const { links, merchants, changeLink, clock, undoMs } = deps;

  return async (actor, ask) => {
    const link = await getLinkToSend(links, actor, ask.link);
    const eventId = ask.requestKey === undefined ? undefined : toEventId(ask.requestKey);
    const earlier = listAsked(link).find(({ id }) => id === eventId);
    if (earlier !== undefined) return describeEarlier(deps, link, { ask, asked: earlier });
    const now = clock.now();
    checkAsk(link, ask, now);
    const wished = chooseWished(link, ask);
    const customer = { ...link.customer, ...ask.contact };
    throwIfAny(findBlocked({ channels: wished, customer }));
    const isNamed = ask.channels !== null || ask.contact !== null;
    const { channels, leftOut } = await admit(deps, { ...link, customer }, { wished, isNamed });
    const { settings } = await getMerchantOrThrow(merchants, link.merchantId);
    const wanted = ask.at ?? new Date(now.getTime() + undoMs);
    const dueAt = ask.purpose === 'reminder' ? nextDaytime(wanted, settings.timeZone) : wanted;
    const input = {
      type: 'ask_sending',
      purpose: toPurpose(link, ask),
      channels,
      dueAt,
      ...(ask.contact === null ? {} : { contact: ask.contact }),
    } as const;
    const by = { actor, source: 'person' } as const;
    const changed = await changeLink(link, input, eventId === undefined ? by : { ...by, eventId });
    const asked = findAsked(changed.link, eventId);
    return {
      link: changed.link,
      sendingId: asked.id,
      channels: asked.channels,
      dueAt: asked.dueAt,
      heldUntil: dueAt > wanted ? asked.dueAt : null,
      leftOut,
    };
  };
}

function chooseWished(link: Link, { channels, contact }: SendingAsk): readonly DeliveryChannel[] {
  return [...new Set(channels ?? chooseChannels(link, contact))];
}

/** What this very request asked before, as it was answered then. */
async function describeEarlier(
  { suppressions, undoMs }: Pick<AskSendingDeps, 'suppressions' | 'undoMs'>,
  link: Link,
  { ask, asked: { id: sendingId, at, channels, dueAt } }: { readonly ask: SendingAsk; readonly asked: Asked },
): Promise<AskedSending> {
  const wished = chooseWished(link, ask);
  const isLeftOut = ({ channel }: Stop) => wished.includes(channel) && !channels.includes(channel);
  const leftOut = (await listStops(suppressions, link)).filter(isLeftOut);
  const wanted = ask.at ?? new Date(at.getTime() + undoMs);
  return { link, sendingId, channels, dueAt, heldUntil: dueAt > wanted ? dueAt : null, leftOut };
}

function checkAsk(link: Link, { contact, at }: SendingAsk, now: Date): void {
  const customer = { ...link.customer, ...contact };
  const time = at === null ? null : findSendTimeProblem(at, link, now);
  const problems = [
    ...findContactProblems({ ...link, customer, channels: [] }),
    ...(time === null ? [] : [time]),
  ];
  throwIfAny(problems);
}

function throwIfAny(problems: readonly FieldProblem[]): void {
  if (problems.length > 0) throw new AppError('invalid_input', { problems });
}

interface Wish {
  readonly wished: readonly DeliveryChannel[];
  /** Somebody said that it shall go this way: it does, or is refused. */
  readonly isNamed: boolean;
}

interface Admitted {
  readonly channels: readonly DeliveryChannel[];
  readonly leftOut: readonly Stop[];
}

/** Those of the ways by which something may go to the customer. */
async function admit(
  { suppressions }: AskSendingDeps,
  link: Link,
  { wished, isNamed }: Wish,
): Promise<Admitted> {
  const { reference, customer } = link;
  const unreached = wished.find((channel) => addressOf(customer, channel) === null);
  const missing = wished.length === 0 ? 'email' : unreached;
  if (missing !== undefined) throw new AppError('contact_missing', { reference, channel: missing });
  const leftOut = (await listStops(suppressions, link)).filter(({ channel }) => wished.includes(channel));
  const channels = wished.filter((each) => leftOut.every(({ channel }) => channel !== each));
  const [stop] = leftOut;
  if (stop !== undefined && (isNamed || channels.length === 0)) {
    throw new AppError('address_suppressed', { reference, ...stop });
  }
  return { channels, leftOut };
}

/** Of what is paid only the receipt goes: that it was paid, in whatever way. */
function toPurpose({ history }: Link, { purpose }: SendingAsk): DeliveryPurpose {
  if (purpose === 'reminder') return { kind: 'reminder', number: null };
  const paid = findReceived(history);
  return paid === undefined ? { kind: 'link' } : { kind: 'receipt', of: 'payment', eventId: paid.id };
}

/** Parts of a delivery's id stand between colons. */
function toEventId(requestKey: string): string {
  return `evt_ask_${requestKey.replace(/[^A-Za-z0-9_-]/g, '-')}`;
}

type Asked = Extract<LinkEvent, { type: 'sending.asked' }>;

/** The one of this request, else the newest: a second press within seconds is the first one's. */
function findAsked(link: Link, eventId: string | undefined): Asked {
  const all = listAsked(link);
  const asked = all.find(({ id }) => id === eventId) ?? all.at(-1);
  if (asked === undefined) throw new Error('what was asked for is not in the history of its link');
  return asked;
}

function listAsked({ history }: Link): readonly Asked[] {
  return history.filter((event): event is Asked => event.type === 'sending.asked');
}
