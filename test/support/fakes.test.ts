import { describeAccountFaults } from '../contract/persistence/account-faults-contract.js';
import { describeAccountInvitations } from '../contract/persistence/account-invitations-contract.js';
import { describeChatMessageStore } from '../contract/persistence/chat-message-store-contract.js';
import { describeChatMessagesAway } from '../contract/persistence/chat-messages-away-contract.js';
import { describeChatMessagesTakenUp } from '../contract/persistence/chat-messages-taken-up-contract.js';
import { describeDeliveryQueue } from '../contract/persistence/delivery-queue-contract.js';
import { describeDraftRepository } from '../contract/persistence/draft-repository-contract.js';
import { describeFollowingMessages } from '../contract/persistence/following-messages-contract.js';
import { describeInstallationRepository } from '../contract/persistence/installation-repository-contract.js';
import { describeInstanceRegistry } from '../contract/persistence/instance-registry-contract.js';
import { describeKeptValues } from '../contract/persistence/kept-values-contract.js';
import { describeKycRepository } from '../contract/persistence/kyc-repository-contract.js';
import { describeLimitCounts } from '../contract/persistence/limit-counts-contract.js';
import { describeLinkDue } from '../contract/persistence/link-due-contract.js';
import { describeLinkList } from '../contract/persistence/link-list-contract.js';
import { describeLinkQuota } from '../contract/persistence/link-quota-contract.js';
import { describeLinkRaces } from '../contract/persistence/link-race-contract.js';
import { describeLinkRepository } from '../contract/persistence/link-repository-contract.js';
import { describeLiveTotals } from '../contract/persistence/live-totals-contract.js';
import { describeMemberRoles } from '../contract/persistence/member-roles-contract.js';
import { describeMerchantMessages } from '../contract/persistence/merchant-message-contract.js';
import { describeMerchantPlaces } from '../contract/persistence/merchant-places-contract.js';
import { describeMerchantRepository } from '../contract/persistence/merchant-repository-contract.js';
import { createTestClock } from '../contract/persistence/open-stores.js';
import { describeOrgWorkspaces } from '../contract/persistence/org-workspaces-contract.js';
import { describePlanChanges } from '../contract/persistence/plan-changes-contract.js';
import { describeProviderInbox } from '../contract/persistence/provider-inbox-contract.js';
import { describeRelayTable } from '../contract/persistence/relay-table-contract.js';
import { describeSeenStore } from '../contract/persistence/seen-store-contract.js';
import { describeSuppressionRepository } from '../contract/persistence/suppression-repository-contract.js';
import { describeTextQuota } from '../contract/persistence/text-quota-contract.js';
import { describeUpdateInbox } from '../contract/persistence/update-inbox-contract.js';
import { describeWorkLanes } from '../contract/persistence/work-lanes-contract.js';
import {
  BEFORE,
  type LinkTables,
  toCreationRows,
  toExpiryRows,
  toInboxRows,
  toLaneRows,
  toQuestionRows,
  toRefundRows,
  toRelayRows,
} from '../contract/persistence/work-rows.js';
import { describeWorkTable } from '../contract/persistence/work-table-contract.js';
import { createFakeAccountFaults } from './fake-account-faults.js';
import { createFakeAccountInvitations } from './fake-account-invitations.js';
import { createFakeAuditOutbox } from './fake-audit.js';
import { createFakeChatMessageStore } from './fake-chat-message-store.js';
import { createFakeDeliveryQueue } from './fake-delivery-queue.js';
import { createFakeDraftRepository } from './fake-draft-repository.js';
import { createFakeInstallations, createFakeOrgWorkspaces } from './fake-installations.js';
import { createFakeInstanceRegistry } from './fake-instance-registry.js';
import { createFakeKeptValues } from './fake-kept-values.js';
import { createFakeKycRepository } from './fake-kyc-repository.js';
import { createFakeLanes } from './fake-lanes.js';
import { createFakeLimitCounts } from './fake-limit-counts.js';
import { createFakeLinkRepository, FIRST_QUESTION_AFTER_MS } from './fake-link-repository.js';
import { createFakeLiveTotals } from './fake-live-totals.js';
import { createFakeMerchantRepository } from './fake-merchant-repository.js';
import { createFakeProviderInbox } from './fake-provider-inbox.js';
import { createFakeSeenStore } from './fake-seen-store.js';
import { createFakeSuppressionRepository } from './fake-suppression-repository.js';
import { createFakeTextQuota } from './fake-text-quota.js';
import { createFakeUpdateInbox } from './fake-update-inbox.js';

