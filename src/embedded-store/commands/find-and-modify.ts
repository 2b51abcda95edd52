import type { Doc } from '../bson-values.js';
import { CommandError } from '../errors.js';
import { compileFilter } from '../matching/compile-filter.js';
import { compileProjection } from '../matching/project-document.js';
import { parseSort } from '../order/sort-documents.js';
import { runQuery } from '../planner/run-plan.js';
import { removeRecord } from '../storage/collection.js';
import { compileUpdate, seedFromFilter } from '../updates/compile-update.js';
import {
  assertAbsent,
  assertSimpleCollation,
  type Command,
  namespaceOf,
  readDoc,
  readFlag,
} from './arguments.js';
import { parseDeadline, parseHint } from './find.js';
import { findOrCreate, ok, type Reply, type Store } from './store.js';
import { updateRecord, upsert } from './write.js';

type Found = { value: Doc | null; lastErrorObject: Doc };

/** Finds one document and changes or removes it in one step. */
export async function findAndModify(store: Store, command: Command): Promise<Reply> {
  const { body } = command;
  assertSimpleCollation(body);
  assertAbsent(body, ['let']);
  const isRemove = readFlag(body, 'remove');
  if (isRemove && body['update'] !== undefined)
    throw new CommandError(9, 'Cannot specify both an update and remove=true');
  if (isRemove && (readFlag(body, 'upsert') || readFlag(body, 'new'))) {
    throw new CommandError(9, "Cannot specify 'upsert' or 'new' when 'remove' is true");
  }
  if (!isRemove && body['update'] === undefined)
    throw new CommandError(9, "Either an update or 'remove: true' must be specified");
  const namespace = namespaceOf(command);
  const { value, lastErrorObject } = await store.write(() =>
    isRemove ? findAndRemove(store, namespace, command) : findAndUpdate(store, namespace, command),
  );
  const filter = compileFilter(readDoc(command, 'query') ?? {});
  const project = compileProjection(readDoc(command, 'fields') ?? {}, filter.conditions);
  return ok({ lastErrorObject, value: value !== null && project !== undefined ? project(value) : value });
}

function queryOf(command: Command) {
  return {
    filter: compileFilter(readDoc(command, 'query') ?? {}),
    sort: parseSort(readDoc(command, 'sort') ?? {}),
    skip: 0,
    limit: 1,
    hint: parseHint(command.body),
    deadline: parseDeadline(command),
  };
}

function findAndRemove(store: Store, namespace: string, command: Command): Found {
  const collection = store.catalog.findForWrite(namespace);
  const [match] = collection === undefined ? [] : runQuery(collection, queryOf(command));
  if (collection === undefined || match === undefined) return { value: null, lastErrorObject: { n: 0 } };
  removeRecord(collection, match.recordId, match.doc);
  return { value: match.doc, lastErrorObject: { n: 1 } };
}

function findAndUpdate(store: Store, namespace: string, command: Command): Found {
  const { body } = command;
  const query = queryOf(command);
  const change = compileUpdate(body['update'], query.filter, body['arrayFilters']);
  const wantsNew = readFlag(body, 'new');
  const collection = store.catalog.findForWrite(namespace);
  const [match] = collection === undefined ? [] : runQuery(collection, query);
  if (collection !== undefined && match !== undefined) {
    const { doc } = updateRecord(collection, match, change);
    return { value: wantsNew ? doc : match.doc, lastErrorObject: { n: 1, updatedExisting: true } };
  }
  if (!readFlag(body, 'upsert')) return { value: null, lastErrorObject: { n: 0, updatedExisting: false } };
  const doc = upsert(findOrCreate(store, namespace), seedFromFilter(query.filter), change);
  return {
    value: wantsNew ? doc : null,
    lastErrorObject: { n: 1, updatedExisting: false, upserted: doc['_id'] },
  };
}
