/** A word, a sign or several words for a currency: "usd", "€", "hong kong dollars". */
export interface CurrencyWord {
  /** `withdrawn`: of a currency that is no more, `findCurrencyProblem` of its candidate names what took its place. */
  readonly kind: 'code' | 'sign' | 'name' | 'withdrawn';
  /** Codes of every currency it may mean, the most likely first; never empty. */
  readonly candidates: readonly string[];
  /** The one it means where nothing else is said; null: it is as likely another. */
  readonly usual: string | null;
  /** What stands beside it may name its country, or not belong to it: only one's own, as the first, is taken unasked. */
  readonly isContested?: boolean;
  /** It is also an ordinary word of a sentence, a name or a unit, so it needs an amount beside it. */
  readonly isAlsoWord: boolean;
}

/** What a table says of a few texts of the same meaning: texts by comma, codes by space, and the usual one if any. */
export type CurrencyRow = readonly [texts: string, candidates: string, usual?: string];

const PESOS = 'MXN ARS CLP COP CUP DOP UYU';

/** Currencies that share a name or a sign. */
export const SHARED = {
  dollar: 'USD AUD CAD SGD HKD NZD TWD BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD',
  dollarSign: `USD AUD CAD SGD HKD NZD TWD BBD BMD BND BSD BZD FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD ${PESOS}`,
  peso: `${PESOS} PHP`,
  pound: 'GBP EGP FKP GIP LBP SDG SHP SSP SYP',
  rupee: 'INR PKR LKR NPR MUR SCR',
  crown: 'SEK NOK DKK CZK ISK',
  franc: 'CHF XOF XAF XPF BIF CDF DJF GNF KMF RWF',
  dinar: 'KWD BHD JOD IQD LYD TND DZD RSD',
  rial: 'SAR OMR QAR IRR YER',
  shilling: 'KES UGX TZS SOS',
  ruble: 'RUB BYN',
  lira: 'TRY LBP SYP',
  manat: 'AZN TMT',
  som: 'KGS UZS',
  yuan: 'CNY TWD HKD SGD MOP',
} as const;
