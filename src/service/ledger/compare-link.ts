import { createTally, isBalanced, listDifferences } from '../../domain/ledger/balances.js';
import { bookLink } from '../../domain/ledger/book-link.js';
import type { LedgerRow } from '../../domain/ledger/ledger-row.js';
import { type BookedLink, toLedgerRows } from '../../domain/ledger/to-ledger-rows.js';
import type { LedgerDifference } from './ledger-difference.js';

/** What does not agree between a link's history, its books, and its rows in the ledger. */
export function compareLink(link: BookedLink, rows: readonly LedgerRow[]): readonly LedgerDifference[] {
  const { merchantId, reference } = link;
  const of = { merchantId, reference };
  const events = link.history.map((event) => ({ event, expected: toLedgerRows(link, event) }));
  const expected = events.flatMap((each) => each.expected);
  const unbalanced = events
    .filter((each) => !isBalanced(tallyOf(each.expected)))
    .map(({ event }) => ({ ...of, kind: 'unbalanced', eventId: event.id }) as const);
  const balances = listDifferences(tallyOf(expected), bookLink(link)).map(
    ({ account, currency, one, other }) =>
      ({ ...of, kind: 'balance', account, currency, ledger: one, link: other }) as const,
  );
  return [...unbalanced, ...compareRows(of, expected, rows), ...balances];
}

function tallyOf(rows: readonly LedgerRow[]) {
  const tally = createTally();
  rows.forEach(tally.add);
  return tally.read();
}

function compareRows(
  of: Pick<BookedLink, 'merchantId' | 'reference'>,
  expected: readonly LedgerRow[],
  rows: readonly LedgerRow[],
): readonly LedgerDifference[] {
  const left = new Map(rows.map((row) => [row.id, row]));
  const differences = expected.flatMap((row): readonly LedgerDifference[] => {
    const found = left.get(row.id);
    left.delete(row.id);
    if (found === undefined) return [{ ...of, kind: 'missing', rowId: row.id }];
    return isSameRow(row, found) ? [] : [{ ...of, kind: 'different', rowId: row.id }];
  });
  const extra = [...left.keys()].map((rowId) => ({ ...of, kind: 'extra', rowId }) as const);
  return [...differences, ...extra];
}

function isSameRow(one: LedgerRow, other: LedgerRow): boolean {
  const keys = Object.keys(one) as (keyof LedgerRow)[];
  return keys.every((key) =>
    key === 'at' ? one.at.getTime() === other.at.getTime() : one[key] === other[key],
  );
}
