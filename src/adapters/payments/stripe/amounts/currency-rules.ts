/** Facts of https://docs.stripe.com/currencies: how Stripe counts a currency, where that is not in hundredths. */

/** Counted in whole units. */
export const ZERO_DECIMAL: ReadonlySet<string> = new Set(
  'BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '),
);

/** Without decimals, and counted in hundredths all the same: the last two digits are 00. */
export const ZERO_DECIMAL_IN_HUNDREDTHS: ReadonlySet<string> = new Set(['ISK', 'UGX']);

/** Counted in thousandths; the last digit is 0. */
export const THREE_DECIMAL: ReadonlySet<string> = new Set('BHD JOD KWD OMR TND'.split(' '));

/** Currencies of ISO 4217 that no payment at Stripe may be in. */
export const UNSUPPORTED: ReadonlySet<string> = new Set(
  'BTN CUP ERN GHS IQD IRR KPW LYD MRU SDG SSP STN SVC SYP TMT VED VES ZWG'.split(' '),
);

/**
 * Twelve digits, in Stripe's own unit: no card may be charged more
 * (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts). Single ways to pay take less (American Express
 * nine digits, what is no card mostly eight): which one a customer takes nobody knows when a link is made.
 */
export const MOST_UNITS = 999_999_999_999;

/**
 * The least that may be charged, in the currency's smallest unit. What an account is paid out in decides in the end
 * (https://docs.stripe.com/currencies#minimum-and-maximum-charge-amounts): Stripe may still say `amount_too_small`.
 */
export const LEAST_CHARGE: Readonly<Record<string, number>> = {
  AED: 200,
  ARS: 50,
  AUD: 50,
  BRL: 50,
  CAD: 50,
  CHF: 50,
  COP: 50,
  CZK: 1500,
  DKK: 250,
  EUR: 50,
  GBP: 30,
  HKD: 400,
  HUF: 17500,
  IDR: 50,
  ILS: 50,
  INR: 50,
  JPY: 50,
  KRW: 50,
  MXN: 1000,
  MYR: 200,
  NOK: 300,
  NZD: 50,
  PHP: 50,
  PLN: 200,
  RON: 200,
  RUB: 50,
  SEK: 300,
  SGD: 50,
  THB: 1000,
  USD: 50,
  VND: 5000,
  ZAR: 50,
};
