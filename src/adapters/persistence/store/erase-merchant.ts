import type { Models } from './models.js';

/** The merchant itself goes last: an erasure that was cut off can be begun again. */
export function makeEraseMerchant(models: Models): (merchantId: string) => Promise<void> {
  return async (merchantId) => {
    await models.links.deleteMany({ merchantId });
    await models.ledger.deleteMany({ merchantId });
    await models.reportInvitations.deleteMany({ merchantId });
    await models.drafts.deleteMany({ merchantId });
    await models.chatMessages.deleteMany({ merchantId });
    await models.deliveries.deleteMany({ merchantId });
    await models.suppressions.deleteMany({ merchantId });
    await models.textCounts.deleteMany({ merchantId });
    await models.accountFaults.deleteMany({ merchantId });
    await models.liveTotals.deleteMany({ merchantId });
    await models.lanes.deleteMany({ share: merchantId });
    await models.kycs.deleteOne({ _id: merchantId });
    await models.logos.deleteOne({ _id: merchantId });
    await models.logoInvitations.deleteMany({ merchantId });
    await models.kycInvitations.deleteMany({ merchantId });
    await models.lookInvitations.deleteMany({ merchantId });
    await models.documentKeys.deleteMany({ merchantId });
    await models.documentChunks.deleteMany({ merchantId });
    await models.accountInvitations.deleteMany({ merchantId });
    await models.gatewayInvitations.deleteMany({ merchantId });
    await models.gatewayAccounts.deleteMany({ merchantId });
    await models.members.deleteMany({ merchantId });
    await models.merchants.deleteOne({ _id: merchantId });
  };
}
