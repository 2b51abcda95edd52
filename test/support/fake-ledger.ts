import type { LedgerRow } from '../../src/domain/ledger/ledger-row.js';
import type { Ledger, LedgerName, LedgerSpan, LedgerSum, QuestionCounts } from '../../src/ports/ledger.js';

export interface FakeLedger extends Ledger {
  readonly rows: Map<string, LedgerRow>;
  /** What payments are known by. */
  readonly names: LedgerName[];
  questions: QuestionCounts;
}

/** Rows in memory, each once. */
export function createFakeLedger(): FakeLedger {
  const rows = new Map<string, LedgerRow>();
  const names: LedgerName[] = [];
  const within = ({ merchantId, mode, from, until }: LedgerSpan) =>
    [...rows.values()]
      .filter((row) => row.merchantId === merchantId && row.mode === mode)
      .filter(({ at }) => at >= from && at < until)
      .sort((one, other) => orderOf(one).localeCompare(orderOf(other)));
  const ledger: FakeLedger = {
    questions: { decisions: 0, disputes: 0, refunds: 0 },
    rows,
    names,
    async add(given) {
      for (const row of given) if (!rows.has(row.id)) rows.set(row.id, row);
    },
    async sum(span) {
      const sums = new Map<string, LedgerSum>();
      for (const { currency, account, ownerId, provider, amountMinor } of within(span)) {
        const key = [currency, account, ownerId, provider].join();
        const sum = sums.get(key);
        sums.set(key, {
          ...{ currency, account, ownerId, provider },
          amountMinor: (sum?.amountMinor ?? 0) + amountMinor,
          rows: (sum?.rows ?? 0) + 1,
        });
      }
      return [...sums.values()];
    },
    page: async (span, after, limit) =>
      within(span)
        .filter((row) => after === null || orderOf(row) > orderOf(after))
        .slice(0, limit),
    countQuestions: async () => ledger.questions,
    findNames: async (_account, paymentRefs) =>
      names.filter(({ paymentRef }) => paymentRef !== null && paymentRefs.includes(paymentRef)),
  };
  return ledger;
}

function orderOf({ at, id }: LedgerRow): string {
  return `${at.toISOString()} ${id}`;
}
