import { type Language, toLanguage } from './language.js';

/** Browsers list a handful; the rest of a longer header is not read. */
const MAX_READ = 20;
const WEIGHT = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/i;

/**
 * The language that a browser's `Accept-Language` likes best among those we speak; null when it names none of them.
 * `*` asks for nothing that we could tell.
 */
export function findAcceptedLanguage(header: string | undefined): Language | null {
  let best: Language | null = null;
  let bestWeight = 0;
  for (const range of header?.split(',', MAX_READ) ?? []) {
    const [tag, ...parameters] = range.split(';', 3).map((part) => part.trim());
    const language = toLanguage(tag);
    const weight = readWeight(parameters);
    // Of equals the one that is named first.
    if (language === null || weight <= bestWeight) continue;
    best = language;
    bestWeight = weight;
  }
  return best;
}

/** What cannot be read counts for nothing: https://www.rfc-editor.org/rfc/rfc9110#quality.values */
function readWeight([parameter]: readonly string[]): number {
  if (parameter === undefined) return 1;
  return Number(WEIGHT.exec(parameter)?.[1] ?? 0);
}
