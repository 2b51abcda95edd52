/** Where a text stands within a longer one, in code units. */
export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

const GAP = '[\\p{Zs}.\\p{Pd}]{1,2}';
/** As cards are typed: all digits together, or in the groups that stand on the card. */
const SHAPES = [
  `\\d{4}${GAP}\\d{4}${GAP}\\d{4}${GAP}\\d{4}(?:${GAP}\\d{1,3})?`,
  `\\d{4}${GAP}\\d{6}${GAP}\\d{4,5}`,
  `\\d{8}${GAP}\\d{8}`,
  '\\d{14,19}',
];
/** Looks ahead without taking, as one of a row of groups may be where the card begins. */
const LIKE_CARD = new RegExp(`(?<![\\p{L}\\d+])(?=(${SHAPES.join('|')})(?!\\d))`, 'gu');
/** What banks issue begins with these; the check alone passes one number in ten. */
const ISSUED = /^(?:4|5[0-8]|2[2-7]|3[04-9]|6|8[12]|9792)/;

/** The check digit of ISO/IEC 7812. */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.charAt(digits.length - 1 - at));
    const counted = at % 2 === 1 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return sum % 10 === 0;
}

/** The numbers of payment cards in a text whose digits are ASCII. They may overlap. */
export function findCardNumbers(folded: string): readonly TextSpan[] {
  return [...folded.matchAll(LIKE_CARD)].flatMap(({ index, 1: typed = '' }) => {
    const digits = typed.replace(/\D/g, '');
    return ISSUED.test(digits) && passesLuhn(digits) ? [{ from: index, to: index + typed.length }] : [];
  });
}

/** Whether a text holds the number of a payment card, in digits of any width: nothing that Paylink may keep. */
export function looksLikeCardNumber(text: string): boolean {
  return findCardNumbers(text.normalize('NFKC')).length > 0;
}
