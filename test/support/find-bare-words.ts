/** What no catalog holds: names of days and months, what Intl lists with, addresses, references, codes, commands. */
const OF_NO_CATALOG = [
  /\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g,
  / (and|or) /g,
  /https?:\/\/[^\s⟦⟧]+|[^\s⟦⟧]+@[^\s⟦⟧]+/g,
  /\b[A-Z]{2,}(-[A-Z0-9…]+)?(?![a-z])/g,
  // To the end of the line or to what is said next.
  /\/paylink[^\n⟦]*/g,
  // An option as it is typed.
  /\bvia:[a-z,]+/g,
  // Zones by the name that computers have for them, with their city.
  /\b[A-Z]\w+(\/[\w+-]+)+( \([^()⟦]*)?/g,
];
const MESSAGES = /⟦[^⟦⟧]*⟧/g;

/** The words of a text that come neither from the catalog nor from `data`: what was typed, names of people. */
export function findBareWords(text: string, data: ReadonlySet<string>): readonly string[] {
  const without = (left: string, pattern: RegExp) => left.replace(pattern, ' ');
  const left = OF_NO_CATALOG.reduce(without, text).replace(MESSAGES, ' ');
  return listWords(left).filter((word) => !data.has(word));
}

/** The words of a text, in lower case. */
export function listWords(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]{2,}/gu) ?? [];
}

/** Whether a message was cut, by the sign of it or within. */
export function isCut(text: string): boolean {
  const left = text.replace(MESSAGES, ' ');
  return left.includes('…') || /[⟦⟧]/.test(left);
}

/** What is wrong with texts in pseudo-words: words of no catalog, and cuts. `data`: what people wrote. */
export function listFaults(texts: readonly string[], data: readonly string[] = []): readonly string[] {
  const known = new Set(data.flatMap(listWords));
  const bare = texts.filter((text) => findBareWords(text, known).length > 0);
  return [
    ...bare.map((text) => `in no catalog: ${text}`),
    ...texts.filter(isCut).map((text) => `cut: ${text}`),
  ];
}

/** The texts of a page that are read, each by itself. */
export function listPageTexts(html: string): readonly string[] {
  const shown = html.replace(/<(style|script)\b.*?<\/\1>/gs, '');
  const attributes = [...shown.matchAll(/ (?:title|alt|placeholder|aria-label)="([^"]*)"/g)].map(
    ([, text]) => text ?? '',
  );
  const texts = [...shown.split(/<[^>]*>/), ...attributes];
  return texts.map(decodeEntities).filter((text) => /\p{L}/u.test(text));
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  amp: '&',
  '#39': "'",
  '#x27': "'",
};

function decodeEntities(text: string): string {
  return text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
