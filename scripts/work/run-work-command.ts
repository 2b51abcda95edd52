import type { WorkName } from '../../src/ports/kick.js';
import type { MeasuredWork, ParkedTable } from '../../src/ports/work-table.js';

const USAGE = `Usage: npm run work -- <command>

  list [kind]            how much of each kind is due and parked, and what is parked, since when and why
  show <kind> <id>       one row, whole, as stored: it may hold a customer's contacts
  retry <kind> <id>      take a parked row up again; "all" for every one of the kind
  drop <kind> <id>       never try a parked row again
`;

type Tables = Readonly<Partial<Record<WorkName, ParkedTable & MeasuredWork>>>;

export interface WorkCommandDeps {
  readonly parkedWork: Tables;
  readonly now: () => Date;
  readonly print: (line: string) => void;
}

const MOST_LISTED = 1_000;

/** Runs one command and answers the exit code: 0 done, 1 nothing is parked under that id, 2 the command is not one. */
export async function runWorkCommand(args: readonly string[], deps: WorkCommandDeps): Promise<number> {
  const [command = '', kind, id] = args;
  const tables = Object.entries(deps.parkedWork).filter(([name]) => kind === undefined || name === kind);
  const [first] = tables;
  if (command === 'list' && first !== undefined) return list(tables, deps);
  if (first === undefined || kind === undefined || id === undefined) return usage(deps);
  const [, table] = first;
  switch (command) {
    case 'show':
      return show(table, id, deps);
    case 'retry':
      return retry(table, id, deps);
    case 'drop':
      return tell(await table.dropParked(id, deps.now()), `${kind} ${id}: dropped`, deps);
  }
  return usage(deps);
}

function usage({ print }: WorkCommandDeps): number {
  print(USAGE);
  return 2;
}

type NamedTable = readonly [string, ParkedTable & MeasuredWork];

async function list(tables: readonly NamedTable[], { now, print }: WorkCommandDeps): Promise<number> {
  print(row('kind', 'due', 'oldest', 'parked'));
  for (const [kind, table] of tables) {
    const { depth, oldestDueAt, parked } = await table.measure(now());
    print(row(kind, String(depth), oldestDueAt?.toISOString() ?? '-', String(parked)));
  }
  for (const [kind, table] of tables) {
    for (const { id, share, reason, parkedAt } of await table.listParked(MOST_LISTED)) {
      print(`${kind} ${id}\n  of ${share}, parked ${parkedAt.toISOString()}: ${reason}`);
    }
  }
  return 0;
}

function row(kind: string, due: string, oldest: string, parked: string): string {
  return `${kind.padEnd(18)}${due.padStart(8)}  ${oldest.padEnd(26)}${parked.padStart(8)}`;
}

async function show(table: ParkedTable, id: string, deps: WorkCommandDeps): Promise<number> {
  const found = await table.show(id);
  return tell(found !== null, JSON.stringify(found, null, 2), deps);
}

async function retry(table: ParkedTable, id: string, deps: WorkCommandDeps): Promise<number> {
  if (id !== 'all') return tell(await table.retryParked(id, deps.now()), `${id}: taken up again`, deps);
  const parked = await table.listParked(MOST_LISTED);
  for (const { id: one } of parked) await table.retryParked(one, deps.now());
  deps.print(`${parked.length} taken up again`);
  return 0;
}

function tell(isDone: boolean, words: string, { print }: WorkCommandDeps): number {
  print(isDone ? words : 'Nothing is found under this id. See: npm run work -- list');
  return isDone ? 0 : 1;
}
