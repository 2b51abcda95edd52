import { LEDGER_ACCOUNTS, type LedgerAccount, type Posting } from '../link/posting.js';

/** What stands on each account, in minor units: more on `gateway`, `fees`, `refunded` and `disputed`, less on `captured`. */
export type Balance = Readonly<Record<LedgerAccount, number>>;

/** By currency. */
export type Balances = ReadonlyMap<string, Balance>;

const NOTHING: Balance = { gateway: 0, captured: 0, fees: 0, refunded: 0, disputed: 0 };

/** What rows of the ledger add up to, row by row. */
export interface Tally {
  add(posting: Posting): void;
  read(): Balances;
}

/** Adds postings up, by currency and account, in minor units. */
export function createTally(): Tally {
  const balances = new Map<string, Balance>();
  return {
    add({ account, amountMinor, currency }) {
      const balance = balances.get(currency) ?? NOTHING;
      balances.set(currency, { ...balance, [account]: balance[account] + amountMinor });
    },
    read: () => balances,
  };
}

/** Whether every currency's accounts add up to nothing. */
export function isBalanced(balances: Balances): boolean {
  return [...balances.values()].every(
    (balance) => LEDGER_ACCOUNTS.reduce((sum, account) => sum + balance[account], 0) === 0,
  );
}

/** Currencies and accounts in which one differs from the other. */
export function listDifferences(
  one: Balances,
  other: Balances,
): readonly {
  readonly currency: string;
  readonly account: LedgerAccount;
  readonly one: number;
  readonly other: number;
}[] {
  const currencies = [...new Set([...one.keys(), ...other.keys()])].sort();
  return currencies.flatMap((currency) => {
    const [left, right] = [one.get(currency) ?? NOTHING, other.get(currency) ?? NOTHING];
    return LEDGER_ACCOUNTS.filter((account) => left[account] !== right[account]).map((account) => ({
      currency,
      account,
      one: left[account],
      other: right[account],
    }));
  });
}
