import type { DeliveryPurpose } from '../../../domain/delivery/delivery.js';
import type { Link } from '../../../domain/link/link.js';
import { listSendingsToCome, type WaitingSending } from '../../../domain/sending/list-waiting-sendings.js';
import { formatWhen, formatWhenBoth, type WhenReader } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { describeRecipients } from './describe-recipients.js';

/** What goes within this goes now. */
const AT_ONCE_MS = 60_000;

/** The others are counted. */
const MOST_SHOWN = 3;

interface ToCome {
  readonly said: string;
  /** Whether it brings the link itself. */
  readonly isOfLink: boolean;
}

/** What still goes to the customer of a link, one line a message, soonest first. */
export function describeToCome(link: Link, reader: WhenReader): readonly ToCome[] {
  const waiting = listToCome(link, reader.now);
  const said = waiting.slice(0, MOST_SHOWN).map((sending) => ({
    said: describeOne(link, sending, reader),
    isOfLink: sending.purpose.kind === 'link',
  }));
  const count = waiting.length - said.length;
  if (count === 0) return said;
  return [...said, { said: reader.words.say('review.sending.more', { count }), isOfLink: false }];
}

/**
 * The link itself goes however late, though not while a payment is under way; of any other whose time has come nobody
 * knows. What goes at one moment by several channels is one.
 */
function listToCome(link: Link, now: Date): readonly WaitingSending[] {
  const together = new Map<string, WaitingSending>();
  for (const sending of listSendingsToCome(link)) {
    const { purpose, dueAt, channels } = sending;
    if (purpose.kind === 'link' ? link.state !== 'open' : dueAt <= now) continue;
    const key = `${purpose.kind} ${dueAt.getTime()}`;
    const known = together.get(key);
    const all = new Set([...(known?.channels ?? []), ...channels]);
    together.set(key, { ...sending, channels: [...all] });
  }
  return [...together.values()];
}

function describeOne(link: Link, { purpose, channels, dueAt }: WaitingSending, reader: WhenReader): string {
  const { words, now, timeZone } = reader;
  const recipients = describeRecipients(words, link, channels);
  const isNow = dueAt.getTime() - now.getTime() <= AT_ONCE_MS;
  // Where it can be stopped it is private, and stays as it was shown: the time is right after it, too.
  const soon = { undo: dueAt > now ? 'may' : 'other', time: formatWhen(words, dueAt, timeZone) } as const;
  const said = isNow
    ? words.say('review.sending.now', { recipients, ...soon })
    : words.say('review.sending.later', { recipients, time: formatWhenBoth(dueAt, reader) });
  return purpose.kind === 'link' ? said : nameOther(words, purpose, said);
}

function nameOther(words: Words, { kind }: DeliveryPurpose, said: string): string {
  return words.say('review.sending.other_message', { of: kind === 'reminder' ? 'reminder' : 'other', said });
}

/**
 * "Still planned: email to ann@example.com, Fri 27 Nov 2026, 10:00, Bangkok time, and 1 more."; null: nothing is. Soonest
 * first. It goes to the contacts that the link has now.
 */
export function describeStillPlanned(
  link: Link,
  waiting: readonly WaitingSending[],
  { words, timeZone }: Pick<WhenReader, 'words' | 'timeZone'>,
): string | null {
  const [next, ...others] = waiting;
  if (next === undefined) return null;
  const recipients = describeRecipients(words, link, next.channels);
  return words.say('page.still_planned', {
    message: next.purpose.kind === 'link' ? recipients : nameOther(words, next.purpose, recipients),
    time: formatWhen(words, next.dueAt, timeZone),
    more: others.length,
  });
}
