import type { ApiKey } from '../../../domain/api/api-key.js';
import type { Member } from '../../../domain/merchant/member.js';
import type { KeyLeft, MerchantNote } from '../../../domain/news/merchant-note.js';
import type { Choice } from '../choices/choice.js';
import { joinScopes, nameMode } from '../copy/key-copy.js';
import { formatDay } from '../time/format-when.js';
import type { Words } from '../words/words.js';

type NoteOf<Kind extends MerchantNote['kind']> = Extract<MerchantNote, { readonly kind: Kind }>;

export type KeyNote = NoteOf<'key_asked' | 'key_settled' | 'keys_left' | 'key_ends'>;

/** How the key stands that a note speaks of, and whom it may name. */
export interface KeyNoteContext {
  readonly words: Words;
  readonly timeZone: string;
  /** Null: it is not there any more, or the note asks nothing. */
  readonly apiKey: ApiKey | null;
  readonly people: readonly Member[];
}

interface SaidOfKey {
  readonly lines: readonly [string, ...string[]];
  readonly buttons: readonly Choice[];
}

const KINDS: ReadonlySet<MerchantNote['kind']> = new Set([
  'key_asked',
  'key_settled',
  'keys_left',
  'key_ends',
]);

export function isKeyNote(note: MerchantNote): note is KeyNote {
  return KINDS.has(note.kind);
}

export function sayKeyNote(note: KeyNote, context: KeyNoteContext): SaidOfKey {
  switch (note.kind) {
    case 'key_asked':
      return sayAsked(note, context);
    case 'key_settled':
      return saySettled(note, context);
    case 'keys_left':
      return sayKeysLeft(note, context);
    case 'key_ends':
      return sayKeyEnds(note, context);
  }
}

function sayAsked(note: NoteOf<'key_asked'>, { words, apiKey, people }: KeyNoteContext): SaidOfKey {
  const { keyId, name, makerName, scopes } = note;
  const headline = words.say('card.key_asked.headline', {
    ...{ who: makerName === null ? 'other' : 'named', maker: makerName ?? '', name },
  });
  const may = words.say('card.key_asked.may', { scopes: joinScopes(words, scopes) });
  const end = sayHowItEnded(words, apiKey, people);
  if (end !== null) return { lines: [headline, may, end], buttons: [] };
  const buttons: readonly Choice[] = [
    {
      label: words.say('card.key_asked.approve'),
      style: 'primary',
      intent: { kind: 'approve_key', keyId },
    },
    { label: words.say('card.key_asked.decline'), intent: { kind: 'decline_key', keyId } },
  ];
  return { lines: [headline, may, words.say('card.key_asked.next')], buttons };
}

/** Null: it waits still. */
function sayHowItEnded(words: Words, apiKey: ApiKey | null, people: readonly Member[]): string | null {
  if (apiKey === null || apiKey.revokedAt !== null) return words.say('card.key_asked.revoked');
  if (apiKey.declinedAt !== null) return words.say('card.key_asked.declined');
  if (apiKey.needsApproval) return null;
  const name = people.find(({ id }) => id === apiKey.approvedBy)?.displayName ?? null;
  return words.say('card.key_asked.approved', { who: name === null ? 'other' : 'named', name: name ?? '' });
}

function saySettled(note: NoteOf<'key_settled'>, { words }: KeyNoteContext): SaidOfKey {
  const { keyId, name, outcome, byName } = note;
  const who = byName === null ? 'other' : 'named';
  const isApproved = outcome === 'approved';
  const headline = isApproved
    ? words.say('card.key_settled.approved', { who, by: byName ?? '', name })
    : words.say('card.key_settled.declined', { who, by: byName ?? '', name });
  const next = words.say(isApproved ? 'card.key_settled.show' : 'card.key_settled.over');
  const buttons: readonly Choice[] = isApproved
    ? [
        {
          label: words.say('keys.button.show'),
          style: 'primary',
          intent: { kind: 'reveal_key', keyId },
        },
      ]
    : [openKeys(words)];
  return { lines: [headline, next], buttons };
}

function sayKeysLeft({ name, keys }: NoteOf<'keys_left'>, { words, timeZone }: KeyNoteContext): SaidOfKey {
  const headline = words.say('card.keys_left.headline', {
    ...{ who: name === null ? 'other' : 'named', name: name ?? '', count: keys.length },
  });
  const lines = keys.map((key) => sayKeyLeft(words, key, timeZone));
  return { lines: [headline, ...lines, words.say('card.keys_left.next')], buttons: [openKeys(words)] };
}

function sayKeyEnds(
  { key, endsAt, isOver }: NoteOf<'key_ends'>,
  { words, timeZone }: KeyNoteContext,
): SaidOfKey {
  const when = isOver ? 'over' : 'other';
  const day = formatDay(words, endsAt, timeZone);
  const headline = words.say('card.key_ends.headline', { when, name: key.name, day });
  const lines = [sayKeyLeft(words, key, timeZone), words.say('card.key_ends.next', { when })];
  return { lines: [headline, ...lines], buttons: [openKeys(words)] };
}

/** "Shop · Live · •••• 4fGh · last used Thu 26 Nov 2026" */
function sayKeyLeft(words: Words, { name, mode, lastFour, lastUsedAt }: KeyLeft, timeZone: string): string {
  const used =
    lastUsedAt === null
      ? words.say('card.keys_left.unused')
      : words.say('card.keys_left.used', { day: formatDay(words, lastUsedAt, timeZone) });
  const parts = [name, nameMode(words, { mode }), lastFour === null ? null : `•••• ${lastFour}`, used];
  return parts.filter((part) => part !== null).join(' · ');
}

function openKeys(words: Words): Choice {
  return { label: words.say('card.keys_left.button'), intent: { kind: 'open_keys', page: 1 } };
}
