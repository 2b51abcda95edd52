import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Mode } from '../../domain/merchant/merchant.js';
import type { Ledger } from '../../ports/ledger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { addUp } from './add-up.js';
import { type FindPayoutsDeps, makeFindPayouts } from './find-payouts.js';
import type { ModeReport, MoneyReport } from './money-report.js';

export interface MakeReportDeps extends FindPayoutsDeps {
  readonly ledger: Pick<Ledger, 'sum' | 'findNames' | 'countQuestions'>;
  readonly merchants: MerchantRepository;
}

/** `until` is exclusive. */
export type MakeReport = (
  actor: MemberActor,
  span: { readonly from: Date; readonly until: Date },
) => Promise<MoneyReport>;

/** What came, went back, was kept and paid out in a time, and what waits for a person. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeMakeReport(deps: MakeReportDeps): MakeReport {
  const { ledger, merchants } = deps;
  const findPayouts = makeFindPayouts(deps);
  return async (actor, { from, until }) => {
    checkAllowed(actor, 'view_report');
    const { merchantId } = actor;
    const merchant = await getMerchantOrThrow(merchants, merchantId);
    const nameOf = async (memberId: string) =>
      (await merchants.findMember(merchantId, memberId))?.displayName ?? null;
    const reportOf = async (mode: Mode): Promise<ModeReport> => ({
      mode,
      currencies: await addUp(await ledger.sum({ merchantId, mode, from, until }), nameOf),
    });
    const other = merchant.mode === 'live' ? 'test' : 'live';
    const [own, beside, questions, paidOut] = await Promise.all([
      reportOf(merchant.mode),
      reportOf(other),
      ledger.countQuestions(merchantId),
      findPayouts({ merchantId, from, until }),
    ]);
    return {
      ...{ from, until, questions, ...paidOut },
      modes: beside.currencies.length === 0 ? [own] : [own, beside],
    };
  };
}
