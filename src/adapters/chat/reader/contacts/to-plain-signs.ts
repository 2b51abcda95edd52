const DIGIT = /\p{Nd}/u;
const FOREIGN_SIGNS = /[\uff01-\uff5e]|[^0-9\P{Nd}]/gu;
const DASHES = /[\u2010-\u2015\u2212\ufe63]/g;
/** From a full-width sign to the same one in ASCII. */
const TO_ASCII = 0xfee0;

/** Every script has its digits from 0 to 9 in a row; what stands in that row before a digit tells which one it is. */
function toDigit(code: number): string {
  let first = code;
  while (DIGIT.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((code - first) % 10);
}

function toPlainSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCodePoint(code - TO_ASCII);
  return sign.length === 1 ? toDigit(code) : sign;
}

/**
 * The same text, as long in code units, with the signs that numbers and addresses are written with in ASCII: digits of
 * every script, full-width signs, dashes, and one kind of space. Line ends stay.
 */
export function toPlainSigns(text: string): string {
  return text
    .replace(FOREIGN_SIGNS, toPlainSign)
    .replace(DASHES, '-')
    .replace(/[^\S\n\r]/g, ' ');
}
