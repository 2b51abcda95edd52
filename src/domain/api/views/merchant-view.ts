import type { Merchant } from '../../merchant/merchant.js';

/** A merchant as the events about it tell of it. */
export type MerchantView = {
  readonly object: 'merchant';
  readonly id: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2; null: nobody said. */
  readonly country: string | null;
  /** Whether live links can be made and paid. */
  readonly live: boolean;
};

export function toMerchantView(
  { id, name, country }: Pick<Merchant, 'id' | 'name' | 'country'>,
  live: boolean,
): MerchantView {
  return { object: 'merchant', id, name, country, live };
}
