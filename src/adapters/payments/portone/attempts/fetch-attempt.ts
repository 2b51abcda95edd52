import type { AttemptReport } from '../../../../ports/payment-gateway.js';
import { readTime } from '../wire/read-time.js';
import { readDeclineReason } from './decline-reason.js';
import { type AttemptDeps, findPayment } from './find-payment.js';
import { fetchLinkStatus, type LinkStatus, type ListedTransaction } from './link-status.js';
import { readLinkState, readTransactionState } from './read-state.js';

/** How an attempt stands: its link, and each try to pay it. Throws what is to be done next. */
export async function fetchAttempt(deps: AttemptDeps, linkRef: string): Promise<AttemptReport> {
  const link = await fetchLinkStatus(deps.client, linkRef);
  const states = link.transactionsList.map(({ status }) => readTransactionState(status));
  if (readLinkState(link.status) !== 'paid' && !states.includes('paid')) return reportUnpaid(link);
  const payments = await Promise.all(
    listPaid(link).map((transaction) => findPayment(deps, link, transaction)),
  );
  // Two that began to pay one link in two windows may both have paid.
  const [first, ...further] = payments
    .filter((payment) => payment !== null)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  if (first === undefined) return { status: 'processing' };
  return { status: 'succeeded', ...first, ...(further.length === 0 ? {} : { further }) };
}

/** A paid link that lists no try at all: in PortOne's sample its payment has the link's name. */
function listPaid({ transactionsList, merchantOrderRef }: LinkStatus) {
  if (transactionsList.length === 0 && merchantOrderRef) return [{ merchantOrderRef, createdAt: null }];
  return transactionsList.filter(({ status }) => readTransactionState(status) === 'paid');
}

function reportUnpaid({ status, transactionsList }: LinkStatus): AttemptReport {
  const state = readLinkState(status);
  const states = transactionsList.map((transaction) => readTransactionState(transaction.status));
  const isUnderWay = states.some((each) => each === 'pending' || each === 'unknown');
  if (isUnderWay || state === 'unknown') return { status: 'processing' };
  const failed = findLastFailed(transactionsList);
  if (state === 'ended') {
    return failed === null
      ? { status: 'closed' }
      : { status: 'failed', reason: readDeclineReason(failed.statusCode) };
  }
  if (failed !== null) return { status: 'open', declined: readDeclineReason(failed.statusCode) };
  // Whoever began to pay and let it run out may begin again; with no try listed yet, the first is just beginning.
  const isBeginning = state === 'pending' && states.length === 0;
  return { status: isBeginning ? 'processing' : 'open' };
}

function findLastFailed(transactions: readonly ListedTransaction[]): ListedTransaction | null {
  const failed = transactions.filter(({ status }) => readTransactionState(status) === 'failed');
  const begun = ({ createdAt }: ListedTransaction) => readTime(createdAt)?.getTime() ?? 0;
  return failed.toSorted((a, b) => begun(a) - begun(b)).at(-1) ?? null;
}
