import type { ParkedTable, WorkRow, WorkTable } from '../../src/ports/work-table.js';

/** A row's place in the queue of its kind. */
export interface FakeWorkState {
  /** Null: nothing is due. */
  dueAt: Date | null;
  holder: string | null;
  failures: number;
  /** How often it was claimed. */
  turns: number;
  parked: { readonly reason: string; readonly at: Date } | null;
  pausedUntil: Date | null;
}

export interface FakeWorkRows<Row extends WorkRow> {
  /** Every document that may be a row, in any order. */
  all(): Iterable<readonly [id: string, state: FakeWorkState]>;
  toRow(id: string, state: FakeWorkState): Row;
  /** What must still hold when the turn ends. */
  isUnchanged(row: Row, state: FakeWorkState): boolean;
}

export function idleWork(dueAt: Date | null = null): FakeWorkState {
  return { dueAt, holder: null, failures: 0, turns: 0, parked: null, pausedUntil: null };
}

/** Due rows in memory; each change happens between two awaits, as one conditional update does in the real store. */
export function createFakeWorkTable<Row extends WorkRow>(
  rows: FakeWorkRows<Row>,
): WorkTable<Row> & ParkedTable {
  const find = (id: string) => [...rows.all()].find(([known]) => known === id)?.[1];
  const isDue = ({ dueAt }: FakeWorkState, now: Date) => dueAt !== null && dueAt <= now;
  /** `otherwise`: what is written where the row changed since it was claimed. */
  const endTurn = (
    row: Row,
    holder: string,
    { change, otherwise = {} }: Record<'change', Partial<FakeWorkState>> & { otherwise?: object },
  ): void => {
    const state = find(row.id);
    if (state === undefined || state.holder !== holder || state.turns !== (row.turn ?? 0)) return;
    Object.assign(state, rows.isUnchanged(row, state) ? change : otherwise, { holder: null });
  };

  return {
    async claim({ holder, now, limit, withoutShares }) {
      const free = [...rows.all()]
        .filter(([, state]) => isDue(state, now) && state.holder === null)
        .filter(([, { pausedUntil }]) => pausedUntil === null || pausedUntil <= now)
        .map(([id, state]) => ({ state, row: rows.toRow(id, state) }))
        .filter(({ row }) => !withoutShares.includes(row.share))
        .sort((a, b) => a.row.dueAt.getTime() - b.row.dueAt.getTime() || (a.row.id < b.row.id ? -1 : 1));
      return free.slice(0, limit).map(({ state, row }) => {
        state.holder = holder;
        state.turns += 1;
        return { ...row, turn: state.turns };
      });
    },

    async giveBack(row, { dueAt, failures, pausedUntil }, holder) {
      const otherwise = { failures, ...(pausedUntil === undefined ? {} : { pausedUntil }) };
      endTurn(row, holder, { change: { dueAt, ...otherwise }, otherwise });
    },
    finish: async (row, holder) => endTurn(row, holder, { change: { dueAt: null, failures: 0 } }),
    park: async (row, parked, holder) => endTurn(row, holder, { change: { dueAt: null, parked } }),

    async nextDueAt(now) {
      const later = [...rows.all()]
        .flatMap(([, { dueAt, pausedUntil }]) =>
          dueAt === null ? [] : [pausedUntil !== null && pausedUntil > dueAt ? pausedUntil : dueAt],
        )
        .filter((at) => at > now);
      return later.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
    },

    async listHeld(holder) {
      return [...rows.all()]
        .filter(([, state]) => state.dueAt !== null && state.holder === holder)
        .map(([id, state]) => withTurn(rows.toRow(id, state), state));
    },

    async listHolders() {
      return [...new Set([...rows.all()].map(([, { holder }]) => holder))].filter(
        (holder) => holder !== null,
      );
    },

    async free(holder) {
      for (const [, state] of rows.all()) {
        if (holder === null || state.holder === holder) state.holder = null;
      }
    },

    async measure(now) {
      const states = [...rows.all()].map(([, state]) => state);
      const due = states.filter((state) => isDue(state, now)).map(({ dueAt }) => Number(dueAt));
      return {
        depth: due.length,
        oldestDueAt: due.length === 0 ? null : new Date(Math.min(...due)),
        parked: states.filter(({ parked }) => parked !== null).length,
      };
    },

    async listParked(limit) {
      return [...rows.all()]
        .flatMap(([id, state]) =>
          state.parked === null
            ? []
            : [
                {
                  id,
                  share: rows.toRow(id, state).share,
                  reason: state.parked.reason,
                  parkedAt: state.parked.at,
                },
              ],
        )
        .sort((a, b) => a.parkedAt.getTime() - b.parkedAt.getTime())
        .slice(0, limit);
    },
    show: async (id) => find(id) ?? null,
    async retryParked(id, now) {
      const state = find(id);
      if (state === undefined || state.parked === null) return false;
      Object.assign(state, { parked: null, dueAt: now, failures: 0, holder: null });
      return true;
    },
    async dropParked(id) {
      const state = find(id);
      if (state === undefined || state.parked === null) return false;
      state.parked = null;
      return true;
    },
  };
}

function withTurn<Row extends WorkRow>(row: Row, { turns }: FakeWorkState): Row {
  return turns === 0 ? row : { ...row, turn: turns };
}
