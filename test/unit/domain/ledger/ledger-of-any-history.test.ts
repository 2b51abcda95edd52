import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTally, isBalanced, listDifferences } from '../../../../src/domain/ledger/balances.js';
import { bookLink } from '../../../../src/domain/ledger/book-link.js';
import { toLedgerRows } from '../../../../src/domain/ledger/to-ledger-rows.js';
import { paidLinks } from './random-money.js';

describe('the ledger of whatever happened to a link', () => {
  it('adds up to nothing, event by event and currency by currency', () => {
    fc.assert(
      fc.property(paidLinks, (link) =>
        link.history.every((event) => {
          const tally = createTally();
          toLedgerRows(link, event).forEach(tally.add);
          return isBalanced(tally.read());
        }),
      ),
      { numRuns: 1_000 },
    );
  });

  it('comes to what payments, refunds and disputes say', () => {
    let moved = 0;
    fc.assert(
      fc.property(paidLinks, (link) => {
        const tally = createTally();
        const rows = link.history.flatMap((event) => toLedgerRows(link, event));
        rows.forEach(tally.add);
        moved += rows.length;
        expect(listDifferences(tally.read(), bookLink(link))).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
    expect(moved).toBeGreaterThan(5_000);
  });

  it('is the same worked out of what an earlier release wrote, which kept no rows', () => {
    fc.assert(
      fc.property(paidLinks, (link) => {
        for (const event of link.history) {
          const { postings: _kept, ...bare } = event;
          expect(toLedgerRows(link, bare)).toEqual(toLedgerRows(link, event));
        }
      }),
      { numRuns: 200 },
    );
  });
});
