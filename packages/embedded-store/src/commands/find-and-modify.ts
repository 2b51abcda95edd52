import type { Doc } from '../bson-values.js';
import { demand } from '../errors.js';
import { compileProjection } from '../matching/project-document.js';
import { runQuery } from '../planner/run-plan.js';
import { removeRecord } from '../storage/collection.js';
import { compileUpdate } from '../updates/compile-update.js';
import { type Command, namespaceOf, readDoc, readFlag } from './arguments.js';
import { parseQuery } from './parse-query.js';
import { collectionToChange, ok, type Reply, type Store } from './store.js';
import { updateRecord, upsert } from './write.js';

type Found = { value: Doc | null; lastErrorObject: Doc };

/** Finds one document and changes or removes it in one step. */
export async function findAndModify(store: Store, command: Command): Promise<Reply> {
  const { body } = command;
  const isRemove = readFlag(body, 'remove');
  const hasUpdate = body['update'] !== undefined;
  const isCreating = readFlag(body, 'upsert') || readFlag(body, 'new');
  demand(!isRemove || !hasUpdate, 9, 'Cannot specify both an update and remove=true');
  demand(!isRemove || !isCreating, 9, "Cannot specify 'upsert' or 'new' when 'remove' is true");
  demand(isRemove || hasUpdate, 9, "Either an update or 'remove: true' must be specified");
  const project = compileProjection(readDoc(body, 'fields')) ?? ((doc) => doc);
  const namespace = namespaceOf(command);
  const change = isRemove ? findAndRemove : findAndUpdate;
  const { value, lastErrorObject } = await store.write(() => change(store, namespace, body));
  return ok({ lastErrorObject, value: value === null ? null : project(value) });
}

function findAndRemove(store: Store, namespace: string, body: Doc): Found {
  const query = { ...parseQuery(body, 'query'), limit: 1 };
  const collection = collectionToChange(store, namespace, false);
  const [match] = runQuery(collection, query);
  if (collection === undefined || match === undefined) return { value: null, lastErrorObject: { n: 0 } };
  removeRecord(collection, match.recordId, match.doc);
  return { value: match.doc, lastErrorObject: { n: 1 } };
}

function findAndUpdate(store: Store, namespace: string, body: Doc): Found {
  const query = { ...parseQuery(body, 'query'), limit: 1 };
  const { conditions } = query.filter;
  const change = compileUpdate(body['update'], conditions);
  const mayInsert = readFlag(body, 'upsert');
  const wantsNew = readFlag(body, 'new');
  const collection = collectionToChange(store, namespace, mayInsert);
  const [match] = runQuery(collection, query);
  if (collection !== undefined && match !== undefined) {
    const { doc } = updateRecord(collection, match, change);
    return { value: wantsNew ? doc : match.doc, lastErrorObject: { n: 1, updatedExisting: true } };
  }
  if (collection === undefined || !mayInsert)
    return { value: null, lastErrorObject: { n: 0, updatedExisting: false } };
  const doc = upsert(collection, conditions, change);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: doc['_id'] };
  return { value: wantsNew ? doc : null, lastErrorObject };
}
