import { findCardNumbers } from '../../../../domain/text/card-number.js';
import { HIDDEN, hideSpans } from './hide-spans.js';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH = '(?:0?[1-9]|1[0-2])';
const YEAR = '(?:19|20)\\d{2}';

/** What is written with the digits of a phone and is none. Each is bounded. */
const NON_PHONES: readonly RegExp[] = [
  /[^\s@<>]{1,64}@[^\s@<>]{1,255}/g,
  /https?:\/\/\S{1,2000}/gi,
  // An account of a bank: https://www.iso.org/standard/81090.html
  /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){2,7}(?:[ -]?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu,
  // References: letters, then digits that a dash or nothing divides from them.
  /(?<![\p{L}\p{N}])(?!(?:x|ext)[.\d])[A-Za-z]{1,10}[-_#/.]?\d[\w/-]{0,40}/gu,
  new RegExp(`(?<![\\d+])${YEAR}[-/. ]${MONTH}[-/. ]${DAY}(?!\\d)`, 'g'),
  new RegExp(`(?<![\\d+])${DAY}[-/. ]${MONTH}[-/. ]${YEAR}(?!\\d)`, 'g'),
  new RegExp(`(?<![\\d+])${MONTH}[-/. ]${DAY}[-/. ]${YEAR}(?!\\d)`, 'g'),
  /(?<![\d+])\d{1,2}:\d{2}(?::\d{2})?(?!\d)/g,
  // Thousands; nine digits may be a number of a country that writes them so.
  /(?<![\d+(.-]|[\d)] )(?!\d{3} \d{3} \d{3}(?! ?\d))[1-9]\d{0,2}(?:[ .']\d{3})+(?:,\d{1,2})?(?:(?![\d-]| ?\d)|(?= 0\d{7}))/g,
  /(?<![\d+])\d{1,3}(?:,\d{2,3})+(?:\.\d{1,3})?(?!\d)/g,
  // What is called the number of something else.
  /\b(?:acc(?:oun)?t|a\/c|iban|invoice|inv|ref|reference|id|po|tax|vat|passport)(?: (?:no|nr|number|id))?[.:#]{0,2} ?\d[\d -]{0,30}\d/gi,
  /\b(?:order|booking|ticket|room|card) ?(?:no|nr|number|id|#)[.:#]{0,2} ?\d[\d -]{0,30}\d/gi,
];

/** The same text, as long, without the digits of addresses, accounts, cards, references, dates, times and amounts. */
export function hideNonPhones(folded: string): string {
  const withoutCards = hideSpans(folded, findCardNumbers(folded));
  return NON_PHONES.reduce(
    (text, pattern) => text.replace(pattern, (found) => HIDDEN.repeat(found.length)),
    withoutCards,
  );
}
