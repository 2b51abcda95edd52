import type { KycCase } from '../../domain/kyc/kyc-case.js';
import type { Operator } from '../../domain/kyc/operator.js';
import type { GatewayAccounts } from '../../ports/gateway-accounts.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';

export interface ReadKycCaseDeps {
  readonly kycs: Pick<KycRepository, 'find'>;
  readonly merchants: Pick<MerchantRepository, 'findById' | 'findMember'>;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'listInUse'>;
  readonly operator: Operator;
}

/** All that a reviewer sees of a merchant; null: nobody began its review. Throws AppError `store_unavailable`. */
export async function readKycCase(
  { kycs, merchants, gatewayAccounts, operator }: ReadKycCaseDeps,
  merchantId: string,
): Promise<KycCase | null> {
  const [kyc, merchant, accounts] = await Promise.all([
    kycs.find(merchantId),
    merchants.findById(merchantId),
    gatewayAccounts.listInUse(merchantId),
  ]);
  if (kyc === null || merchant === null) return null;
  const submittedBy = kyc.submission?.memberId;
  const submitter = submittedBy === undefined ? null : await merchants.findMember(merchantId, submittedBy);
  const gateways = accounts.map(({ provider, mode, standing }) => ({ provider, mode, standing }));
  const { needed, language } = operator;
  return { kyc, merchant, submitter, gateways, needed, language };
}
