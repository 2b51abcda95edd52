import { describeLinkList } from './link-list-contract.js';
import { describeLinkOutbox } from './link-outbox-contract.js';
import { describeLinkRepository } from './link-repository-contract.js';
import { setUpStores } from './open-stores.js';

const openStore = setUpStores();
const open = async () => (await openStore()).links;

describeLinkRepository(open);
describeLinkList(open);
describeLinkOutbox(open);
