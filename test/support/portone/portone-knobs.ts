/**
 * What goes wrong with a call. `lost`: it is done, and its answer does not come; `silence`: it is not done, and no
 * answer comes; `unknown_route`: whoever answers has never heard of it.
 */
export type PortoneFault =
  | 'lost'
  | 'silence'
  | 'cut_off'
  | 'garbage'
  | 'html'
  | 'empty'
  | 'unknown_route'
  | { readonly status: number; readonly body?: object };

/** As the list of merchants shows one. */
interface PortoneMerchant {
  readonly key: string;
  readonly merchant_status?: string | null;
  readonly kyc_status?: string | null;
}

export interface PortoneKnobs {
  /** How states are spelled. */
  spell: (status: string) => string;
  countryField: 'country_code' | 'countryCode';
  /** How amounts are written in answers. */
  writeAmount: (major: number) => number | string;
  refunds: 'in_parts' | 'whole_only' | 'once' | 'none';
  /** What a new refund is, until `settleRefunds`. */
  refundStatus: 'SUCCESS' | 'PENDING' | 'FAILED';
  repeatsReason: boolean;
  /** `transaction-details` is there to be asked. */
  hasDetails: boolean;
  limits: { readonly least: number; readonly most: number };
  merchantStatus: 'active' | 'inactive';
  /** Those below the account; null: it is no master of any. */
  merchants: readonly PortoneMerchant[] | null;
  webhooks: 'send' | 'hold';
}

export function makeKnobs(): PortoneKnobs {
  return {
    spell: (status) => status,
    countryField: 'country_code',
    writeAmount: (major) => major,
    refunds: 'in_parts',
    refundStatus: 'SUCCESS',
    repeatsReason: true,
    hasDetails: true,
    limits: { least: 0, most: Number.MAX_SAFE_INTEGER },
    merchantStatus: 'active',
    merchants: null,
    webhooks: 'send',
  };
}
