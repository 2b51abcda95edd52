import type { Doc } from '../bson-values.js';
import { demand } from '../errors.js';
import { compileProjection } from '../matching/project-document.js';
import type { FindQuery } from '../planner/run-plan.js';
import { removeRecord, type StoredDoc } from '../storage/collection.js';
import { type Sliced, writeInSlices } from '../turns.js';
import { compileUpdate } from '../updates/compile-update.js';
import { type Command, namespaceOf, readDoc, readFlag } from './arguments.js';
import { parseQuery } from './parse-query.js';
import { collectionToChange, ok, type Reply, type Store } from './store.js';
import { changeMatches, updateRecord, upsert } from './write.js';

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
  const query = { ...parseQuery(body, 'query'), limit: 1 };
  const change = isRemove ? findAndRemove : findAndUpdate;
  const work = change(store, { namespace, body, query });
  const { value, lastErrorObject } = await writeInSlices(store.write, query.turn, work);
  return ok({ lastErrorObject, value: value === null ? null : project(value) });
}

type Asked = { namespace: string; body: Doc; query: FindQuery };

function* findAndRemove(store: Store, { namespace, query }: Asked): Sliced<Found> {
  const collection = collectionToChange(store, namespace, false);
  if (collection === undefined) return { value: null, lastErrorObject: { n: 0 } };
  let value: Doc | null = null;
  const visit = ({ recordId, doc }: StoredDoc) => {
    removeRecord(collection, recordId, doc);
    value = doc;
  };
  const n = yield* changeMatches(store, collection, { query, mayInsert: false, visit });
  return { value, lastErrorObject: { n } };
}

function* findAndUpdate(store: Store, { namespace, body, query }: Asked): Sliced<Found> {
  const { conditions } = query.filter;
  const change = compileUpdate(body['update'], conditions);
  const mayInsert = readFlag(body, 'upsert');
  const wantsNew = readFlag(body, 'new');
  const collection = collectionToChange(store, namespace, mayInsert);
  let value: Doc | null = null;
  if (collection === undefined) return { value, lastErrorObject: { n: 0, updatedExisting: false } };
  const visit = (match: StoredDoc) => {
    const { doc } = updateRecord(collection, match, change);
    value = wantsNew ? doc : match.doc;
  };
  const n = yield* changeMatches(store, collection, { query, mayInsert, visit });
  if (n > 0 || !mayInsert) return { value, lastErrorObject: { n, updatedExisting: n > 0 } };
  const doc = upsert(collection, conditions, change);
  const lastErrorObject = { n: 1, updatedExisting: false, upserted: doc['_id'] };
  return { value: wantsNew ? doc : null, lastErrorObject };
}
