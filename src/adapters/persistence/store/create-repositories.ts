import type { AccountFaults } from '../../../ports/account-faults.js';
import type { AccountInvitations } from '../../../ports/account-invitations.js';
import type { ApiEvents } from '../../../ports/api-events.js';
import type { ApiKeys } from '../../../ports/api-keys.js';
import type { AuditOutbox, AuditTrail } from '../../../ports/audit-trail.js';
import type { ChatMessageStore } from '../../../ports/chat-message-store.js';
import type { Clock } from '../../../ports/clock.js';
import type { DeliveryQueue } from '../../../ports/delivery-queue.js';
import type { DocumentStore } from '../../../ports/document-store.js';
import type { CreationRow, DraftRepository } from '../../../ports/draft-repository.js';
import type { GatewayAccounts } from '../../../ports/gateway-accounts.js';
import type { GatewayWatches } from '../../../ports/gateway-watches.js';
import type { IdempotentAnswers } from '../../../ports/idempotent-answers.js';
import type { InstallationRepository } from '../../../ports/installation-repository.js';
import type { InstanceRegistry } from '../../../ports/instance-registry.js';
import type { KeptValues } from '../../../ports/kept-values.js';
import type { WorkName } from '../../../ports/kick.js';
import type { KycRepository } from '../../../ports/kyc-repository.js';
import type { Ledger } from '../../../ports/ledger.js';
import type { LimitCounts } from '../../../ports/limit-counts.js';
import type { LinkRepository } from '../../../ports/link-repository.js';
import type { LinkWork } from '../../../ports/link-work.js';
import type { LiveTotals } from '../../../ports/live-totals.js';
import type { LogoRepository } from '../../../ports/logo-repository.js';
import type { LookInvitations } from '../../../ports/look-invitations.js';
import type { MerchantEraser } from '../../../ports/merchant-eraser.js';
import type { MerchantRecords } from '../../../ports/merchant-records.js';
import type { MerchantRepository } from '../../../ports/merchant-repository.js';
import type { MoneyListing } from '../../../ports/money-listing.js';
import type { OrgWorkspaces } from '../../../ports/org-workspaces.js';
import type { PageInvitations } from '../../../ports/page-invitations.js';
import type { Peers } from '../../../ports/peers.js';
import type { ProviderInbox } from '../../../ports/provider-inbox.js';
import type { ReportInvitations } from '../../../ports/report-invitations.js';
import type { SecretBox } from '../../../ports/secret-box.js';
import type { SecretInvitations } from '../../../ports/secret-invitations.js';
import type { SeenStore } from '../../../ports/seen-store.js';
import type { SuppressionRepository } from '../../../ports/suppression-repository.js';
import type { TextQuota } from '../../../ports/text-quota.js';
import type { UpdateInbox } from '../../../ports/update-inbox.js';
import type { UpkeepTable } from '../../../ports/upkeep-table.js';
import type { WebhookEndpoints } from '../../../ports/webhook-endpoints.js';
import type { WebhookQueue } from '../../../ports/webhook-queue.js';
import type { WorkLanes } from '../../../ports/work-lanes.js';
import type { MeasuredWork, ParkedTable, WorkRow, WorkTable } from '../../../ports/work-table.js';
import { createAccountInvitations } from '../account-invitations/account-invitations.js';
import { createGatewayAccounts } from '../gateway-accounts/gateway-accounts.js';
import { rememberGatewayAccounts } from '../gateway-accounts/remember-gateway-accounts.js';
import { createKeptValues } from '../kept-values/kept-values.js';
import { createLedger } from '../ledger/ledger.js';
import { createLinkRepository } from '../links/link-repository.js';
import { createMerchantRepository } from '../merchants/merchant-repository.js';
import { rememberMerchants } from '../merchants/remember-merchants.js';
import { createOneTimeTokens } from '../one-time-tokens.js';
import { createPageInvitations } from '../page-invitations/page-invitations.js';
import { createOwnHearing } from '../updates/own-lanes.js';
import { createSleepingLanes } from '../updates/sleeping-lanes.js';
import { createUpdateInbox } from '../updates/update-inbox.js';
import { rememberWebhookEndpoints } from '../webhooks/remember-webhook-endpoints.js';
import { createWebhookEndpoints } from '../webhooks/webhook-endpoints.js';
import { createRecords } from './create-records.js';
import { createTrail } from './create-trail.js';
import { createWorkRepositories, type WorkRepositoryDeps } from './create-work-repositories.js';
import { makeEraseClosed, makeEraseMerchant } from './erase-merchant.js';
import { guardRepository } from './guard-repository.js';
import type { Models } from './models.js';

type ParkedWorkByKind = Readonly<Partial<Record<WorkName, ParkedTable & MeasuredWork>>>;

