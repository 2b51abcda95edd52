import type { Entity } from '../../telegram-shapes.js';

/** What the server marks by itself in every text: commands, mentions, addresses. */
const PATTERNS: readonly (readonly [type: string, pattern: RegExp])[] = [
  ['url', /\bhttps?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/giu],
  [
    'url',
    /(?<![\w@./-])(?:[a-z0-9-]+\.)+(?:com|org|net|io|me|app|dev|example)(?:\/[^\s<>"]*[^\s<>".,;:!?)\]])?(?![\w@-])/giu,
  ],
  ['email', /(?<![\w.+-])[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+/giu],
  ['bot_command', /(?<![\w/@<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w@/])/g],
  ['mention', /(?<![\w@./])@[A-Za-z][A-Za-z0-9_]{2,31}(?!\w)/g],
  ['hashtag', /(?<![\w#])#(?=[\p{L}\p{N}_]*\p{L})[\p{L}\p{N}_]{1,255}/gu],
  ['cashtag', /(?<![\w$])\$[A-Z]{3,8}(?!\w)/g],
  ['phone_number', /(?<![\w+])\+\d[\d ()-]{6,18}\d(?!\w)/g],
];

/** Found ones that lie in none of those that stand already. */
export function findEntities(text: string, marked: Entity[] = []): Entity[] {
  const taken = marked.filter(({ type }) => ['text_link', 'code', 'pre', 'date_time'].includes(type));
  const found: Entity[] = [];
  for (const [type, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (![...taken, ...found].some((other) => overlaps(other, entity))) found.push(entity);
    }
  }
  return [...marked, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

function overlaps(a: Entity, b: Entity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
