import type { Doc } from '../bson-values.js';
import { demand } from '../errors.js';
import type { Catalog } from '../storage/catalog.js';
import type { Collection } from '../storage/collection.js';
import type { WriteQueue } from '../storage/write-queue.js';
import { PAUSE, type Sliced } from '../turns.js';
import type { Batch, Cursors } from './cursors.js';

/** What a command works on. */
export type Store = {
  catalog: Catalog;
  write: WriteQueue['write'];
  cursors: Cursors;
};

/** A command's answer: fields, or a batch whose documents go out as the bytes they are stored in. */
export type Reply = { fields: Doc } | { batch: Batch };

export const ok = (fields: Doc = {}): Reply => ({ fields: { ...fields, ok: 1 } });

/** Inside a write only: MongoDB creates collections when they are first written to. */
export function findOrCreate(store: Store, namespace: string): Collection {
  return store.catalog.findForWrite(namespace) ?? store.catalog.create(namespace);
}

/** Inside a write only: none where there is nothing to change and nothing to be inserted. */
export function collectionToChange(
  store: Store,
  namespace: string,
  mayInsert: boolean,
): Collection | undefined {
  return mayInsert ? findOrCreate(store, namespace) : store.catalog.findForWrite(namespace);
}

/** Inside a write only: a pause, after which the collection must be what it was, or the command ends. */
export function* pauseOn(store: Store, collection: Collection): Sliced<void> {
  yield PAUSE;
  const isSame = store.catalog.findForWrite(collection.namespace) === collection;
  demand(isSame, 175, `the collection ${collection.namespace} that was being worked on has been dropped`);
}

/** A collection from either side of the catalog. */
export function existing(found: Collection | undefined, namespace: string): Collection {
  demand(found !== undefined, 26, `ns does not exist: ${namespace}`);
  return found;
}