export interface Repositories {
  readonly links: LinkRepository;
  readonly ledger: Ledger;
  readonly reportInvitations: ReportInvitations;
  readonly merchants: MerchantRepository;
  readonly kycs: KycRepository;
  readonly logos: LogoRepository;
  readonly logoInvitations: PageInvitations;
  readonly gatewayInvitations: PageInvitations;
  readonly kycInvitations: PageInvitations;
  readonly lookInvitations: LookInvitations;
  readonly secretInvitations: SecretInvitations;
  readonly documents: DocumentStore;
  readonly drafts: DraftRepository;
  readonly creations: WorkTable<CreationRow>;
  readonly seen: SeenStore;
  readonly limitCounts: LimitCounts;
  readonly providerInbox: ProviderInbox;
  readonly chatMessages: ChatMessageStore;
  readonly deliveries: DeliveryQueue;
  readonly suppressions: SuppressionRepository;
  readonly textQuota: TextQuota;
  readonly accountFaults: AccountFaults;
  readonly liveTotals: LiveTotals;
  readonly accountInvitations: AccountInvitations;
  readonly gatewayAccounts: GatewayAccounts;
  readonly linkWork: LinkWork;
  readonly gatewayWatches: GatewayWatches;
  readonly upkeep: UpkeepTable;
  readonly auditTrail: AuditTrail;
  readonly auditOutbox: AuditOutbox;
  readonly merchantRecords: MerchantRecords;
  readonly chatLanes: WorkLanes;
  readonly deliveryLanes: WorkLanes;
  readonly updates: UpdateInbox;
  readonly hearLanes: WorkLanes;
  readonly webhookLanes: WorkLanes;
  readonly apiKeys: ApiKeys;
  readonly apiEvents: ApiEvents;
  readonly moneyListing: MoneyListing;
  readonly idempotentAnswers: IdempotentAnswers;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhookQueue: WebhookQueue;
  readonly keptValues: KeptValues;
  readonly instances: InstanceRegistry;
  /** What waits for a person, by kind. */
  readonly parkedWork: ParkedWorkByKind;
  readonly installations: InstallationRepository;
  readonly orgWorkspaces: OrgWorkspaces;
  /** Forgets a merchant with all its people, links and messages: for workspaces that only practise. */
  eraseMerchant(merchantId: string): Promise<void>;
  readonly merchantEraser: MerchantEraser;
}

export interface RepositoryDeps extends WorkRepositoryDeps {
  /** Seals what must not be readable in a copy of the database. */
  readonly secretBox: SecretBox;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstQuestionAfterMs: number;
}

/** What must stand before anything else: who works on this store, and what they hold. */
export interface WorkStore {
  readonly instances: InstanceRegistry;
  /** Every table of rows that instances claim. */
  readonly tables: readonly WorkTable<WorkRow>[];
}

function listTables(work: ReturnType<typeof createWorkRepositories>): WorkStore['tables'] {
  const { creations, providerInbox, linkWork, gatewayWatches, upkeep } = work;
  const { relay, expiry, questions, refunds } = linkWork;
  const lanes = [work.chatLanes, work.deliveryLanes, work.hearLanes, work.webhookLanes];
  return [creations, providerInbox, relay, expiry, questions, refunds, gatewayWatches, upkeep, ...lanes];
}

/** `openPeers` makes what tells the other instances on this store, from what the store has of them. */
export function createRepositories<P extends Peers>(
  models: Models,
  deps: RepositoryDeps,
  openPeers: (work: WorkStore) => P,
): Repositories & { readonly peers: P } {
  const { clock, secretBox } = deps;
  const work = createWorkRepositories(models, deps);
  const peers = openPeers({ instances: work.instances, tables: listTables(work) });
  const { hearLanes } = work;
  const hearing = deps.isExclusive ? createOwnHearing(hearLanes) : createSleepingLanes(hearLanes, peers);
  const updates = guardRepository(createUpdateInbox(models.updates, hearing));
  const { merchants, change } = rememberMerchants(createMerchantRepository(models, clock), peers);
  const own = rememberGatewayAccounts(createGatewayAccounts(models.gatewayAccounts, secretBox), peers);
  const hearers = rememberWebhookEndpoints(createWebhookEndpoints(models.webhookEndpoints, deps), peers);
  const eraseMerchant = makeEraseMerchant(models);
  const eraseClosed = makeEraseClosed(models, clock);
  const changeAll = <Done>(merchantId: string, work: () => Promise<Done>) =>
    change(merchantId, () => own.change(merchantId, () => hearers.change(merchantId, work)));
  return {
    ...work,
    ...createRecords(models, deps),
    ...createInvitations(models, clock),
    ...{ peers, updates, hearLanes: hearing.lanes },
    parkedWork: { ...work.parkedWork, hear: updates },
    links: guardRepository(createLinkRepository(models.links, { ...deps, peers })),
    ...createTrail(models),
    ledger: guardRepository(createLedger(models.ledger, models.links)),
    merchants: {
      ...guardRepository(merchants),
      telling: (entry) => guardRepository(merchants.telling(entry)),
    },
    eraseMerchant: (merchantId) => changeAll(merchantId, () => eraseMerchant(merchantId)),
    merchantEraser: {
      eraseClosed: (merchantId) => changeAll(merchantId, () => eraseClosed(merchantId)),
    },
    gatewayAccounts: guardRepository(own.gatewayAccounts),
    webhookEndpoints: guardRepository(hearers.webhookEndpoints),
    keptValues: guardRepository(createKeptValues(models.keptValues, { clock, peers })),
  };
}

function createInvitations(models: Models, clock: Clock) {
  return {
    reportInvitations: guardRepository(createOneTimeTokens(models.reportInvitations, clock)),
    logoInvitations: guardRepository(createPageInvitations(models.logoInvitations, clock)),
    gatewayInvitations: guardRepository(createPageInvitations(models.gatewayInvitations, clock)),
    kycInvitations: guardRepository(createPageInvitations(models.kycInvitations, clock)),
    lookInvitations: guardRepository(createOneTimeTokens(models.lookInvitations, clock)),
    secretInvitations: guardRepository(createOneTimeTokens(models.secretInvitations, clock)),
    accountInvitations: guardRepository(createAccountInvitations(models.accountInvitations, clock)),
  };
}
