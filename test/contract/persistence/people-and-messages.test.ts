import { createCreations } from '../../../src/adapters/persistence/drafts/draft-repository.js';
import type { DraftDocument } from '../../../src/adapters/persistence/drafts/draft-schema.js';
import {
  createProviderInbox,
  type InboxDocument,
} from '../../../src/adapters/persistence/provider-inbox/provider-inbox.js';
import type { TextCountDocument } from '../../../src/adapters/persistence/text-quota/text-count-schema.js';
import { createTextQuota } from '../../../src/adapters/persistence/text-quota/text-quota.js';
import { describeAccountFaults } from './account-faults-contract.js';
import { describeAccountInvitations } from './account-invitations-contract.js';
import { describeDraftRepository } from './draft-repository-contract.js';
import { describeGatewayAccounts } from './gateway-accounts-contract.js';
import { describeInstallationRepository } from './installation-repository-contract.js';
import { describeInstanceRegistry } from './instance-registry-contract.js';
import { describeKeptValues } from './kept-values-contract.js';
import { describeKycRepository } from './kyc-repository-contract.js';
import { describeLimitCounts } from './limit-counts-contract.js';
import { describeLiveTotals } from './live-totals-contract.js';
import { describeLogos } from './logos-contract.js';
import { describeMemberRoles } from './member-roles-contract.js';
import { describeMerchantPlaces } from './merchant-places-contract.js';
import { describeMerchantRepository } from './merchant-repository-contract.js';
import { createTestClock, setUpStores } from './open-stores.js';
import { describeOrgWorkspaces } from './org-workspaces-contract.js';
import { describeProviderInbox } from './provider-inbox-contract.js';
import { describeSeenStore } from './seen-store-contract.js';
import { describeSuppressionRepository } from './suppression-repository-contract.js';
import { describeTextQuota, describeTextQuotaOfTwo } from './text-quota-contract.js';
import { toCreationRows, toInboxRows } from './work-rows.js';
import { describeWorkTable } from './work-table-contract.js';

const openStore = setUpStores();

describeMerchantRepository(async () => (await openStore()).merchants);
describeMemberRoles(async () => (await openStore()).merchants);
describeMerchantPlaces(async () => (await openStore()).merchants);
describeDraftRepository(async () => (await openStore()).drafts);
describeLogos((clock) => openStore(clock));
describeKeptValues(async (clock) => (await openStore(clock)).keptValues);
describeSeenStore(async (clock) => (await openStore(clock)).seen);
describeSuppressionRepository(async () => (await openStore()).suppressions);
describeTextQuota(async () => (await openStore()).textQuota);
describeTextQuotaOfTwo(async () => {
  const { connection } = await openStore();
  const model = connection.model<TextCountDocument>('TextCount');
  return [createTextQuota(model), createTextQuota(model)];
});
describeAccountInvitations(async (clock) => (await openStore(clock)).accountInvitations);
describeLiveTotals(async () => (await openStore()).liveTotals);
describeAccountFaults(async () => (await openStore()).accountFaults);
describeGatewayAccounts(async () => (await openStore()).gatewayAccounts);
describeKycRepository(() => openStore());
describeLimitCounts(async () => (await openStore()).limitCounts);
describeInstallationRepository(async () => (await openStore()).installations);
describeOrgWorkspaces(async () => (await openStore()).orgWorkspaces);
describeInstanceRegistry(async () => (await openStore()).instances);
describeProviderInbox(async () => (await openStore()).providerInbox);
describeWorkTable('provider events', async () => {
  const { connection } = await openStore();
  return toInboxRows(createProviderInbox(connection.model<InboxDocument>('InboxEntry'), createTestClock()));
});
describeWorkTable('links asked for', async () => {
  const { drafts, connection } = await openStore();
  return toCreationRows(drafts, createCreations(connection.model<DraftDocument>('Draft')));
});
