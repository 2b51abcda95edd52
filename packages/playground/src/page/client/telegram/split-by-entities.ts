import type { TelegramSnapshot } from '../../../telegram-protocol.js';

export type Entity = TelegramSnapshot['chats'][number]['messages'][number]['entities'][number];

/** A text as it nests: words, and what is marked with what is in it. */
export type TextPart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'marked'; readonly entity: Entity; readonly parts: readonly TextPart[] };

/** Offsets and lengths are in UTF-16 units, as in JavaScript. What sticks out of what it is in ends with it. */
export function splitByEntities(text: string, entities: readonly Entity[]): TextPart[] {
  const sorted = entities
    .filter(({ offset, length }) => length > 0 && offset >= 0 && offset < text.length)
    .toSorted((a, b) => a.offset - b.offset || b.length - a.length);
  return split(text, { from: 0, to: text.length, entities: sorted });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly entities: readonly Entity[];
}

function split(text: string, { from, to, entities }: Stretch): TextPart[] {
  const [entity, ...others] = entities;
  if (entity === undefined) return words(text, from, to);
  const end = Math.min(to, entity.offset + entity.length);
  const inside = others.filter(({ offset }) => offset < end);
  const after = others.filter(({ offset }) => offset >= end);
  return [
    ...words(text, from, entity.offset),
    {
      kind: 'marked',
      entity,
      parts: split(text, { from: entity.offset, to: end, entities: inside }),
    },
    ...split(text, { from: end, to, entities: after }),
  ];
}

function words(text: string, from: number, to: number): TextPart[] {
  return from < to ? [{ kind: 'words', words: text.slice(from, to) }] : [];
}
