/** A word is cut to this many code units: enough to tell words apart, and short keys. */
const MAX_WORD_LENGTH = 32;

/** Of a longer text the start is enough; no field of a link holds more. */
const MAX_TEXT_LENGTH = 1_000;

/** How much of a text without spaces is looked at from each of its signs. */
const UNSPACED_LENGTH = 8;

/** Letters that Unicode does not take apart, as people type them on another keyboard. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};
const HAS_PLAIN_LETTER = /[đøłħıßæœς]/g;

/** Accents and whatever else can be put on any letter, Hebrew and Arabic points. Vowel signs of other scripts stay. */
const MARKS =
  '[\\u0300-\\u036f\\u0483-\\u0489\\u0591-\\u05c7\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]';
/** What shows nothing, a blank that counts as a sign among it. */
const UNSEEN = '[\\p{Default_Ignorable_Code_Point}\\p{Cf}\\u2800]';
const LEFT_OUT = new RegExp(`${MARKS}|${UNSEEN}`, 'gu');
const PART = /[\p{L}\p{N}\p{M}\p{So}]+/gu;
const UNSPACED =
  /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/u;
const SPLIT_UNSPACED = new RegExp(`(${UNSPACED.source})`, 'u');
const STARTS_WITH_MARK = /^\p{M}/u;

/** A phone number with its country code or its 0 first, whatever divides it: stored and sought as one word too. */
const PHONE = '[+0(][0-9().\\s-]{6,}';
const STORED_PHONE = new RegExp(`(?<=^|\\s)(?=(${PHONE}))`, 'g');
const SOUGHT_PHONE = new RegExp(`(?<=^|\\s)${PHONE}(?=\\s|$)`, 'g');

/** Text without case, accents, unseen signs and compatibility forms (NFKD): what looks alike becomes alike. */
function fold(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .normalize('NFKD')
    .toLowerCase()
    .replace(LEFT_OUT, '')
    .replace(HAS_PLAIN_LETTER, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** What signs and scripts divide a folded text into. */
function toParts(folded: string): readonly string[] {
  return (folded.match(PART) ?? [])
    .flatMap((part) => part.split(SPLIT_UNSPACED))
    .filter((part) => part !== '');
}

/** A script without spaces is found from any of its letters on. */
function toStoredParts(part: string): readonly string[] {
  if (!UNSPACED.test(part)) return [part];
  const signs = [...part];
  return signs
    .map((_, at) => signs.slice(at, at + UNSPACED_LENGTH).join(''))
    .filter((rest, at) => at === 0 || !STARTS_WITH_MARK.test(rest));
}

function cut(word: string): string {
  return word.slice(0, MAX_WORD_LENGTH);
}

/** The words under which a text is stored: of any text, never an error. */
export function toStoredWords(text: string): readonly string[] {
  const folded = fold(text);
  const phones = [...folded.matchAll(STORED_PHONE)].map(([, phone = '']) => phone.replace(/[^0-9]/g, ''));
  return [...toParts(folded).flatMap(toStoredParts), ...phones].map(cut).filter((word) => word !== '');
}

/** Words that a stored text must each have the start of, to be what `text` looks for. */
export function toSoughtWords(text: string): readonly string[] {
  const folded = fold(text).replace(SOUGHT_PHONE, (phone) => ` ${phone.replace(/[^0-9]/g, '')} `);
  return toParts(folded).map((part) =>
    cut(UNSPACED.test(part) ? [...part].slice(0, UNSPACED_LENGTH).join('') : part),
  );
}
