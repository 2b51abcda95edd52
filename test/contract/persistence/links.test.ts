import { AMONG_OTHERS } from '../../../src/adapters/persistence/fixed-peers.js';
import { describeLinkList } from './link-list-contract.js';
import { describeLinkOutbox } from './link-outbox-contract.js';
import { describeLinkQuota } from './link-quota-contract.js';
import { describeLinkRaces } from './link-race-contract.js';
import { describeLinkRepository } from './link-repository-contract.js';
import { newDatabaseName, setUpStores } from './open-stores.js';

const openStore = setUpStores();
const open = async () => (await openStore()).links;

describeLinkRepository(open);
describeLinkList(open);
describeLinkOutbox(open);
describeLinkQuota(open);
describeLinkRaces(async () => {
  const shared = { database: newDatabaseName(), peers: AMONG_OTHERS };
  const [one, other] = [await openStore(undefined, shared), await openStore(undefined, shared)];
  return [one.links, other.links];
});
