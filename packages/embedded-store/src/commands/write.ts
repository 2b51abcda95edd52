import { type Doc, decodeExact, encode } from '../bson-values.js';
import { demand } from '../errors.js';
import type { Condition } from '../matching/condition.js';
import { runQuery } from '../planner/run-plan.js';
import {
  type Collection,
  insertRecord,
  removeRecord,
  replaceRecord,
  type StoredDoc,
} from '../storage/collection.js';
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
import { collectionToChange, findOrCreate, ok, type Reply, type Store } from './store.js';
import { toStored } from './stored-document.js';

export async function insert(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const run = (bytes: Buffer): Outcome => {
    insertRecord(findOrCreate(store, namespace), toStored(decodeExact(bytes), bytes));
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
  const run = (statement: Doc) => runUpdate(store, namespace, statement);
  return ok(await runStatements(store, command, { statements, run }));
}

function runUpdate(store: Store, namespace: string, statement: Doc): Outcome {
  const multi = readFlag(statement, 'multi');
  const query = { ...parseQuery(statement, 'q'), limit: multi ? 0 : 1 };
  const { conditions } = query.filter;
  const change = compileUpdate(statement['u'], conditions);
  const isAllowed = !multi || !change.isReplacement;
  demand(isAllowed, 9, 'multi update is not supported for replacement-style update');
  const mayInsert = readFlag(statement, 'upsert');
  const collection = collectionToChange(store, namespace, mayInsert);
  if (collection === undefined) return { n: 0 };
  const matches = [...runQuery(collection, query)];
  if (matches.length === 0 && mayInsert)
    return { n: 1, upserted: upsert(collection, conditions, change)['_id'] };
  const modified = matches.filter((match) => updateRecord(collection, match, change).modified);
  return { n: matches.length, modified: modified.length };
}

/** Applies an update to one stored document; nothing is written when nothing changes. */
export function updateRecord(
  collection: Collection,
  match: StoredDoc,
  change: Update,
): { modified: boolean; doc: Doc } {
  const next = toStored(change.apply(decodeExact(match.bytes), false));
  const modified = !next.bytes.equals(match.bytes);
  if (modified) replaceRecord(collection, match, { ...next, changed: change.roots });
  return { modified, doc: next.doc };
}

export function upsert(collection: Collection, conditions: readonly Condition[], change: Update): Doc {
  const seed = seedFromFilter(conditions);
  const start = change.isReplacement && seed['_id'] !== undefined ? { _id: seed['_id'] } : seed;
  const stored = toStored(change.apply(start, true));
  insertRecord(collection, stored);
  return stored.doc;
}

export async function remove(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const run = (statement: Doc): Outcome => {
    const query = parseQuery(statement, 'q');
    const isOneOrAll = query.limit <= 1;
    demand(isOneOrAll, 9, `The limit field in delete objects must be 0 or 1. Got ${query.limit}`);
    const collection = collectionToChange(store, namespace, false);
    if (collection === undefined) return { n: 0 };
    const matches = [...runQuery(collection, query)];
    for (const { recordId, doc } of matches) removeRecord(collection, recordId, doc);
    return { n: matches.length };
  };
  const statements = readStatements(command, 'deletes', DELETE_FIELDS);
  const { nModified: _, ...reply } = await runStatements(store, command, { statements, run });
  return ok(reply);
}
