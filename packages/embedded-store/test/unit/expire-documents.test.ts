import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { encode } from '../../src/bson-values.js';
import { checkCollections } from '../../src/storage/check-folder.js';
import { countRecords, insertRecord } from '../../src/storage/collection.js';
import { expireDocuments } from '../../src/storage/expire-documents.js';
import { type Folder, openFolder } from '../../src/storage/open-folder.js';
import { makeWriteQueue } from '../../src/storage/write-queue.js';
import { type TemporaryFolder, temporaryFolder } from './temporary-store.js';

const NOON = Date.UTC(2026, 0, 1, 12);

describe('expireDocuments', () => {
  let folder: TemporaryFolder;
  let opened: Folder;
  beforeEach(async () => {
    folder = temporaryFolder();
    opened = await openFolder(folder.dir, { durable: false });
  });
  afterEach(async () => {
    await opened.close();
    folder.remove();
  });

  it.each([
    ['ascending', 1],
    ['descending', -1],
  ])(
    'deletes what is older than the index says, and nothing without a date (%s)',
    async (_name, direction) => {
      const { catalog, environment } = opened;
      const queue = makeWriteQueue(environment, {
        durable: false,
        onCommit: catalog.publish,
        onFailedCommit: catalog.reload,
      });
      const ages = [0, 59_000, 60_001, 3_600_000];
      const values: unknown[] = [
        ...ages.map((age) => new Date(NOON - age)),
        'text',
        null,
        [new Date(NOON - 61_000)],
      ];
      await queue.write(() => {
        const collection = catalog.create('a.sessions');
        const spec = { v: 2, key: { at: direction }, name: 'at', expireAfterSeconds: 60 };
        catalog.finishIndex(collection, catalog.addIndex(collection, spec));
        values.forEach((at, _id) => {
          insertRecord(collection, { doc: { _id, at }, bytes: encode({ _id, at }) });
        });
      });
      expect(await expireDocuments(catalog, queue.write, NOON)).toBe(3);
      expect(await expireDocuments(catalog, queue.write, NOON)).toBe(0);
      const left = catalog.find('a.sessions');
      expect(left === undefined ? -1 : countRecords(left)).toBe(4);
      expect(checkCollections(catalog)).toEqual([]);
    },
  );
});
