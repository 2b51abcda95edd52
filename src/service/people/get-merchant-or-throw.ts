import { AppError } from '../../domain/errors.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** Throws AppError `merchant_unknown` where it was erased, `store_unavailable`. */
export async function getMerchantOrThrow(
  merchants: Pick<MerchantRepository, 'findById'>,
  merchantId: string,
): Promise<Merchant> {
  const merchant = await merchants.findById(merchantId);
  if (merchant === null) throw new AppError('merchant_unknown');
  return merchant;
}