const openTables = async (): Promise<LinkTables> => {
  const links = createFakeLinkRepository([], createTestClock(BEFORE));
  return { links, ...links.work, firstQuestionAfterMs: FIRST_QUESTION_AFTER_MS };
};

// What the services are tried on must behave as the store they will run on.
describeLinkRepository(async () => createFakeLinkRepository());
describeLinkList(async () => createFakeLinkRepository());
describeRelayTable(openTables);
describeLinkDue(openTables);
describeLinkQuota(async () => createFakeLinkRepository());
describeLinkRaces(async () => {
  const links = createFakeLinkRepository();
  return [links, links];
});
describeMerchantRepository(async () => createFakeMerchantRepository());
describeMemberRoles(async () => createFakeMerchantRepository());
describeMerchantPlaces(async () => createFakeMerchantRepository());
describeDraftRepository(async () => createFakeDraftRepository());
describeKeptValues(async (clock) => createFakeKeptValues(clock));
describeSeenStore(async (clock) => createFakeSeenStore(clock));
describeKycRepository(async () => {
  const auditOutbox = createFakeAuditOutbox();
  return { auditOutbox, kycs: createFakeKycRepository([], auditOutbox) };
});
describeLimitCounts(async () => createFakeLimitCounts());
describeProviderInbox(async () => createFakeProviderInbox());
describeInstanceRegistry(async () => createFakeInstanceRegistry());
describeInstallationRepository(async () => createFakeInstallations());
describeOrgWorkspaces(async () => createFakeOrgWorkspaces());
describeWorkLanes(async () => createFakeLanes());
describeDeliveryQueue(async () => {
  const lanes = createFakeLanes();
  return { lanes, queue: createFakeDeliveryQueue(lanes) };
});
describePlanChanges(async () => {
  const lanes = createFakeLanes();
  return { lanes, queue: createFakeDeliveryQueue(lanes) };
});
describeSuppressionRepository(async () => createFakeSuppressionRepository());
describeTextQuota(async () => createFakeTextQuota());
describeLiveTotals(async () => createFakeLiveTotals());
describeAccountFaults(async () => createFakeAccountFaults());
describeAccountInvitations(async (clock) => createFakeAccountInvitations(clock));
const openChatStore = async () => {
  const lanes = createFakeLanes();
  return { lanes, chatMessages: createFakeChatMessageStore(lanes) };
};
describeChatMessageStore(openChatStore);
describeChatMessagesTakenUp(openChatStore);
describeFollowingMessages(openChatStore);
describeChatMessagesAway(openChatStore);
describeMerchantMessages(async () => ({ chatMessages: createFakeChatMessageStore(createFakeLanes()) }));
describeUpdateInbox(async () => {
  const lanes = createFakeLanes();
  return { lanes, updates: createFakeUpdateInbox(lanes) };
});
describeWorkTable('link events', async () => toRelayRows(await openTables()));
describeWorkTable('expiry', async () => toExpiryRows(await openTables()));
describeWorkTable('questions', async () => toQuestionRows(await openTables()));
describeWorkTable('refunds', async () => toRefundRows(await openTables()));
describeWorkTable('provider events', async () => toInboxRows(createFakeProviderInbox()));
describeWorkTable('lanes', async () => toLaneRows(createFakeLanes()));
describeWorkTable('links asked for', async () => {
  const drafts = createFakeDraftRepository();
  return toCreationRows(drafts, drafts.creations);
});
