import type { KycRepository } from '../../ports/kyc-repository.js';

/**
 * Something that the review's cards show beside it is another: they are drawn anew. Whoever changes the review at this
 * moment has them drawn, too. Throws AppError `store_unavailable`.
 */
export async function redrawReview(
  kycs: Pick<KycRepository, 'find' | 'save'>,
  merchantId: string,
): Promise<void> {
  const kyc = await kycs.find(merchantId);
  if (kyc !== null) await kycs.save({ ...kyc, revision: kyc.revision + 1 }, []);
}
