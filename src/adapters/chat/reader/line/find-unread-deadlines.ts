import { type Span, TAKEN } from '../text/span.js';
import { foldTimeText, isWordEdge, type TimeText } from '../time/time-text.js';
import { findWord, indexWords } from '../time/word-index.js';

/** Behind these comes a time, or they are of what is sold: "until christmas". */
const PLAIN = indexWords<true>([
  ['until|til|valid until|valid till|valid through|valid to|good until|no later than|not later than', true],
  [
    'expires|expires on|expires at|expires by|expiring on|pay by|pay before|pay until|to be paid by|due by',
    true,
  ],
  ['hết hạn|hạn chót|hạn cuối|hạn đến|chậm nhất', true],
  ['หมดอายุ|หมดเขต|จนถึง', true],
  ['berlaku sampai|jatuh tempo|paling lambat', true],
  ['vence|vence el|válido hasta|fecha límite|a más tardar|expira|expira el', true],
  ["valable jusqu'au|expire le|au plus tard|gültig bis|spätestens|válido até|vence em", true],
]);
/** These are other words as well: only before a day that everybody knows. */
const LOOSE = indexWords<true>([
  ['till|by|before|due|due on|deadline|trước|đến|ก่อน|ถึง|ภายใน|sebelum|sampai|hingga|hasta|antes de', true],
  ["avant|jusqu'à|bis|vor|até|до", true],
]);
const FEASTS = indexWords<true>([
  [
    "christmas|christmas eve|xmas|new year|new year's|new year's eve|easter|thanksgiving|halloween|black friday",
    true,
  ],
  [
    'valentine|valentines|ramadan|eid|diwali|hanukkah|passover|payday|pay day|boxing day|lunar new year|cny',
    true,
  ],
  ['giáng sinh|noel|tết|tết nguyên đán|quốc khánh|trung thu', true],
  ['คริสต์มาส|ปีใหม่|สงกรานต์|ตรุษจีน|ลอยกระทง', true],
  ['natal|tahun baru|lebaran|idul fitri|imlek|nyepi', true],
  ['navidad|nochebuena|nochevieja|año nuevo|semana santa|pascua|reyes', true],
  ['크리스마스|성탄절|설날|추석|설|noël|pâques|weihnachten|ostern|silvester|páscoa|carnaval', true],
]);
/** A day that is over: behind the loose words it is an end that cannot be. */
const OVER = indexWords<true>([
  ['yesterday|ayer|anteayer|hôm qua|hôm kia|kemarin|เมื่อวาน|เมื่อวานนี้|어제|그제|hier|gestern|ontem', true],
  [
    'last week|last month|last monday|last tuesday|last wednesday|last thursday|last friday|last saturday',
    true,
  ],
  ['last sunday|tuần trước|tháng trước|minggu lalu|bulan lalu|la semana pasada|el mes pasado', true],
]);
/** The same where the word for a deadline comes after. */
const OVER_UNTIL = indexWords<true>([['어제까지|그제까지|엊그제까지', true]]);
const ARTICLE = /(?<= )(?:the|el|la|le|end|of|next|this)(?= )/y;
const WORD = new RegExp(`[^\\s.,;:!?()${TAKEN}]+`, 'y');

function matchEnd(expression: RegExp, text: string, at: number): number | null {
  expression.lastIndex = at;
  const found = expression.exec(text);
  return found === null ? null : found.index + found[0].length;
}

function skipSigns({ plain }: TimeText, at: number): number {
  let end = at;
  while (/[ :]/.test(plain.charAt(end))) end += 1;
  return end;
}

function skipArticles({ plain }: TimeText, from: number): number {
  let at = from;
  for (let end = matchEnd(ARTICLE, plain, at); end !== null; end = matchEnd(ARTICLE, plain, at)) at = end + 1;
  return at;
}

/** With the word behind it, so that the question shows it. */
function endOfDeadline(text: TimeText, at: number): number | null {
  const over = findWord(OVER_UNTIL, text, at);
  if (over !== null) return over.end;
  const plain = findWord(PLAIN, text, at);
  const found = plain ?? findWord(LOOSE, text, at);
  if (found === null) return null;
  const next = skipArticles(text, skipSigns(text, found.end));
  return plain === null
    ? ((findWord(FEASTS, text, next) ?? findWord(OVER, text, next))?.end ?? null)
    : (matchEnd(WORD, text.plain, next) ?? plain.end);
}

/** Words for a deadline that no time was read behind. `rest`: without what was read. */
export function findUnreadDeadlines(rest: string): readonly Span[] {
  const text = foldTimeText(rest);
  const found: Span[] = [];
  for (let at = 0; at < rest.length; at += 1) {
    if (!/\p{L}/u.test(rest.charAt(at)) || !isWordEdge(text, at)) continue;
    const end = endOfDeadline(text, at);
    if (end === null) continue;
    found.push({ from: at, to: end });
    at = end - 1;
  }
  return found;
}
