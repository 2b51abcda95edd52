/** Words that multiply in one language, and the currencies of those who speak it. */
const HOMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:triệu|trieu|tr|nghìn|nghin|ngàn|ngan|trăm|tỷ|tỉ|củ|vạn)$/iu, 'VND'],
  [/^(?:rb|ribu|jt|juta|miliar|milyar|ratus|triliun)$/i, 'IDR MYR'],
  [/^(?:lakhs?|lacs?|crores?)$/i, 'INR PKR BDT NPR LKR'],
  [/\p{Script=Thai}/u, 'THB'],
  [/\p{Script=Hangul}/u, 'KRW'],
  [/\p{Script=Han}/u, 'JPY CNY TWD HKD MOP'],
  [/\p{Script=Cyrillic}/u, 'RUB UAH BYN KZT KGS'],
];

/** Whether an amount in this currency is said with that word: "2 triệu" is dong, whatever a merchant's default is. */
export function isAtHome(magnitude: string, currency: string): boolean {
  const home = HOMES.find(([words]) => words.test(magnitude));
  return home === undefined || home[1].split(' ').includes(currency);
}
