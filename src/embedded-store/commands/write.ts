import { type Doc, decodeExact, encode } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { parseSort } from '../order/sort-documents.js';
import { runQuery } from '../planner/run-plan.js';
import {
  type Collection,
  insertRecord,
  removeRecord,
  replaceRecord,
  type StoredDoc,
} from '../storage/collection.js';
import { compileUpdate, seedFromFilter, type Update } from '../updates/compile-update.js';
import {
  assertAbsent,
  assertSimpleCollation,
  type Command,
  namespaceOf,
  readDocs,
  readFlag,
} from './arguments.js';
import { parseHint } from './find.js';
import { findOrCreate, ok, type Reply, type Store } from './store.js';
import { toStored } from './stored-document.js';

/** Documents of one insert that share a turn: between turns other requests are served. */
const STATEMENTS_PER_TURN = 500;

type Outcome = { n?: number; nModified?: number; upserted?: unknown };
type WriteError = Doc & { index: number };

/** Runs statements in order, each whole or not at all, and reports errors by position. */
async function runStatements<T>(
  store: Store,
  command: Command,
  { statements, run }: { statements: readonly T[]; run: (statement: T) => Outcome },
): Promise<Doc> {
  const ordered = readFlag(command.body, 'ordered', true);
  const total = { n: 0, nModified: 0 };
  const upserted: Doc[] = [];
  const writeErrors: WriteError[] = [];
  for (let from = 0; from < statements.length; from += STATEMENTS_PER_TURN) {
    await store.write(() => {
      statements.slice(from, from + STATEMENTS_PER_TURN).forEach((statement, i) => {
        if (ordered && writeErrors.length > 0) return;
        const index = from + i;
        try {
          const outcome = run(statement);
          total.n += outcome.n ?? 0;
          total.nModified += outcome.nModified ?? 0;
          if (outcome.upserted !== undefined) upserted.push({ index, _id: outcome.upserted });
        } catch (error) {
          writeErrors.push(describeWriteError(error, index));
        }
      });
    });
    if (ordered && writeErrors.length > 0) break;
  }
  return {
    ...total,
    ...(upserted.length > 0 ? { upserted } : {}),
    ...(writeErrors.length > 0 ? { writeErrors } : {}),
  };
}

/** What the client did wrong is reported in its place; anything else fails the whole command. */
function describeWriteError(error: unknown, index: number): WriteError {
  if (!(error instanceof CommandError)) throw error;
  return { index, code: error.code, ...error.details, errmsg: error.message };
}

export async function insert(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const statements = readInserts(command);
  const run = (bytes: Buffer): Outcome => {
    const stored = toStored(decodeExact(bytes), bytes);
    insertRecord(findOrCreate(store, namespace), stored.doc, stored.bytes);
    return { n: 1 };
  };
  const { nModified: _, ...reply } = await runStatements(store, command, { statements, run });
  return ok(reply);
}

/** The client's own bytes where it sent a sequence, which drivers do; else the documents written anew. */
function readInserts(command: Command): Buffer[] {
  const documents = command.body['documents'];
  if (Array.isArray(documents) && documents.length > 0 && documents.every(Buffer.isBuffer)) return documents;
  return readDocs(command, 'documents').map(encode);
}

export async function update(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const statements = readDocs(command, 'updates');
  return ok(
    await runStatements(store, command, { statements, run: (doc) => runUpdate(store, namespace, doc) }),
  );
}

function runUpdate(store: Store, namespace: string, statement: Doc): Outcome {
  assertSimpleCollation(statement);
  assertAbsent(statement, ['c']);
  const filter = compileFilter(statement['q']);
  const multi = readFlag(statement, 'multi');
  const change = compileUpdate(statement['u'], filter, statement['arrayFilters']);
  if (multi && change.isReplacement)
    throw new CommandError(9, 'multi update is not supported for replacement-style update');
  const collection = store.catalog.findForWrite(namespace);
  const query = {
    filter,
    sort: parseSort(statement['sort'] ?? {}),
    skip: 0,
    limit: multi ? 0 : 1,
    hint: parseHint(statement),
  };
  const matches = collection === undefined ? [] : [...runQuery(collection, query)];
  if (collection !== undefined && matches.length > 0) {
    const modified = matches.filter((match) => updateRecord(collection, match, change).modified);
    return { n: matches.length, nModified: modified.length };
  }
  if (!readFlag(statement, 'upsert')) return {};
  return { n: 1, upserted: upsert(findOrCreate(store, namespace), seedFromFilter(filter), change)['_id'] };
}

/** Applies an update to one stored document; nothing is written when nothing changes. */
export function updateRecord(
  collection: Collection,
  match: StoredDoc,
  change: Update,
): { modified: boolean; doc: Doc } {
  const next = toStored(change.apply(decodeExact(match.bytes), false));
  const modified = !next.bytes.equals(match.bytes);
  if (modified) replaceRecord(collection, match, next);
  return { modified, doc: next.doc };
}

export function upsert(collection: Collection, seed: Doc, change: Update): Doc {
  const start = change.isReplacement ? (seed['_id'] === undefined ? {} : { _id: seed['_id'] }) : seed;
  const stored = toStored(change.apply(start, true));
  insertRecord(collection, stored.doc, stored.bytes);
  return stored.doc;
}

export async function remove(store: Store, command: Command): Promise<Reply> {
  const namespace = namespaceOf(command);
  const run = (statement: Doc): Outcome => {
    assertSimpleCollation(statement);
    const filter = compileFilter(statement['q']);
    const limit = Number(statement['limit'] ?? 0);
    if (limit !== 0 && limit !== 1)
      throw new CommandError(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`);
    const collection = store.catalog.findForWrite(namespace);
    if (collection === undefined) return {};
    const matches = [
      ...runQuery(collection, { filter, sort: [], skip: 0, limit, hint: parseHint(statement) }),
    ];
    for (const { recordId, doc } of matches) removeRecord(collection, recordId, doc);
    return { n: matches.length };
  };
  const { nModified: _, ...reply } = await runStatements(store, command, {
    statements: readDocs(command, 'deletes'),
    run,
  });
  return ok(reply);
}
