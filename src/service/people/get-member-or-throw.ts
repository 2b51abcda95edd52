import { AppError } from '../../domain/errors.js';
import type { Member } from '../../domain/merchant/member.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

/** Throws AppError `member_unknown`, `store_unavailable`. */
export async function getMemberOrThrow(
  merchants: Pick<MerchantRepository, 'findMember'>,
  merchantId: string,
  memberId: string,
): Promise<Member> {
  const member = await merchants.findMember(merchantId, memberId);
  if (member === null) throw new AppError('member_unknown');
  return member;
}
