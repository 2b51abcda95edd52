import { trusted } from 'mongoose';
import type { Clock } from '../../../ports/clock.js';
import type { KycDocument } from '../kycs/kyc-schema.js';
import { toUpkeepUpsert } from '../upkeep/upkeep-table.js';
import { cutLinks } from './cut-links.js';
import type { Models } from './models.js';

type Erase = (merchantId: string) => Promise<void>;

/** The merchant itself goes last: an erasure that was cut off can be begun again. */
export function makeEraseMerchant(models: Models): Erase {
  return async (merchantId) => {
    await models.links.deleteMany({ merchantId });
    await models.ledger.deleteMany({ merchantId });
    await models.kycs.deleteOne({ _id: merchantId });
    await models.audit.deleteMany({ merchantId });
    await eraseAround(models, merchantId);
    await models.upkeep.deleteOne({ _id: merchantId });
  };
}

/** See `MerchantEraser`. */
export function makeEraseClosed(models: Models, clock: Clock): Erase {
  return async (merchantId) => {
    const now = clock.now();
    await cutLinks(models, merchantId);
    await cutKyc(models, merchantId, now);
    await keepUpAfterwards(models, merchantId, now);
    await eraseAround(models, merchantId);
  };
}

/** What was decided stays, with the hashes of what was looked at; nothing of what the owner wrote and gave. */
async function cutKyc({ kycs }: Models, merchantId: string, now: Date): Promise<void> {
  const kyc = await kycs.findOne({ _id: merchantId }).lean<KycDocument>();
  if (kyc === null) return;
  const documents = kyc.documents.map((one) => ({ ...one, name: '', erasedAt: one.erasedAt ?? now }));
  const cut = { facts: {}, approvedFacts: null, requests: [], screening: null, documents };
  await kycs.updateOne({ _id: merchantId }, { $set: cut, $inc: { revision: 1 } });
}

/** What stays of it ends some day. Before the merchant goes: nobody would come by any more. */
async function keepUpAfterwards({ upkeep }: Models, merchantId: string, now: Date): Promise<void> {
  const { filter, update } = toUpkeepUpsert(merchantId, now);
  const erased = { ...update, $min: { ...update.$min, erasedAt: now } };
  await upkeep.updateOne(filter, erased, { upsert: true });
}

/** All that is neither money nor what was decided and done. */
async function eraseAround(models: Models, merchantId: string): Promise<void> {
  await models.reportInvitations.deleteMany({ merchantId });
  await models.drafts.deleteMany({ merchantId });
  await models.chatMessages.deleteMany({ merchantId });
  await models.deliveries.deleteMany({ merchantId });
  await models.suppressions.deleteMany({ merchantId });
  await models.textCounts.deleteMany({ merchantId });
  await models.accountFaults.deleteMany({ merchantId });
  await models.liveTotals.deleteMany({ merchantId });
  await models.lanes.deleteMany({ share: merchantId });
  await models.logos.deleteOne({ _id: merchantId });
  await models.logoInvitations.deleteMany({ merchantId });
  await models.kycInvitations.deleteMany({ merchantId });
  await models.lookInvitations.deleteMany({ merchantId });
  await models.secretInvitations.deleteMany({ merchantId });
  await models.documentKeys.deleteMany({ merchantId });
  await models.documentChunks.deleteMany({ merchantId });
  await models.accountInvitations.deleteMany({ merchantId });
  await models.gatewayInvitations.deleteMany({ merchantId });
  await models.gatewayAccounts.deleteMany({ merchantId });
  await erasePrograms(models, merchantId);
  await models.members.deleteMany({ merchantId });
  await models.merchants.deleteOne({ _id: merchantId });
}

/** What the merchant's programs asked with, and what they were told. */
async function erasePrograms(models: Models, merchantId: string): Promise<void> {
  const keyIds: readonly string[] = await models.apiKeys.distinct('_id', { merchantId });
  await models.idempotentAnswers.deleteMany({ keyId: trusted({ $in: keyIds }) });
  await models.keyReveals.deleteMany({ merchantId });
  await models.apiKeys.deleteMany({ merchantId });
  await models.webhookDeliveries.deleteMany({ merchantId });
  await models.webhookEndpoints.deleteMany({ merchantId });
  await models.apiEvents.deleteMany({ merchantId });
  await models.moneyMarks.deleteMany({ merchantId });
}
