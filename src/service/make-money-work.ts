import { type FindToldPaymentDeps, makeFindToldPayment } from './payments/find-told-payment.js';
import { makeRecordDisputeNews } from './payments/record-dispute-news.js';
import { makeRecordInboxRow, type RecordInboxRowDeps } from './payments/record-inbox-row.js';
import { makeRecordProviderEvent, type RecordProviderEventDeps } from './payments/record-provider-event.js';
import { makeRecordRefundNews } from './payments/record-refund-news.js';
import { type CarryRefundDeps, makeCarryRefund } from './refunds/carry-refund.js';
import { type MoveRefundsDeps, makeMoveRefunds } from './refunds/move-refunds.js';

type MoneyWorkDeps = Omit<FindToldPaymentDeps, 'recordProviderEvent'> &
  RecordProviderEventDeps &
  Omit<RecordInboxRowDeps, 'recordProviderEvent' | 'recordRefundNews' | 'recordDisputeNews'> &
  CarryRefundDeps &
  Omit<MoveRefundsDeps, 'carryRefund'>;

/** What gateways tell of money, and what goes back by them. */
export function makeMoneyWork(deps: MoneyWorkDeps) {
  const recordProviderEvent = makeRecordProviderEvent(deps);
  const findToldPayment = makeFindToldPayment({ ...deps, recordProviderEvent });
  const recordRefundNews = makeRecordRefundNews({ ...deps, findToldPayment });
  const recordDisputeNews = makeRecordDisputeNews({ ...deps, findToldPayment });
  const news = { recordProviderEvent, recordRefundNews, recordDisputeNews };
  const carryRefund = makeCarryRefund(deps);
  return {
    recordInboxRow: makeRecordInboxRow({ ...deps, ...news }),
    moveRefunds: makeMoveRefunds({ ...deps, carryRefund }),
  };
}
