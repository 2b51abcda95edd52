import { createHmac } from 'node:crypto';
import type { EmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { createSandboxGateway, type SandboxGateway } from '../adapters/payments/sandbox/bank/gateway.js';
import { connectStore, type Store, type StoreDeps } from '../adapters/persistence/store/connect-store.js';
import type { WorkStore } from '../adapters/persistence/store/create-repositories.js';
import type { Config } from '../config/config.js';
import type { Lease } from '../service/work/create-lease.js';
import type { ClosingPart } from './close-in-time.js';
import { openEmbeddedStore } from './open-embedded-store.js';
import { type LeaseWorld, openLease } from './open-lease.js';
import type { World } from './world.js';

const DATABASE = 'paylink';

export interface StoreOptions {
  readonly config: Config;
  /** Already opening, so that it starts on its own thread while this one loads the rest; opened here unless given. */
  readonly embeddedStore?: Promise<EmbeddedStore | null>;
}

/** A store with this instance's right to work on it. */
export type OpenedStore = Store<Lease>;

/** Connects to the MongoDB of the configuration, or to the store of our own. */
export async function openStore(
  { config, embeddedStore }: StoreOptions,
  deps: Omit<StoreDeps, 'openPeers'> & LeaseWorld,
  opened: ClosingPart[],
): Promise<OpenedStore> {
  let uri = config.store.mongodbUri;
  const embedded = await (embeddedStore ?? openEmbeddedStore(config.store, deps.logger));
  if (embedded !== null) {
    opened.push({ name: 'embedded store', close: embedded.stop });
    const address = new URL(embedded.uri);
    address.pathname = DATABASE;
    uri = address.href;
  }
  if (uri === null) throw new Error('Paylink has a store of its own or a MongoDB');
  const isExclusive = embedded !== null;
  const openPeers = (work: WorkStore) => openLease(work, { ...deps, isExclusive });
  const store = await connectStore(uri, { ...deps, isExclusive, openPeers });
  opened.push({ name: 'store', close: () => store.close() });
  return store;
}

type BankWorld = Pick<World, 'clock' | 'ids' | 'logger' | 'publicUrl'> & {
  readonly localUrl: string;
  readonly practisesLive: boolean;
};

/** The practice bank, beside the store that it keeps its books in. */
export function openSandbox(
  { connection, peers }: Store,
  secretKey: string,
  { clock, ids, logger, publicUrl, localUrl, practisesLive }: BankWorld,
): SandboxGateway {
  const secret = createHmac('sha256', secretKey).update('sandbox webhooks').digest('hex');
  const { isAlone } = peers;
  return createSandboxGateway({
    ...{ clock, ids, logger, publicUrl, localUrl, practisesLive },
    ...{ connection, secret, isAlone },
  });
}
