import { soonest } from '../../../domain/time/soonest.js';
import type { WorkRow, WorkTable } from '../../../ports/work-table.js';

/** A row's place in the queue of its kind. */
export interface WorkState {
  /** Null: nothing is due. */
  dueAt: Date | null;
  holder: string | null;
  failures: number;
  /** How often it was claimed. */
  turns: number;
  parked: { readonly reason: string; readonly at: Date } | null;
  pausedUntil: Date | null;
}

export interface MemoryRows<Row extends WorkRow> {
  /** Everything that may be a row, in any order. */
  all(): Iterable<readonly [id: string, state: WorkState]>;
  find(id: string): WorkState | undefined;
  toRow(id: string, state: WorkState): Row;
  /** What must still hold when the turn ends. */
  isUnchanged(row: Row, state: WorkState): boolean;
}

export function idleWork(dueAt: Date | null = null): WorkState {
  return { dueAt, holder: null, failures: 0, turns: 0, parked: null, pausedUntil: null };
}

/** Due rows in memory; each change happens between two awaits, as one conditional update does in a database. */
export function createMemoryWorkTable<Row extends WorkRow>(rows: MemoryRows<Row>): WorkTable<Row> {
  return { ...createEndings(rows), ...createHoldings(rows), ...createOutlook(rows), claim: makeClaim(rows) };
}

const isDue = ({ dueAt }: WorkState, now: Date): boolean => dueAt !== null && dueAt <= now;

function makeClaim<Row extends WorkRow>(rows: MemoryRows<Row>): WorkTable<Row>['claim'] {
  return async ({ holder, now, limit, withoutShares }) => {
    const free = [...rows.all()]
      .filter(([, state]) => isDue(state, now) && state.holder === null)
      .filter(([, { pausedUntil }]) => pausedUntil === null || pausedUntil <= now)
      .map(([id, state]) => ({ state, row: rows.toRow(id, state) }))
      .filter(({ row }) => !withoutShares.includes(row.share))
      .sort((a, b) => a.row.dueAt.getTime() - b.row.dueAt.getTime() || (a.row.id < b.row.id ? -1 : 1));
    return free.slice(0, limit).map(({ state, row }) => {
      Object.assign(state, { holder, turns: state.turns + 1, pausedUntil: null });
      return { ...row, turn: state.turns };
    });
  };
}

const listStates = <Row extends WorkRow>(rows: MemoryRows<Row>): readonly WorkState[] =>
  Array.from(rows.all(), ([, state]) => state);

function createOutlook<Row extends WorkRow>(
  rows: MemoryRows<Row>,
): Pick<WorkTable<Row>, 'nextDueAt' | 'measure'> {
  return {
    async nextDueAt(now) {
      const later = listStates(rows)
        .flatMap(({ dueAt, pausedUntil }) =>
          dueAt === null ? [] : [pausedUntil !== null && pausedUntil > dueAt ? pausedUntil : dueAt],
        )
        .filter((at) => at > now);
      return soonest(later);
    },

    async measure(now) {
      const all = listStates(rows);
      const due = all.filter((state) => isDue(state, now));
      return {
        depth: due.length,
        oldestDueAt: soonest(due.map(({ dueAt }) => dueAt)),
        parked: all.filter(({ parked }) => parked !== null).length,
      };
    },
  };
}

function createHoldings<Row extends WorkRow>(
  rows: MemoryRows<Row>,
): Pick<WorkTable<Row>, 'listHeld' | 'listHolders' | 'free'> {
  return {
    async listHeld(holder) {
      return [...rows.all()]
        .filter(([, state]) => state.dueAt !== null && state.holder === holder)
        .map(([id, state]) => withTurn(rows.toRow(id, state), state));
    },

    async listHolders() {
      const holders = listStates(rows).map(({ holder }) => holder);
      return [...new Set(holders)].filter((holder) => holder !== null);
    },

    async free(holder) {
      for (const state of listStates(rows))
        if (holder === null || state.holder === holder) state.holder = null;
    },
  };
}

interface TurnEnd {
  readonly change: Partial<WorkState>;
  /** Written where the row changed since it was claimed. */
  readonly otherwise?: Partial<WorkState>;
}

function createEndings<Row extends WorkRow>(
  rows: MemoryRows<Row>,
): Pick<WorkTable<Row>, 'giveBack' | 'finish' | 'park'> {
  const endTurn = (row: Row, holder: string, { change, otherwise = {} }: TurnEnd): void => {
    const state = rows.find(row.id);
    if (state === undefined || state.holder !== holder || state.turns !== (row.turn ?? 0)) return;
    Object.assign(state, rows.isUnchanged(row, state) ? change : otherwise, { holder: null });
  };
  return {
    async giveBack(row, { dueAt, failures, pausedUntil }, holder) {
      const otherwise = { failures, ...(pausedUntil === undefined ? {} : { pausedUntil }) };
      endTurn(row, holder, { change: { dueAt, ...otherwise }, otherwise });
    },
    finish: async (row, holder) => endTurn(row, holder, { change: { dueAt: null, failures: 0 } }),
    park: async (row, parked, holder) => endTurn(row, holder, { change: { dueAt: null, parked } }),
  };
}

function withTurn<Row extends WorkRow>(row: Row, { turns }: WorkState): Row {
  return turns === 0 ? row : { ...row, turn: turns };
}
