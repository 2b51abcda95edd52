import type { LedgerAccount } from '../../domain/link/posting.js';
import type { LedgerSum } from '../../ports/ledger.js';
import type { CurrencyReport, NamedSums, Sums } from './money-report.js';

/** So many sellers are told of one by one. */
const MOST_SELLERS = 10;
const NOTHING: Sums = { captured: 0, refunded: 0, fees: 0, disputed: 0, net: 0, payments: 0 };

/** What the rows of a time come to: by currency, and in each by seller and by gateway. `nameOf`: of a seller. */
export async function addUp(
  sums: readonly LedgerSum[],
  nameOf: (memberId: string) => Promise<string | null>,
): Promise<readonly CurrencyReport[]> {
  const currencies = [...groupBy(sums, ({ currency }) => currency)];
  const reports = currencies.map(async ([currency, ofCurrency]): Promise<CurrencyReport> => {
    const sellers = rank(groupBy(ofCurrency, ({ ownerId }) => ownerId));
    const others = sellers.slice(MOST_SELLERS);
    const named = sellers
      .slice(0, MOST_SELLERS)
      .map(async ({ key, ...each }): Promise<NamedSums> => ({ ...each, name: await nameOf(key) }));
    return {
      currency,
      ...toSums(ofCurrency),
      sellers: await Promise.all(named),
      otherSellers: others.length === 0 ? null : { ...others.reduce(join, NOTHING), count: others.length },
      gateways: rank(groupBy(ofCurrency, ({ provider }) => provider)).map(({ key, ...each }) => ({
        ...each,
        name: key,
      })),
    };
  });
  return (await Promise.all(reports)).sort((one, other) => other.payments - one.payments);
}

type Groups = ReadonlyMap<string, readonly LedgerSum[]>;

function groupBy(sums: readonly LedgerSum[], keyOf: (sum: LedgerSum) => string): Groups {
  const groups = new Map<string, LedgerSum[]>();
  for (const sum of sums) {
    const group = groups.get(keyOf(sum)) ?? [];
    groups.set(keyOf(sum), group);
    group.push(sum);
  }
  return groups;
}

/** Who took most first; of equals by name, so that it is the same each time. */
function rank(groups: Groups): readonly (Sums & { readonly key: string })[] {
  return [...groups]
    .map(([key, sums]) => ({ key, ...toSums(sums) }))
    .sort((one, other) => other.captured - one.captured || (one.key < other.key ? -1 : 1));
}

/** A row of `captured` is a credit, and each is one payment. */
function toSums(sums: readonly LedgerSum[]): Sums {
  const of = (account: LedgerAccount) => sums.filter((sum) => sum.account === account);
  const addAmounts = (account: LedgerAccount) =>
    of(account).reduce((total, sum) => total + sum.amountMinor, 0);
  return {
    captured: 0 - addAmounts('captured'),
    refunded: addAmounts('refunded'),
    fees: addAmounts('fees'),
    disputed: addAmounts('disputed'),
    net: addAmounts('gateway'),
    payments: of('captured').reduce((total, { rows }) => total + rows, 0),
  };
}

function join(one: Sums, other: Sums): Sums {
  return {
    captured: one.captured + other.captured,
    refunded: one.refunded + other.refunded,
    fees: one.fees + other.fees,
    disputed: one.disputed + other.disputed,
    net: one.net + other.net,
    payments: one.payments + other.payments,
  };
}
