import type { Kyc } from '../../domain/kyc/kyc.js';
import { findLapseAt, findNextReviewStep, findReminder } from '../../domain/kyc/review-dates.js';
import { type MerchantNewsDeps, requestMerchantNews } from '../news/request-merchant-news.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';
import { BY_ITSELF, type ChangeKycDeps, changeKyc, type KycChange } from './change-kyc.js';

export type LapseReviewDeps = ChangeKycDeps & MerchantNewsDeps;

const DAY_MS = 24 * 3_600_000;

/** An approval that grows old: its owners are reminded, and in the end it is suspended until somebody looked again. */
export function makeLapseReview(deps: LapseReviewDeps): UpkeepTask {
  return {
    name: 'lapse_review',
    async run(merchantId, now) {
      const kyc = await deps.kycs.find(merchantId);
      if (kyc === null || kyc.state !== 'approved') return null;
      const change = changeOf(kyc, now);
      if (change?.step.action === 'remind') await remind(deps, kyc, { days: change.step.days, now });
      const after = change === null ? kyc : await changeKyc(deps, merchantId, (seen) => changeOf(seen, now));
      return after.state === 'approved' ? findNextReviewStep(after, now) : null;
    },
  };
}

/** Null: nothing is due. */
function changeOf(kyc: Kyc, now: Date): KycChange | null {
  const lapseAt = findLapseAt(kyc);
  if (kyc.state !== 'approved' || lapseAt === null) return null;
  if (now >= lapseAt) return { step: { action: 'lapse' }, ...BY_ITSELF };
  const days = findReminder(kyc, now);
  return days === null ? null : { step: { action: 'remind', days }, told: { days }, ...BY_ITSELF };
}

/** Before it is noted: told twice under one key, they hear it once. */
async function remind(
  deps: MerchantNewsDeps,
  { merchantId, reviewBy }: Kyc,
  { days, now }: { readonly days: number; readonly now: Date },
): Promise<void> {
  if (reviewBy === null) return;
  const left = Math.ceil((reviewBy.getTime() - now.getTime()) / DAY_MS);
  await requestMerchantNews(deps, merchantId, {
    key: `review_due:${reviewBy.toISOString()}:${days}`,
    note: { kind: 'review_due', days: left, by: reviewBy },
  });
}
