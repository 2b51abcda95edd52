import type { Atom } from './atom.js';

const WORDS: ReadonlySet<string> = new Set(
  `% ‰ percent pct percents percentage prozent pourcent porcentaje procent percento percenti persen peratus
  процент процента процентов проц yüzde फीसदी प्रतिशत بالمئة بالمائة`.split(/\s+/),
);
/** Of two words, "per" and "cent": the first of them may stand behind an amount by itself. */
const PAIRS: ReadonlySet<string> = new Set([
  'per cent',
  'per cents',
  'por ciento',
  'por cento',
  'pour cent',
  'per cento',
  'phần trăm',
  'phan tram',
]);
/** In scripts without spaces with more behind it. The last is ten of them. */
const UNSPACED = /^(?:퍼센트|프로|パーセント|เปอร์เซ็นต์|เปอร์เซนต์|百分|割)/;

/** Whether a percent sign, or a word for it in a language we know, stands at a place. */
export function isPercent(atoms: readonly Atom[], at: number): boolean {
  const [text = '', next = ''] = [atoms[at]?.text.toLowerCase(), atoms[at + 1]?.text.toLowerCase()];
  return WORDS.has(text) || PAIRS.has(`${text} ${next}`) || UNSPACED.test(text);
}
