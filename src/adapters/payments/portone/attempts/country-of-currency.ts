/** Currencies that several countries share, each with one of them. */
const SHARED: Readonly<Record<string, string>> = {
  EUR: 'DE',
  XAF: 'CM',
  XCD: 'AG',
  XCG: 'CW',
  XOF: 'SN',
  XPF: 'PF',
};

/**
 * The country that PortOne requires of a link: links have none, and the first two letters of a currency's code are
 * its country's (https://www.iso.org/iso-4217-currency-codes.html).
 */
export function countryOfCurrency(currency: string): string {
  return SHARED[currency] ?? currency.slice(0, 2);
}
