import { type Doc, decodeExact, encode, getField, isPlainObject } from '../bson-values.js';
import { demand } from '../errors.js';
import type { Condition } from '../matching/condition.js';
import { type FindQuery, runQuery } from '../planner/run-plan.js';
import {
  type Collection,
  insertRecord,
  readRecord,
  removeRecord,
  replaceRecord,
  type StoredDoc,
} from '../storage/collection.js';
import { PAUSE, type Sliced, type Turn } from '../turns.js';
import { compileUpdate, type Update } from '../updates/compile-update.js';
import { seedFromFilter } from '../updates/upsert-seed.js';
import {
  assertFields,
  type Command,
  type Fields,
  fieldsOf,
  namespaceOf,
  readDocs,
  readFlag,
} from './arguments.js';
import { parseQuery } from './parse-query.js';
import { type Outcome, runStatements } from './run-statements.js';
import { collectionToChange, findOrCreate, ok, pauseOn, type Reply, type Store } from './store.js';
import { toInserted, toStored } from './stored-document.js';

export async function insert(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const run = (bytes: Buffer): Outcome => {
    insertRecord(findOrCreate(store, namespace), toInserted(decodeExact(bytes), bytes));
    return { n: 1 };
  };
  const { nModified: _, ...reply } = await runStatements(store, command, {
    statements: readInserts(command.body),
    run,
  });
  return ok(reply);
}

/** The client's own bytes where it sent a sequence, which drivers do; else the documents written anew. */
function readInserts(body: Doc): Buffer[] {
  const { documents } = body;
  if (Array.isArray(documents) && documents.length > 0 && documents.every(Buffer.isBuffer)) return documents;
  return readDocs(body, 'documents').map(encode);
}

const UPDATE_FIELDS = fieldsOf('q u upsert multi hint sort', 'arrayFilters c collation');
const DELETE_FIELDS = fieldsOf('q limit hint', 'collation');

/** All of them are looked at before the first runs. */
function readStatements({ name, body }: Command, field: string, fields: Fields): Doc[] {
  const statements = readDocs(body, field);
  for (const statement of statements) assertFields(statement, `${name}.${field}`, fields);
  return statements;
}

export async function update(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const statements = readStatements(command, 'updates', UPDATE_FIELDS);
  const run = (statement: Doc, turn: Turn) => runUpdate(store, { namespace, statement, turn });
  return ok(await runStatements(store, command, { statements, run }));
}

type Statement = { namespace: string; statement: Doc; turn: Turn };

function* runUpdate(store: Store, { namespace, statement, turn }: Statement): Sliced<Outcome> {
  const multi = readFlag(statement, 'multi');
  const query = { ...parseQuery(statement, 'q', turn), limit: multi ? 0 : 1 };
  const change = compileUpdate(statement['u'], query.filter.conditions);
  const isAllowed = !multi || !change.isReplacement;
  demand(isAllowed, 9, 'multi update is not supported for replacement-style update');
  const mayInsert = readFlag(statement, 'upsert');
  const collection = collectionToChange(store, namespace, mayInsert);
  if (collection === undefined) return { n: 0 };
  let modified = 0;
  const visit = (match: StoredDoc) => {
    modified += Number(updateRecord(collection, match, change).modified);
  };
  const n = yield* changeMatches(store, collection, { query, mayInsert, visit });
  if (n > 0 || !mayInsert) return { n, modified };
  return { n: 1, upserted: upsert(collection, query.filter.conditions, change)['_id'] };
}

type Changes = { query: FindQuery; mayInsert: boolean; visit: (match: StoredDoc) => void };

/**
 * Changes what a query finds, each document in the commit in which it was tested, and tells how many. Where there is
 * none, none has come up while the search let others in, so that the caller may insert one.
 */
export function* changeMatches(
  store: Store,
  collection: Collection,
  { query, mayInsert, visit }: Changes,
): Sliced<number> {
  const missed = new Set<number>();
  const watch = (recordId: number, doc: Doc) => {
    if (query.filter.test(doc)) missed.add(recordId);
  };
  let n = 0;
  if (mayInsert) collection.watchers.add(watch);
  try {
    for (const match of runQuery(collection, { ...query, once: true })) {
      if (match === PAUSE) yield* pauseOn(store, collection);
      else {
        n += 1;
        visit(match);
      }
    }
  } finally {
    collection.watchers.delete(watch);
  }
  for (const recordId of missed) {
    const bytes = n > 0 ? undefined : readRecord(collection, recordId);
    const match = bytes === undefined ? undefined : { recordId, bytes, doc: decodeExact(bytes) };
    if (match === undefined || !query.filter.test(match.doc)) continue;
    n += 1;
    visit(match);
  }
  return n;
}

/** Applies an update to one stored document; nothing is written when nothing changes. */
export function updateRecord(
  collection: Collection,
  match: StoredDoc,
  change: Update,
): { modified: boolean; doc: Doc } {
  const next = toStored(change.apply(copyToChange(match, change), false));
  const modified = !next.bytes.equals(match.bytes);
  if (modified) replaceRecord(collection, match, { ...next, changed: change.roots });
  return { modified, doc: next.doc };
}

/** A copy that an update may change in place: of the top level alone, where it changes no more. */
function copyToChange({ doc, bytes }: StoredDoc, { roots }: Update): Doc {
  const isFlat = roots !== undefined && [...roots].every((root) => !isNested(getField(doc, root)));
  return isFlat ? { ...doc } : decodeExact(bytes);
}

function isNested(value: unknown): boolean {
  return Array.isArray(value) || isPlainObject(value);
}

export function upsert(collection: Collection, conditions: readonly Condition[], change: Update): Doc {
  const seed = seedFromFilter(conditions, change.isReplacement);
  const stored = toInserted(change.apply(seed, true));
  insertRecord(collection, stored);
  return stored.doc;
}

export async function remove(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  function* run(statement: Doc, turn: Turn): Sliced<Outcome> {
    const query = parseQuery(statement, 'q', turn);
    const isOneOrAll = query.limit <= 1;
    demand(isOneOrAll, 9, `The limit field in delete objects must be 0 or 1. Got ${query.limit}`);
    const collection = collectionToChange(store, namespace, false);
    if (collection === undefined) return { n: 0 };
    const visit = ({ recordId, doc }: StoredDoc) => removeRecord(collection, recordId, doc);
    return { n: yield* changeMatches(store, collection, { query, mayInsert: false, visit }) };
  }
  const statements = readStatements(command, 'deletes', DELETE_FIELDS);
  const { nModified: _, ...reply } = await runStatements(store, command, { statements, run });
  return ok(reply);
}
