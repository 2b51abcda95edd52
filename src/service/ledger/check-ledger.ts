import { type Balances, createTally, type Tally } from '../../domain/ledger/balances.js';
import type { BookedLink } from '../../domain/ledger/to-ledger-rows.js';
import type { LedgerBooks } from '../../ports/ledger.js';
import { byLink, type LinkWithRows } from './by-link.js';
import { compareLink } from './compare-link.js';
import type { LedgerDifference } from './ledger-difference.js';

export interface CheckLedgerDeps {
  readonly books: LedgerBooks;
  /** Asks the provider about a link's payments; null: it is not asked. */
  readonly askGateway: ((link: BookedLink) => Promise<readonly LedgerDifference[]>) | null;
}

export interface LedgerCheck {
  /** Null: every merchant. */
  readonly merchantId: string | null;
  /** Told of each as it is found: there may be more than memory holds. */
  readonly onDifference: (difference: LedgerDifference) => void;
  /** Told now and then how many rows were read. */
  readonly onProgress?: (rows: number) => void;
}

export interface CheckedLedger {
  readonly links: number;
  readonly rows: number;
  readonly differences: number;
  /** Links whose newest events the ledger is still to be told: nothing is wrong with them. */
  readonly waiting: number;
  /** What the ledger's rows come to, by merchant and mode. */
  readonly balances: ReadonlyMap<string, Balances>;
}

export type CheckLedger = (check: LedgerCheck) => Promise<CheckedLedger>;

const PROGRESS_EVERY = 10_000;
/** Links whose provider is asked at the same time. */
const ASKED_AT_ONCE = 8;

/**
 * Holds every row of the ledger against the link that it was copied from, and each link's history against its books.
 * Reads both from end to end, and keeps little of either. Throws AppError `store_unavailable`.
 */
export function makeCheckLedger({ books, askGateway }: CheckLedgerDeps): CheckLedger {
  return async ({ merchantId, onDifference, onProgress }) => {
    const count = { links: 0, rows: 0, differences: 0, waiting: 0 };
    const tallies = new Map<string, Tally>();
    const report = (differences: readonly LedgerDifference[]): void => {
      count.differences += differences.length;
      differences.forEach(onDifference);
    };
    const asking = new Set<Promise<void>>();
    for await (const each of byLink(books.readLinks(merchantId), books.readRows(merchantId))) {
      if (
        Math.floor(count.rows / PROGRESS_EVERY) < Math.floor((count.rows + each.rows.length) / PROGRESS_EVERY)
      )
        onProgress?.(count.rows + each.rows.length);
      count.links += each.link === null ? 0 : 1;
      count.rows += each.rows.length;
      addUp(tallies, each);
      const judged = await judge(books, each);
      if (judged === 'waiting') count.waiting += 1;
      else report(judged);
      if (askGateway === null || each.link === null) continue;
      if (asking.size >= ASKED_AT_ONCE) await Promise.race(asking);
      const asked: Promise<void> = askGateway(each.link.link)
        .then(report)
        .finally(() => asking.delete(asked));
      asking.add(asked);
    }
    await Promise.all(asking);
    return { ...count, balances: new Map([...tallies].map(([name, tally]) => [name, tally.read()])) };
  };
}

/** A link and its rows are read at different moments: what differs is read again before it is told. */
async function judge(
  books: LedgerBooks,
  given: LinkWithRows,
): Promise<readonly LedgerDifference[] | 'waiting'> {
  const differences = compare(given);
  if (differences.length === 0) return differences;
  const again = await books.reread(linkIdOf(given));
  const remaining = compare(again);
  return remaining.length > 0 && again.link?.isWaiting === true ? 'waiting' : remaining;
}

function compare({ link, rows }: LinkWithRows): readonly LedgerDifference[] {
  if (link !== null) return compareLink(link.link, rows);
  return rows.map(({ merchantId, reference, id }) => ({ merchantId, reference, kind: 'extra', rowId: id }));
}

function linkIdOf({ link, rows }: LinkWithRows): string {
  return link?.link.id ?? rows[0]?.linkId ?? '';
}

function addUp(tallies: Map<string, Tally>, { rows }: LinkWithRows): void {
  for (const row of rows) {
    const name = `${row.merchantId} ${row.mode}`;
    const tally = tallies.get(name) ?? createTally();
    tallies.set(name, tally);
    tally.add(row);
  }
}
