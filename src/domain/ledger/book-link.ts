import type { LedgerAccount } from '../link/posting.js';
import type { Money } from '../money/money.js';
import { listPayments } from '../payment/balance.js';
import { isDisputeOpen } from '../payment/dispute.js';
import { type Balances, createTally } from './balances.js';
import type { BookedLink } from './to-ledger-rows.js';

/** What the ledger must say of a link, by how its payments, refunds and disputes stand: worked out without its history. */
export function bookLink({
  attempts,
  refunds,
  disputes,
}: Pick<BookedLink, 'attempts' | 'refunds' | 'disputes'>): Balances {
  const tally = createTally();
  const take = (from: LedgerAccount, to: LedgerAccount, money: Money | null): void => {
    if (money === null) return;
    const { minor, currency } = money;
    tally.add({ account: to, amountMinor: minor, currency });
    tally.add({ account: from, amountMinor: -minor, currency });
  };
  for (const { captured, fee } of listPayments({ attempts })) {
    take('captured', 'gateway', captured);
    take('gateway', 'fees', fee);
  }
  for (const { status, amount } of refunds) if (status === 'succeeded') take('gateway', 'refunded', amount);
  for (const dispute of disputes) {
    if (dispute.isInquiry === true) continue;
    if (isDisputeOpen(dispute) || dispute.status === 'lost') take('gateway', 'disputed', dispute.amount);
    take('gateway', 'fees', dispute.fee);
  }
  return tally.read();
}
