import { isAppError } from '../../domain/errors.js';
import type { BookedLink } from '../../domain/ledger/to-ledger-rows.js';
import { type Money, sumMinor } from '../../domain/money/money.js';
import { listPayments, type Payment } from '../../domain/payment/balance.js';
import type { Dispute } from '../../domain/payment/dispute.js';
import type { GatewayRegistry, PaymentGateway } from '../../ports/payment-gateway.js';
import type { LedgerDifference } from './ledger-difference.js';

/** What a provider's own books say otherwise about a link's payments; never throws what the provider is to blame for. */
export type AskGateway = (link: BookedLink) => Promise<readonly LedgerDifference[]>;

/** Holds what is booked of a link against its providers' own books. Throws AppError `store_unavailable`. */
export function makeAskGateway({ gateways }: { readonly gateways: Pick<GatewayRegistry, 'of'> }): AskGateway {
  return async (link) => {
    const differences: LedgerDifference[] = [];
    for (const payment of listPayments(link)) differences.push(...(await askOf(gateways, link, payment)));
    return differences;
  };
}

async function askOf(
  gateways: Pick<GatewayRegistry, 'of'>,
  link: BookedLink,
  payment: Payment,
): Promise<readonly LedgerDifference[]> {
  const { merchantId, reference } = link;
  const of = { merchantId, reference, attemptId: payment.id };
  try {
    const gateway = await gateways.of(payment);
    const found = await Promise.all([
      askCaptured(gateway, payment),
      askRefunded(gateway, link, payment),
      askDisputed(gateway, link, payment),
    ]);
    return found.flat().map((difference) => ({ ...of, kind: 'gateway', ...difference }));
  } catch (error) {
    if (!isAppError(error) || error.code === 'store_unavailable') throw error;
    return [{ ...of, kind: 'unasked', problem: error.code }];
  }
}

type Told = Pick<
  Extract<LedgerDifference, { kind: 'gateway' }>,
  'account' | 'currency' | 'ledger' | 'gateway'
>;

async function askCaptured(
  gateway: PaymentGateway,
  { providerRef, captured, fee }: Payment,
): Promise<readonly Told[]> {
  const report = providerRef === null ? null : await gateway.fetchAttempt(providerRef);
  if (report?.status !== 'succeeded') {
    return [{ account: 'captured', currency: captured.currency, ledger: captured.minor, gateway: null }];
  }
  // What the provider has not said yet is told later.
  const feeTold = report.fee === null || fee === null ? [] : differ('fees', fee, report.fee);
  return [...differ('captured', captured, report.captured), ...feeTold];
}

async function askRefunded(
  gateway: PaymentGateway,
  { refunds }: BookedLink,
  { id, providerRef, paymentRef, captured }: Payment,
): Promise<readonly Told[]> {
  if (providerRef === null || paymentRef === null || gateway.capabilities.refunds === 'none') return [];
  const listed = await gateway.listRefunds({ providerRef, paymentRef });
  const ours = refunds.filter(({ attemptId, status }) => attemptId === id && status === 'succeeded');
  const theirs = listed.filter(({ status }) => status === 'succeeded');
  const { currency } = captured;
  const sum = (each: readonly { readonly amount: Money }[]) => ({
    minor: sumMinor(each.map(({ amount }) => amount)),
    currency,
  });
  return differ('refunded', sum(ours), sum(theirs));
}

async function askDisputed(
  gateway: PaymentGateway,
  { disputes }: BookedLink,
  { id }: Payment,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const dispute of disputes) {
    if (dispute.attemptId !== id) continue;
    const report = await gateway.fetchDispute(dispute.disputeRef);
    const ours = findTaken(dispute);
    if (report !== null) told.push(...differ('disputed', ours, findTaken(report)));
    else told.push({ account: 'disputed', currency: ours.currency, ledger: ours.minor, gateway: null });
  }
  return told;
}

/** A bank that only asks has taken nothing. */
function findTaken({ amount, isInquiry }: Pick<Dispute, 'amount' | 'isInquiry'>): Money {
  return isInquiry === true ? { ...amount, minor: 0 } : amount;
}

function differ(account: Told['account'], ours: Money, theirs: Money): readonly Told[] {
  if (ours.minor === theirs.minor && ours.currency === theirs.currency) return [];
  const isSame = ours.currency === theirs.currency;
  const there: Told = {
    account,
    currency: theirs.currency,
    ledger: isSame ? ours.minor : 0,
    gateway: theirs.minor,
  };
  return isSame ? [there] : [there, { account, currency: ours.currency, ledger: ours.minor, gateway: 0 }];
}
