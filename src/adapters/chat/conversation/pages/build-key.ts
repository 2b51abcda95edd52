import type { ApiKey, KeyState } from '../../../../domain/api/api-key.js';
import type { KeyRow } from '../../../../service/keys/list-keys.js';
import { KEEP_HOURS } from '../../choices/api-press.js';
import type { Choice, PressChoice } from '../../choices/choice.js';
import { formatKeyState, joinScopes, showLastFour } from '../../copy/key-copy.js';
import { formatDuration } from '../../time/format-distance.js';
import { formatWhen, type WhenReader } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { backToKeys, sayEnd, sayUsed } from './build-keys.js';

const HOUR_MS = 60 * 60_000;

export interface KeyParts {
  readonly row: KeyRow;
  readonly reader: WhenReader;
  /** What was just changed; null: nothing. */
  readonly notice: string | null;
}

/** One key, and what an owner can do with it now. */
export function buildKey(parts: KeyParts): PageReply {
  const { row, reader, notice } = parts;
  const { key, state } = row;
  const { words } = reader;
  const headline = [formatKeyState(words, state), key.name].join(' · ');
  const said = [...(notice === null ? [] : [notice]), headline, ...describeKey(row, reader)];
  return {
    kind: 'keys',
    title: words.say('page.title.keys'),
    words: said.join('\n'),
    parts: [...said.map(says), choices(...listChoices(words, row)), ...pickRotation(words, row)],
  };
}

function describeKey(row: KeyRow, reader: WhenReader): readonly string[] {
  const { key, makerName, olderEndsAt } = row;
  const { words, timeZone } = reader;
  const mode = words.say('web.gateways.mode_name', { mode: key.mode === 'live' ? 'live' : 'other' });
  const name = makerName ?? words.say('team.unnamed');
  const lines = [
    [mode, words.say('keys.version', { version: key.version })],
    [words.say('keys.may', { scopes: joinScopes(words, key.scopes) })],
    [showLastFour(row), sayUsed(key, reader)],
    [
      olderEndsAt === null
        ? null
        : words.say('keys.older', { time: formatWhen(words, olderEndsAt, timeZone) }),
    ],
    [words.say('keys.made_on', { name, time: formatWhen(words, key.madeAt, timeZone) })],
    [sayEnd(key, reader)],
  ];
  return lines.map((line) => line.filter((part) => part !== null).join(' · ')).filter((line) => line !== '');
}

const LIVES: ReadonlySet<KeyState> = new Set<KeyState>(['waiting', 'ready', 'active']);

function listChoices(words: Words, { key, state }: KeyRow): readonly Choice[] {
  const { id: keyId } = key;
  const reveal: PressChoice = {
    label: words.say('keys.button.show'),
    intent: { kind: 'reveal_key', keyId },
    style: 'primary',
  };
  return [
    ...(state === 'ready' ? [reveal] : []),
    ...(LIVES.has(state) ? [revokeChoice(words, key)] : []),
    backToKeys(words),
  ];
}

function revokeChoice(words: Words, { id: keyId, name }: ApiKey): PressChoice {
  const label = words.say('keys.button.revoke');
  return {
    label,
    intent: { kind: 'revoke_key', keyId },
    style: 'danger',
    confirm: {
      title: words.say('keys.revoke.title'),
      subject: name,
      consequence: words.say('keys.revoke.consequence'),
      yes: label,
      no: words.say('keys.revoke.no'),
    },
  };
}

function pickRotation(words: Words, { key: { id: keyId }, state }: KeyRow): readonly Part[] {
  if (state !== 'active') return [];
  const options = KEEP_HOURS.map(
    (keepHours): PressChoice => ({
      label: formatDuration(words, keepHours * HOUR_MS),
      intent: { kind: 'rotate_key', keyId, keepHours },
    }),
  );
  return [{ kind: 'pick', label: words.say('keys.pick.rotate'), options, chosen: null }];
}
