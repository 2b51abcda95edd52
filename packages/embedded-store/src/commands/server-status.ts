import { Long } from 'bson';
import type { Command } from './arguments.js';
import { ok, type Reply, type Store } from './store.js';

/** The release whose behaviour the store follows; wire version 21 is that release's. */
const VERSION = '7.0.0';
const MAX_WIRE_VERSION = 21;

const startedAt = Date.now();

/**
 * What a driver learns of a standalone server. No `topologyVersion`: a driver that gets one wants a stream of
 * changes, and nothing ever changes here; without, it asks again every ten seconds.
 */
export async function hello(_store: Store, command: Command): Promise<Reply> {
  return ok({
    ...(command.name === 'hello' ? { isWritablePrimary: true } : { ismaster: true, helloOk: true }),
    maxBsonObjectSize: 16 * 1024 * 1024,
    maxMessageSizeBytes: 48_000_000,
    maxWriteBatchSize: 100_000,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: 30,
    connectionId: 1,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
  });
}

export async function buildInfo(): Promise<Reply> {
  return ok({
    version: VERSION,
    versionArray: [...VERSION.split('.').map(Number), 0],
    gitVersion: 'embedded',
    modules: [],
    storageEngines: ['lmdb'],
    bits: 64,
    maxBsonObjectSize: 16 * 1024 * 1024,
  });
}

export async function serverStatus(store: Store): Promise<Reply> {
  return ok({
    version: VERSION,
    process: 'embedded-store',
    pid: Long.fromNumber(process.pid),
    uptime: (Date.now() - startedAt) / 1000,
    localTime: new Date(),
    storageEngine: { name: 'lmdb', persistent: true },
    mem: { bits: 64, supported: true, resident: Math.round(process.memoryUsage.rss() / 2 ** 20) },
    metrics: { cursor: { open: { total: store.cursors.count() } } },
  });
}

export async function connectionStatus(): Promise<Reply> {
  return ok({ authInfo: { authenticatedUsers: [], authenticatedUserRoles: [] } });
}

export async function acknowledge(): Promise<Reply> {
  return ok();
}
