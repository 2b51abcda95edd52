import { AMONG_OTHERS } from '../../../src/adapters/persistence/fixed-peers.js';
import type { LinkDocument } from '../../../src/adapters/persistence/links/link-document.js';
import { createLinkWork } from '../../../src/adapters/persistence/links/link-work.js';
import { FIRST_QUESTION_AFTER_MS as firstQuestionAfterMs } from '../../support/fake-link-repository.js';
import { describeLinkDue } from './link-due-contract.js';
import { describeLinkList } from './link-list-contract.js';
import { describeLinkQuota } from './link-quota-contract.js';
import { describeLinkRaces } from './link-race-contract.js';
import { describeLinkRepository } from './link-repository-contract.js';
import { createTestClock, newDatabaseName, setUpStores } from './open-stores.js';
import { describeRelayTable } from './relay-table-contract.js';
import {
  BEFORE,
  type LinkTables,
  toExpiryRows,
  toQuestionRows,
  toRefundRows,
  toRelayRows,
} from './work-rows.js';
import { describeWorkTable } from './work-table-contract.js';

const openStore = setUpStores();
const open = async () => (await openStore()).links;
const openTables = async (): Promise<LinkTables> => {
  const { links, connection } = await openStore(createTestClock(BEFORE));
  return { links, ...createLinkWork(connection.model<LinkDocument>('Link')), firstQuestionAfterMs };
};

describeLinkRepository(open);
describeLinkList(open);
describeRelayTable(openTables);
describeLinkDue(openTables);
describeWorkTable('link events', async () => toRelayRows(await openTables()));
describeWorkTable('expiry', async () => toExpiryRows(await openTables()));
describeWorkTable('questions', async () => toQuestionRows(await openTables()));
describeWorkTable('refunds', async () => toRefundRows(await openTables()));
describeLinkQuota(open);
describeLinkRaces(async () => {
  const shared = { database: newDatabaseName(), peers: AMONG_OTHERS };
  const [one, other] = [await openStore(undefined, shared), await openStore(undefined, shared)];
  return [one.links, other.links];
});
