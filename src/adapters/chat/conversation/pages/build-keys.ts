import type { ApiKey } from '../../../../domain/api/api-key.js';
import type { KeyRow } from '../../../../service/keys/list-keys.js';
import { text } from '../../cards/line.js';
import type { Choice, PressChoice } from '../../choices/choice.js';
import { formatKeyState, joinScopes, nameMode, showLastFour } from '../../copy/key-copy.js';
import { formatWhenShort, type WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { cutPage, nearestPage, turnPages } from './turn-pages.js';

export interface KeysParts {
  readonly reader: WhenReader;
  readonly merchantName: string;
  /** Newest first, also those that are over. */
  readonly keys: readonly KeyRow[];
  /** From 1. */
  readonly page: number;
  /** What was just changed; null: nothing. */
  readonly notice: string | null;
}

export function sayUsed({ lastUsedAt }: ApiKey, reader: WhenReader): string {
  const { words } = reader;
  if (lastUsedAt === null) return words.say('keys.unused');
  return words.say('keys.used', { time: formatWhenShort(lastUsedAt, reader) });
}

export function sayEnd({ endsAt }: ApiKey, reader: WhenReader): string {
  const { words } = reader;
  if (endsAt === null) return words.say('keys.no_end');
  return words.say('keys.ends', { time: formatWhenShort(endsAt, reader) });
}

/** "🟢 Active · Test · •••• 4fGh · Never used · Made by Olivia · No end · May: See links" */
function describeKey(row: KeyRow, reader: WhenReader): string {
  const { key, state } = row;
  const { words } = reader;
  const parts = [
    formatKeyState(words, state),
    nameMode(words, key),
    showLastFour(row),
    state === 'active' ? sayUsed(key, reader) : null,
    sayMaker(words, row),
    sayEnd(key, reader),
    words.say('keys.may', { scopes: joinScopes(words, key.scopes) }),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}

function sayMaker(words: Words, { makerName, isMakerGone }: KeyRow): string {
  const name = makerName ?? words.say('team.unnamed');
  return words.say('keys.made_by', { name, gone: isMakerGone ? 'yes' : 'other' });
}

function toRow(shown: KeyRow, reader: WhenReader): Part {
  const { id: keyId, name } = shown.key;
  return {
    kind: 'row',
    name: text(name),
    text: describeKey(shown, reader),
    choice: { label: name, intent: { kind: 'show_key', keyId } },
  };
}

export function backToKeys(words: Words): PressChoice {
  return { label: words.say('keys.button.back'), intent: { kind: 'open_keys', page: 1 } };
}

function listChoices({ reader: { words }, keys }: KeysParts, page: number): readonly Choice[] {
  const make: PressChoice = {
    label: words.say('keys.button.new'),
    intent: { kind: 'ask_key' },
    style: 'primary',
  };
  const webhooks: PressChoice = {
    label: words.say('page.title.webhooks'),
    intent: { kind: 'open_webhooks', page: 1 },
  };
  const to = (target: number) => ({ kind: 'open_keys', page: target }) as const;
  return [make, ...turnPages(words, { page, count: keys.length, to }), webhooks];
}

/** Which programs have a way in, and what they may do. */
export function buildKeys(parts: KeysParts): PageReply {
  const { reader, merchantName: merchant, keys, notice } = parts;
  const { words } = reader;
  const page = nearestPage(keys.length, parts.page);
  const count = keys.filter(({ state }) => state === 'active').length;
  const headline =
    keys.length === 0
      ? words.say('keys.none', { merchant })
      : words.say('keys.headline', { merchant, count });
  const said = [...(notice === null ? [] : [notice]), headline];
  const shown = cutPage(keys, page);
  return {
    kind: 'keys',
    title: words.say('page.title.keys'),
    words: [...said, ...shown.map((each) => `${each.key.name} · ${describeKey(each, reader)}`)].join('\n'),
    parts: [
      ...said.map(says),
      ...shown.map((each) => toRow(each, reader)),
      choices(...listChoices(parts, page)),
      smallPrint(words.say('keys.once')),
    ],
  };
}
