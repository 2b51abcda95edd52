import type { Words } from '../../src/adapters/chat/words/words.js';
import type { WorkName } from '../../src/ports/kick.js';
import type { MeasuredWork, ParkedTable } from '../../src/ports/work-table.js';
import { padColumns, padColumnsBefore } from '../../src/wiring/pad-columns.js';
import { formatWorkUsage } from './work-usage.js';

type Tables = Readonly<Partial<Record<WorkName, ParkedTable & MeasuredWork>>>;

export interface WorkCommandDeps {
  readonly parkedWork: Tables;
  readonly now: () => Date;
  readonly print: (line: string) => void;
  readonly words: Words;
}

const MOST_LISTED = 1_000;

/** Runs one command and answers the exit code: 0 done, 1 nothing is parked under that id, 2 the command is not one. */
export async function runWorkCommand(args: readonly string[], deps: WorkCommandDeps): Promise<number> {
  const [command = '', kind, id, ...others] = args;
  const tables = Object.entries(deps.parkedWork).filter(([name]) => kind === undefined || name === kind);
  const [first] = tables;
  if (command === 'list' && first !== undefined && id === undefined) return list(tables, deps);
  if (first === undefined || kind === undefined || id === undefined || others.length > 0) return usage(deps);
  const [, table] = first;
  const { words } = deps;
  switch (command) {
    case 'show':
      return show(table, id, deps);
    case 'retry':
      return retry(table, id, deps);
    case 'drop':
      return tell(
        await table.dropParked(id, deps.now()),
        words.say('terminal.work.dropped', { kind, id }),
        deps,
      );
  }
  return usage(deps);
}

function usage({ print, words }: WorkCommandDeps): number {
  print(formatWorkUsage(words));
  return 2;
}

type NamedTable = readonly [string, ParkedTable & MeasuredWork];

async function list(tables: readonly NamedTable[], { now, print, words }: WorkCommandDeps): Promise<number> {
  print(
    formatRow({
      kind: words.say('terminal.work.head_kind'),
      due: words.say('terminal.work.head_due'),
      oldest: words.say('terminal.work.head_oldest'),
      parked: words.say('terminal.work.head_parked'),
    }),
  );
  for (const [kind, table] of tables) {
    const { depth, oldestDueAt, parked } = await table.measure(now());
    const oldest = oldestDueAt?.toISOString() ?? '-';
    print(formatRow({ kind, due: String(depth), oldest, parked: String(parked) }));
  }
  for (const [kind, table] of tables) {
    for (const { id, share, reason, parkedAt } of await table.listParked(MOST_LISTED)) {
      const told = words.say('terminal.work.parked', { share, at: parkedAt.toISOString(), reason });
      print(`${kind} ${id}\n  ${told}`);
    }
  }
  return 0;
}

type Row = Readonly<Record<'kind' | 'due' | 'oldest' | 'parked', string>>;

function formatRow({ kind, due, oldest, parked }: Row): string {
  const cells = [padColumns(kind, 18), padColumnsBefore(due, 8), '  ', padColumns(oldest, 26)];
  return [...cells, padColumnsBefore(parked, 8)].join('');
}

async function show(table: ParkedTable, id: string, deps: WorkCommandDeps): Promise<number> {
  const found = await table.show(id);
  return tell(found !== null, JSON.stringify(found, null, 2), deps);
}

async function retry(table: ParkedTable, id: string, deps: WorkCommandDeps): Promise<number> {
  if (id !== 'all')
    return tell(
      await table.retryParked(id, deps.now()),
      deps.words.say('terminal.work.retried', { id }),
      deps,
    );
  deps.print(deps.words.say('terminal.work.retried_all', { count: await retryAll(table, deps) }));
  return 0;
}

/** However many there are, each once: what is parked again meanwhile stands behind all others. */
async function retryAll(table: ParkedTable, { now }: WorkCommandDeps): Promise<number> {
  const tried = new Set<string>();
  let count = 0;
  for (;;) {
    const parked = await table.listParked(MOST_LISTED + tried.size - count);
    const left = parked.filter(({ id }) => !tried.has(id));
    if (left.length === 0) return count;
    for (const { id } of left) {
      tried.add(id);
      if (await table.retryParked(id, now())) count += 1;
    }
  }
}

function tell(isDone: boolean, told: string, { print, words }: WorkCommandDeps): number {
  print(isDone ? told : words.say('terminal.work.none', { command: 'npm run work -- list' }));
  return isDone ? 0 : 1;
}
