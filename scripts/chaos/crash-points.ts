import { z } from 'zod';

/** A place in Paylink where its process can be made to die. */
export interface CrashPoint {
  readonly name: string;
  /** As `AppOptions.around` names it. */
  readonly port: string;
  readonly method: string;
  /** Before the call is begun, or after it has come back. */
  readonly when: 'before' | 'after';
  /** Who sells; unless given, people in Slack. */
  readonly chat?: 'telegram';
  /** Which calls are passes of this point; all unless given. */
  counts?(...args: readonly unknown[]): boolean;
}

/** Somebody joins, then in the order of a link's life. */
export const CRASH_POINTS: readonly CrashPoint[] = [
  { name: 'change-announced', port: 'upkeep', method: 'wake', when: 'after' },
  { name: 'change-kept', port: 'upkeep', method: 'wake', when: 'before', counts: isForNow },
  { name: 'trail-written', port: 'auditTrail', method: 'append', when: 'after' },
  { name: 'change-forgotten', port: 'auditOutbox', method: 'markTold', when: 'after' },
  { name: 'create-asked', port: 'drafts', method: 'keepCreation', when: 'before' },
  { name: 'create-kept', port: 'drafts', method: 'keepCreation', when: 'after' },
  { name: 'link-inserted', port: 'links', method: 'insert', when: 'after' },
  { name: 'messages-asked', port: 'chatMessages', method: 'request', when: 'after' },
  { name: 'deliveries-planned', port: 'deliveries', method: 'plan', when: 'after' },
  { name: 'events-noted', port: 'apiEvents', method: 'add', when: 'before' },
  { name: 'events-kept', port: 'apiEvents', method: 'add', when: 'after' },
  { name: 'relay-advance', port: 'relay', method: 'advance', when: 'before' },
  { name: 'post-begun', port: 'chatMessages', method: 'markSending', when: 'after' },
  { name: 'posted', port: 'sender', method: 'show', when: 'after', counts: isNewPost },
  { name: 'edited', port: 'sender', method: 'show', when: 'after', counts: isEdit },
  { name: 'post-unnoted', port: 'chatMessages', method: 'markShown', when: 'before' },
  { name: 'sending-asked', port: 'deliveries', method: 'begin', when: 'before' },
  { name: 'sending-begun', port: 'deliveries', method: 'begin', when: 'after' },
  { name: 'sent', port: 'notifier', method: 'send', when: 'after' },
  { name: 'sent-noted', port: 'deliveries', method: 'finish', when: 'before' },
  { name: 'checkout-opened', port: 'gateway', method: 'startAttempt', when: 'after' },
  { name: 'checkout-stored', port: 'links', method: 'replace', when: 'after', counts: storesCheckout },
  { name: 'event-inserted', port: 'inbox', method: 'insert', when: 'after' },
  { name: 'refund-reserved', port: 'links', method: 'replace', when: 'after', counts: reservesRefund },
  { name: 'refund-left', port: 'links', method: 'replace', when: 'after', counts: lets('pending') },
  { name: 'refund-asked', port: 'gateway', method: 'refund', when: 'before' },
  { name: 'refund-given', port: 'gateway', method: 'refund', when: 'after' },
  { name: 'refund-posted', port: 'links', method: 'replace', when: 'after', counts: lets('succeeded') },
  { name: 'state-changed', port: 'links', method: 'replace', when: 'after', counts: changesState },
  // Told by Telegram, kept, and not acknowledged yet; acknowledged, and not answered; answered, and not noted so.
  { name: 'update-kept', port: 'updates', method: 'keep', when: 'after', chat: 'telegram' },
  { name: 'update-read', port: 'updates', method: 'readLane', when: 'after', chat: 'telegram' },
  { name: 'update-answered', port: 'updates', method: 'markWorked', when: 'before', chat: 'telegram' },
  {
    name: 'form-kept',
    port: 'keptValues',
    method: 'keep',
    when: 'after',
    chat: 'telegram',
    counts: isInForm,
  },
  { name: 'telegram-asked', port: 'drafts', method: 'keepCreation', when: 'before', chat: 'telegram' },
  { name: 'telegram-created', port: 'links', method: 'insert', when: 'after', chat: 'telegram' },
  {
    name: 'telegram-card-begun',
    port: 'chatMessages',
    method: 'markSending',
    when: 'after',
    chat: 'telegram',
  },
];

/** Throws when there is none, naming those that there are. */
export function findCrashPoint(name: string): CrashPoint {
  const point = CRASH_POINTS.find((each) => each.name === name);
  if (point !== undefined) return point;
  throw new Error(
    `there is no crash point "${name}"; there are: ${CRASH_POINTS.map((p) => p.name).join(', ')}`,
  );
}

const outgoingSchema = z.looseObject({ message: z.looseObject({ posted: z.unknown() }) });

const linkSchema = z.looseObject({
  state: z.string(),
  attempts: z.array(z.looseObject({ providerRef: z.string().nullable() })),
  refunds: z.array(z.looseObject({ status: z.string() })),
});

/** What was changed is to be told at once; before it was changed, later. */
function isForNow(_merchantId: unknown, at: unknown): boolean {
  return at instanceof Date && at.getTime() <= Date.now();
}

/** A form in which something is answered. */
function isInForm(key: unknown, value: unknown): boolean {
  return String(key).startsWith('telegram:form:') && !String(value).includes('"asked":[]');
}

function isNewPost(outgoing: unknown): boolean {
  return outgoingSchema.parse(outgoing).message.posted === null;
}

function isEdit(outgoing: unknown): boolean {
  return !isNewPost(outgoing);
}

function storesCheckout(before: unknown, after: unknown): boolean {
  return countCheckouts(after) > countCheckouts(before);
}

function countCheckouts(link: unknown): number {
  return linkSchema.parse(link).attempts.filter(({ providerRef }) => providerRef !== null).length;
}

function changesState(before: unknown, after: unknown): boolean {
  return linkSchema.parse(before).state !== linkSchema.parse(after).state;
}

function reservesRefund(before: unknown, after: unknown): boolean {
  return linkSchema.parse(after).refunds.length > linkSchema.parse(before).refunds.length;
}

/** A refund of the link comes to stand so. */
function lets(status: 'pending' | 'succeeded'): (before: unknown, after: unknown) => boolean {
  const count = (link: unknown) =>
    linkSchema.parse(link).refunds.filter((each) => each.status === status).length;
  return (before, after) => count(after) > count(before);
}
