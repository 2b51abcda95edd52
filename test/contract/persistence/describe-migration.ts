import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { EmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { type Connection, createConnection, type mongo } from 'mongoose';
import { MIGRATIONS } from '../../../src/adapters/persistence/migrations/migrations.js';
import { runMigrations } from '../../../src/adapters/persistence/migrations/run-migrations.js';
import { withDatabase } from '../../support/test-store.js';
import { type EarlierFolder, openEarlierFolder } from './earlier-folder.js';
import { SILENT } from './open-stores.js';
import { countWrites, dump } from './watch-migration.js';

/** That an earlier folder comes out the same, however often its migration is cut off. It takes `leastWrites`. */
export function describeMigration(name: string, fixture: string, leastWrites: number): void {
  describe(`migrating ${name}`, () => {
    let folder: EarlierFolder;
    let served: EmbeddedStore;
    let connection: Connection;
    beforeEach(async () => {
      folder = await openEarlierFolder(fixture);
    });
    afterEach(async () => {
      await close();
      await folder.remove();
    });

    /** The folder as it was, and what it holds. */
    async function openAnew(): Promise<mongo.Db> {
      await folder.restore();
      served = await folder.serve();
      connection = await createConnection(withDatabase(served.uri, 'paylink')).asPromise();
      if (connection.db === undefined) throw new Error('a connection that is open has a database');
      return connection.db;
    }
    async function close(): Promise<void> {
      await connection?.close();
      await served?.stop();
    }

    const migrate = (db: mongo.Db) => runMigrations(db, MIGRATIONS, SILENT);

    it('changes nothing when it is opened again', async () => {
      const db = await openAnew();
      await migrate(db);
      const before = await dump(db);
      await migrate(db);
      expect(await dump(db)).toEqual(before);
    });

    it('ends alike after whichever write it was killed', async () => {
      const whole = await openAnew();
      const writes = countWrites(whole, Number.POSITIVE_INFINITY);
      await migrate(writes.db);
      const wanted = await dump(whole);
      await close();
      expect(writes.count()).toBeGreaterThanOrEqual(leastWrites);
      for (let last = 1; last < writes.count(); last += 1) {
        const db = await openAnew();
        await expect(migrate(countWrites(db, last).db)).rejects.toThrow('killed');
        await migrate(db);
        expect(await dump(db)).toEqual(wanted);
        await close();
      }
    });
  });
}
