import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { ALONE } from '../../../src/adapters/persistence/fixed-peers.js';
import { connectStore, type Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { createSecretBox } from '../../../src/adapters/system/secret-box.js';
import type { Clock } from '../../../src/ports/clock.js';
import type { Logger } from '../../../src/ports/logger.js';
import type { Peers } from '../../../src/ports/peers.js';
import { FIRST_QUESTION_AFTER_MS } from '../../support/fake-link-repository.js';
import { startTestStore, type TestStore, withDatabase } from '../../support/test-store.js';

export const SILENT: Logger = { debug() {}, info() {}, warn() {}, error() {} };

export interface TestClock extends Clock {
  advance(ms: number): void;
}

export function createTestClock(start = new Date('2126-03-04T10:00:00.000Z')): TestClock {
  let nowMs = start.getTime();
  return {
    now: () => new Date(nowMs),
    advance(ms) {
      nowMs += ms;
    },
  };
}

export function newDatabaseName(): string {
  return `test_${randomUUID()}`;
}

interface StoreOptions {
  /** One that other stores of the test share. */
  readonly database?: string;
  readonly peers?: Peers;
  /** As the only instance that can open it. */
  readonly isExclusive?: boolean;
}

/** Opens mongoose stores for the tests of this file: each call gets an empty database, closed after the test. */
export function setUpStores(): (clock?: Clock, options?: StoreOptions) => Promise<Store> {
  const opened: Store[] = [];
  let server: TestStore;

  beforeAll(async () => {
    server = await startTestStore();
  });
  afterEach(async () => {
    for (const { connection, db, close } of opened.splice(0)) {
      if (connection.readyState === 1) await db.dropDatabase();
      await close();
    }
  });
  afterAll(() => server.stop());

  return async (
    clock = createTestClock(),
    { database = newDatabaseName(), peers = ALONE, isExclusive = false } = {},
  ) => {
    const uri = withDatabase(server.uri, database);
    const secretBox = createSecretBox('a key that is used in tests and nowhere else');
    const watched = `${uri}${uri.includes('?') ? '&' : '?'}monitorCommands=true`;
    const store = await connectStore(watched, {
      ...{ clock, logger: SILENT, secretBox, firstQuestionAfterMs: FIRST_QUESTION_AFTER_MS },
      isExclusive,
      openPeers: () => peers,
    });
    opened.push(store);
    return store;
  };
}
