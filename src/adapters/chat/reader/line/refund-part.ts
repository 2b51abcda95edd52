import { findMagnitude } from '../money/find-magnitude.js';
import { matchCurrencyWords } from '../money/match-currency-words.js';

/** What a refund says that is less than all that is left, in a way that is not read: it must never become all. */
const HALVES = [
  'half halves third thirds quarter quarters part parts partial partially partly portion some',
  'nửa phân nửa một nửa một phần',
  'ครึ่ง ครึ่งหนึ่ง บางส่วน',
  'setengah separuh sebagian sepertiga seperempat',
  '절반 반 반만 일부',
  'mitad tercio cuarto parte parcial parcialmente metade parcela',
  'moitié demi tiers quart partie partiel partiellement',
  'hälfte halb halbe viertel teil teilweise',
  'половина половину часть частично треть четверть',
  'yarısı yarı نصف जزء جزء आधा',
].join(' ');
const NUMBERS = [
  'one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy',
  'eighty ninety hundred thousand dozen couple several few',
  'dos tres cuatro cinco seis siete ocho nueve diez veinte treinta cincuenta cien ciento mil',
  'hai bốn sáu bảy tám chín mười vài',
  'หนึ่ง สอง สาม สี่ ห้า หก เจ็ด แปด เก้า สิบ',
  'satu dua tiga empat lima enam tujuh delapan sembilan sepuluh beberapa',
  '한 하나 두 둘 세 셋 네 넷 다섯 여섯 일곱 여덟 아홉 열',
  'deux trois quatre cinq sept huit neuf dix vingt trente cinquante cent',
  'zwei drei vier fünf sechs sieben acht neun zehn zwanzig fünfzig hundert',
  'один одна два две три четыре пять десять двадцать пятьдесят сто',
].join(' ');
const LEADING =
  'a an the only just about around approximately la el un una le les die der das eine einen một chỉ only solo sólo';
const LESS = 'but except minus less without excluding besides save';

const either = (words: string) => [...new Set(words.split(' '))].join('|');

/** "a half", "two of the lessons", "½". */
const PART = new RegExp(
  `^(?:(?:${either(LEADING)})\\s+)*(?:\\p{Sc}?\\p{N}|(?:${either(`${HALVES} ${NUMBERS}`)})(?![\\p{L}\\p{M}]))`,
  'iu',
);
/** "半額", "ครึ่งหนึ่งของ": with more behind them, in scripts without spaces. */
const PART_UNSPACED = /^(?:半|一半|全体の|部分|一部|절반|ครึ่ง|บางส่วน|[一二两三四五六七八九十百千])/u;
/** "all but the deposit". */
const ALL_BUT = new RegExp(`^all\\s+(?:${either(LESS)})(?!\\p{L})`, 'iu');

/** "one item missing", "some items missing": these two count less than they begin a sentence. */
const ARTICLE = /^(?:one|some)\s+(?=\p{L})/iu;
/** "some money", "one of them", "some back": of what was paid. */
const OF_MONEY = new Set(
  'of off back money cash amount amounts payment payments refund sum per percent more less and or to the'.split(
    ' ',
  ),
);
const COUNTS = new Set(`${HALVES} ${NUMBERS}`.split(' '));

/** Why, and no amount in words: no word that follows is one of money or counts anything. */
function saysWhy(text: string): boolean {
  const article = ARTICLE.exec(text);
  if (article === null) return false;
  const words = text
    .slice(article[0].length)
    .toLowerCase()
    .split(/[\s\p{P}]+/u);
  if (OF_MONEY.has(words[0] ?? '')) return false;
  return words.every(
    (word) =>
      !COUNTS.has(word) && !/\p{Sc}|\p{N}/u.test(word) && findMagnitude(word) === null && !namesMoney(word),
  );
}

function namesMoney(word: string): boolean {
  return word !== '' && matchCurrencyWords([word]) !== null;
}

export function saysPart(text: string): boolean {
  if (saysWhy(text)) return false;
  return PART.test(text) || PART_UNSPACED.test(text) || ALL_BUT.test(text);
}
