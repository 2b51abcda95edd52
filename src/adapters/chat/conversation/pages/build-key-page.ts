import type { Choice } from '../../choices/choice.js';
import { joinOr } from '../../copy/join-and.js';
import { formatDuration } from '../../time/format-distance.js';
import { formatWhen, type WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { backToKeys } from './build-keys.js';

/** The page that shows a secret once, to whoever asked. */
export interface SecretPage {
  readonly url: string;
  readonly expiresAt: Date;
}

interface KeyPageParts {
  readonly name: string;
  readonly page: SecretPage;
  /** For how long the secret before works on, in hours; null: there is none before. */
  readonly keepHours: number | null;
}

/** Where a secret is read: never here. */
export function buildKeyPage(
  { words, timeZone }: WhenReader,
  { name, page, keepHours }: KeyPageParts,
): PageReply {
  const time = formatWhen(words, page.expiresAt, timeZone);
  const said =
    keepHours === null
      ? words.say('keys.made', { name, time })
      : words.say('keys.rotated', { name, time, hours: formatDuration(words, keepHours * 3_600_000) });
  const show: Choice = {
    label: words.say('keys.button.show'),
    url: page.url,
    opens: 'api_key',
    style: 'primary',
  };
  return toPage(words, said, [show, backToKeys(words)]);
}

/** A live key that may refund works when somebody else has agreed. */
export function buildKeyWaits(words: Words, name: string, approvers: readonly string[]): PageReply {
  const who = approvers.length === 0 ? 'other' : 'known';
  const said = words.say('keys.waits', { name, who, people: joinOr(words, approvers) });
  return toPage(words, said, [backToKeys(words)]);
}

/** What somebody decided about another's key. */
export function buildKeyDecided(words: Words, said: string): PageReply {
  return toPage(words, said, []);
}

function toPage(words: Words, said: string, pressed: readonly Choice[]): PageReply {
  return {
    kind: 'keys',
    title: words.say('page.title.keys'),
    words: said,
    parts: [says(said), ...(pressed.length === 0 ? [] : [choices(...pressed)])],
  };
}
