import { describe, expect, it } from '@jest/globals';
import { type Db, Long } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

export function commandContract(db: () => Db): void {
  describe('commands', () => {
    it('greets as a writable server', async () => {
      expect(await db().command({ hello: 1 })).toMatchObject({
        isWritablePrimary: true,
        maxBsonObjectSize: 16_777_216,
        ok: 1,
      });
      expect(await db().command({ ping: 1 })).toMatchObject({ ok: 1 });
      expect(await db().admin().buildInfo()).toMatchObject({
        version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      });
    });

    it('creates, lists and drops collections', async () => {
      const { collectionName } = await freshCollection(db());
      await db().createCollection(collectionName);
      expect(await errorOf(db().command({ create: collectionName, bogus: 1 }))).toMatchObject({
        code: 40415,
      });
      expect(await db().listCollections({ name: collectionName }).toArray()).toMatchObject([
        { name: collectionName, type: 'collection' },
      ]);
      await db().collection(collectionName).drop();
      expect(await db().listCollections({ name: collectionName }, { nameOnly: true }).toArray()).toEqual([]);
    });

    it('creates a collection at the first write', async () => {
      const collection = await freshCollection(db());
      await collection.insertOne({});
      expect(await db().listCollections({ name: collection.collectionName }).toArray()).toHaveLength(1);
    });

    it('drops a database with all it holds', async () => {
      const other = db().client.db('paylink_contract_other');
      await other.collection('a').insertOne({ a: 1 });
      expect((await db().admin().listDatabases()).databases.map(({ name }) => name)).toContain(
        'paylink_contract_other',
      );
      await other.dropDatabase();
      expect(await other.collection('a').countDocuments()).toBe(0);
    });

    it('reads nothing where there is no collection', async () => {
      const collection = await freshCollection(db());
      expect(await collection.find().toArray()).toEqual([]);
      expect(await collection.countDocuments()).toBe(0);
      expect(await collection.distinct('a')).toEqual([]);
      expect(await collection.updateOne({}, { $set: { a: 1 } })).toMatchObject({ matchedCount: 0 });
      expect(await errorOf(collection.indexes())).toEqual({ code: 26, codeName: 'NamespaceNotFound' });
    });

    it.each([
      ['a command that does not exist', { nonsense: 1 }, 59, 'CommandNotFound'],
      ['a field that does not exist', { find: 'x', nonsense: 1 }, 40415, 'Location40415'],
      ['a filter that is no document', { find: 'x', filter: 5 }, 14, 'TypeMismatch'],
      ['a collection name that is no text', { find: 5 }, 73, 'InvalidNamespace'],
      ['an empty collection name', { insert: '', documents: [{}] }, 73, 'InvalidNamespace'],
      ['a negative skip', { find: 'x', skip: -1 }, 51024, 'Location51024'],
      ['a sort direction of 2', { find: 'x', sort: { a: 2 } }, 15975, 'Location15975'],
      ['an aggregation without a cursor', { aggregate: 'x', pipeline: [] }, 9, 'FailedToParse'],
      ['findAndModify without an update', { findAndModify: 'x' }, 9, 'FailedToParse'],
      [
        'remove together with an update',
        { findAndModify: 'x', remove: true, update: { a: 1 } },
        9,
        'FailedToParse',
      ],
      ['a delete of two', { delete: 'x', deletes: [{ q: {}, limit: 2 }] }, 9, undefined],
    ])('refuses %s', async (_name, command, code, codeName) => {
      const reply = await errorOf(db().command(command).then(failWriteErrors));
      expect(reply).toMatchObject(codeName === undefined ? { code } : { code, codeName });
    });

    it('refuses a transaction, as a server without replicas does', async () => {
      const session = db().client.startSession();
      const command = { find: 'x', txnNumber: Long.ONE, startTransaction: true, autocommit: false };
      expect(await errorOf(db().command(command, { session }))).toEqual({
        code: 20,
        codeName: 'IllegalOperation',
      });
      await session.endSession();
    });

    it('takes writes nobody waits for', async () => {
      const collection = await freshCollection(db());
      await collection.insertOne({ a: 1 }, { writeConcern: { w: 0 } });
      await collection.insertOne({ a: 2 });
      await expect(collection.countDocuments({ a: 2 })).resolves.toBe(1);
    });

    it('takes a document of 15 MB and refuses one of more than 16', async () => {
      const collection = await freshCollection(db());
      await collection.insertOne({ a: 'x'.repeat(15_000_000) });
      expect((await collection.findOne())?.['a']).toHaveLength(15_000_000);
      const error = await errorOf(
        db()
          .command({ insert: collection.collectionName, documents: [{ a: 'x'.repeat(16_800_000) }] })
          .then(failWriteErrors),
      );
      expect([10334, 2]).toContain(error.code);
    });
  });
}

/** `db.command` resolves even when a write inside it failed. */
function failWriteErrors(reply: { writeErrors?: { code: number }[] }): unknown {
  const [first] = reply.writeErrors ?? [];
  if (first !== undefined) throw Object.assign(new Error('write error'), { code: first.code });
  return reply;
}
