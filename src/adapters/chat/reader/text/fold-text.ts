const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const DIGIT = /[^\0-\x7f]/g;
const IS_DIGIT = /^\p{Nd}$/u;

/** Decimal digits stand ten in a row in each script: the first of a row has none before it. */
function toAsciiDigit(sign: string): string {
  if (!IS_DIGIT.test(sign)) return sign;
  let value = 0;
  const code = sign.charCodeAt(0);
  while (value < 9 && IS_DIGIT.test(String.fromCharCode(code - value - 1))) value += 1;
  return String(value);
}

/**
 * The same text for readers: full-width letters and the digits of every script as ASCII, typographic marks of one
 * kind as one. As long as before, so that what is found in it is where it is in the text.
 */
export function foldText(text: string): string {
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(DIGIT, toAsciiDigit)
    .replaceAll('\u3002', '.')
    .replaceAll('\u3001', ',')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u3000', ' ');
}
