/** The currencies that a sign or word may mean, and the one it means where none of them is usual. */
interface Sign {
  readonly candidates: readonly string[];
  readonly usual: string | null;
}

const of = (code: string, ...others: readonly string[]): Sign => ({
  candidates: [code, ...others],
  usual: code,
});

const shared = (...candidates: readonly string[]): Sign => ({ candidates, usual: null });

const PESOS = ['MXN', 'ARS', 'CLP', 'COP', 'CUP', 'DOP', 'UYU'];
const PESO = shared(...PESOS, 'PHP');
const RUPEE = shared('INR', 'PKR', 'LKR', 'NPR', 'MUR', 'SCR');
const DOLLAR = shared(
  ...['USD', 'AUD', 'BBD', 'BMD', 'BND', 'BSD', 'BZD', 'CAD', 'FJD', 'GYD', 'HKD', 'JMD', 'KYD', 'LRD'],
  ...['NAD', 'NZD', 'SBD', 'SGD', 'SRD', 'TTD', 'TWD', 'XCD'],
  ...PESOS,
);
const POUND = of('GBP', 'EGP', 'FKP', 'GIP', 'LBP', 'SDG', 'SHP', 'SSP', 'SYP');

const SIGNS: ReadonlyMap<string, Sign> = new Map([
  ['$', DOLLAR],
  ['dollar', DOLLAR],
  ['dollars', DOLLAR],
  ['£', POUND],
  ['pound', POUND],
  ['pounds', POUND],
  ['¥', shared('JPY', 'CNY')],
  ['€', of('EUR')],
  ['euro', of('EUR')],
  ['euros', of('EUR')],
  ['kr', shared('SEK', 'NOK', 'DKK', 'ISK')],
  ['rs', RUPEE],
  ['rupee', RUPEE],
  ['rupees', RUPEE],
  ['peso', PESO],
  ['pesos', PESO],
  ['rp', of('IDR')],
  ['rm', of('MYR')],
  ['zł', of('PLN')],
  ['kč', of('CZK')],
  ['yen', of('JPY')],
  ['baht', of('THB')],
  ['dong', of('VND')],
  ['us$', of('USD')],
  ['a$', of('AUD')],
  ['c$', of('CAD')],
  ['ca$', of('CAD')],
  ['hk$', of('HKD')],
  ['nz$', of('NZD')],
  ['s$', of('SGD')],
  ['nt$', of('TWD')],
  ['r$', of('BRL')],
  ['₫', of('VND')],
  ['฿', of('THB')],
  ['₹', of('INR')],
  ['₩', of('KRW', 'KPW')],
  ['₱', of('PHP', 'CUP')],
  ['₺', of('TRY')],
  ['₴', of('UAH')],
  ['₦', of('NGN')],
  ['₽', of('RUB')],
  ['₪', of('ILS')],
  ['₸', of('KZT')],
  ['₾', of('GEL')],
  ['₼', of('AZN')],
  ['₲', of('PYG')],
  ['₵', of('GHS')],
  ['₡', of('CRC', 'SVC')],
  ['₮', of('MNT')],
  ['₭', of('LAK')],
  ['៛', of('KHR')],
]);

/** Every currency written with this sign; null for a text that is no sign. The case does not matter. */
export function findSignCandidates(text: string): readonly string[] | null {
  return SIGNS.get(text.toLowerCase())?.candidates ?? null;
}

/** The one currency meant: the usual one of the person if it has this sign, else the sign's own; null: ask. */
export function resolveSign(text: string, usualCurrency: string | null): string | null {
  const sign = SIGNS.get(text.toLowerCase());
  if (sign === undefined) return null;
  if (usualCurrency !== null && sign.candidates.includes(usualCurrency)) return usualCurrency;
  return sign.usual;
}
