import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/**
 * Whom a customer pays: a link whose merchant was erased answers them as one that never was. Throws AppError
 * `link_not_found`, `store_unavailable`.
 */
export async function getPayeeOrThrow(
  merchants: Pick<MerchantRepository, 'findById'>,
  { merchantId }: Pick<Link, 'merchantId'>,
): Promise<Merchant> {
  const merchant = await merchants.findById(merchantId);
  if (merchant === null) throw new AppError('link_not_found');
  return merchant;
}
