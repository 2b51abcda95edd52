import type { FoundMessage } from '../../../ports/notifier.js';

/** What a list of Twilio's says of a message. */
export interface ListedMessage {
  readonly sid: string;
  readonly body: string | null;
  /** Invalid where Twilio does not say. */
  readonly dateCreated: Date | null;
}

export interface SoughtMessage {
  /** As it was to go out. */
  readonly text: string;
  /** It went as a template, whose words are Twilio's. */
  readonly isTemplate: boolean;
  readonly begunAt: Date;
  /** The list ends where it was cut off. */
  readonly mayBeCut: boolean;
}

/** Twilio's clock and ours, as they should be. */
const SKEW_MS = 60_000;

/** As wrong as a server's clock may be without a text going twice: what is as old as this may still be it. */
const DOUBT_MS = 60 * 60_000;

/**
 * The message among those to its recipient, newest first. `unknown`: one of that time may be it, with words that have
 * changed since, or the list does not reach back so far.
 */
export function findMessage(
  listed: readonly ListedMessage[],
  { text, isTemplate, begunAt, mayBeCut }: SoughtMessage,
): FoundMessage | 'unknown' | null {
  // A date that cannot be read is of any time.
  const isOlder = ({ dateCreated }: ListedMessage, ms: number) =>
    (dateCreated?.getTime() ?? Number.NaN) < begunAt.getTime() - ms;
  const recent = listed.filter((message) => !isOlder(message, SKEW_MS));
  const doubtful = listed.filter((message) => !isOlder(message, DOUBT_MS));
  const address = text.split(/\s/).at(-1) ?? text;
  // A trial account puts words of its own before ours, and addresses stand at the end of all our texts.
  const found = recent.find(({ body }) => (isTemplate ? body?.includes(address) : body?.endsWith(text)));
  if (found !== undefined) return { carrier: 'twilio', carrierRef: found.sid };
  const mayBeIt = doubtful.some(({ body }) => isTemplate || body === null || body.includes(address));
  return mayBeIt || (mayBeCut && doubtful.length === listed.length) ? 'unknown' : null;
}
