import { LANGUAGES } from '../../../../domain/text/language.js';
import type { Words } from '../../words/words.js';
import { wordsIn } from '../../words/words-in.js';

/** Stands for the duration in what the catalogs say around it. */
const HOLE = '\u{e000}';
const DURATION = '[\\p{L}\\p{M}\\d ]+';

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** The end of a printed time, as " (in 2 days)" is that of an English one; what brackets do not mark comes after some. */
function listEnds(words: Words): readonly string[] {
  return (['time.after', 'time.ago'] as const).map((key) => {
    const distance = words.say(key, { duration: HOLE });
    const end = words.say('time.with_distance', { time: '', distance }).toLowerCase();
    const pattern = escapeForPattern(end).replace(HOLE, DURATION).replace(/^ /, ' ?');
    // In a line the value of an option loses its last bracket.
    return end.endsWith(')') ? `${pattern}?` : `(?<=\\))${pattern}`;
  });
}

let printed: RegExp | undefined;

/** A time in small letters without what stands beside it where Paylink prints both: "fri 18:00 (in 2 days)". */
export function dropPrintedDistance(time: string): string {
  printed ??= new RegExp(
    `(?:${LANGUAGES.flatMap((language) => listEnds(wordsIn(language))).join('|')})$`,
    'u',
  );
  return time.replace(printed, '');
}
