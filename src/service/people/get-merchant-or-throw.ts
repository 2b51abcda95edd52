import { AppError } from '../../domain/errors.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** A missing merchant answers like a missing link: nobody learns which ids exist. */
export async function getMerchantOrThrow(
  merchants: Pick<MerchantRepository, 'findById'>,
  merchantId: string,
): Promise<Merchant> {
  const merchant = await merchants.findById(merchantId);
  if (merchant === null) throw new AppError('link_not_found');
  return merchant;
}
