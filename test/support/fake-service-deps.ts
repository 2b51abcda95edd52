import { createNotifierRegistry } from '../../src/adapters/delivery/registry.js';
import { signWebhook } from '../../src/adapters/webhooks/sign-webhook.js';
import type { ApiKey } from '../../src/domain/api/api-key.js';
import { NO_OPERATOR } from '../../src/domain/kyc/operator.js';
import type { Link } from '../../src/domain/link/link.js';
import type { Member } from '../../src/domain/merchant/member.js';
import type { Merchant } from '../../src/domain/merchant/merchant.js';
import type { SecretInvitation } from '../../src/ports/secret-invitations.js';
import type { WriteWorkbook } from '../../src/ports/write-workbook.js';
import { createFakeAccountFaults } from './fake-account-faults.js';
import { createFakeAccountInvitations } from './fake-account-invitations.js';
import { createFakeApiEvents } from './fake-api-events.js';
import { createFakeApiKeys } from './fake-api-keys.js';
import { createFakeAuditOutbox, createFakeAuditTrail } from './fake-audit.js';
import { createFakeChatMessageStore } from './fake-chat-message-store.js';
import { createFakeClock } from './fake-clock.js';
import { createFakeDeliveryQueue } from './fake-delivery-queue.js';
import { createFakeDocumentStore, createFakeLookInvitations } from './fake-documents.js';
import { createFakeDraftRepository } from './fake-draft-repository.js';
import { createFakeGateway, createFakeGatewayRegistry } from './fake-gateway.js';
import { createFakeGatewayAccounts } from './fake-gateway-accounts.js';
import { createFakeGatewayConnector } from './fake-gateway-connector.js';
import { createFakeGatewayWatches } from './fake-gateway-watches.js';
import { createFakeIdempotentAnswers } from './fake-idempotent-answers.js';
import { createFakeIds } from './fake-ids.js';
import { createFakeKeptValues } from './fake-kept-values.js';
import { createFakeKycRepository } from './fake-kyc-repository.js';
import { createFakeLanes } from './fake-lanes.js';
import { createFakeLease } from './fake-lease.js';
import { createFakeLedger } from './fake-ledger.js';
import { createFakeLinkRepository, FIRST_QUESTION_AFTER_MS } from './fake-link-repository.js';
import { createFakeLiveTotals } from './fake-live-totals.js';
import { createFakeLogger } from './fake-logger.js';
import { createFakeLogoRepository, createFakePageInvitations } from './fake-logos.js';
import { createFakeMerchantEraser } from './fake-merchant-eraser.js';
import { createFakeMerchantRecords } from './fake-merchant-records.js';
import { createFakeMerchantRepository } from './fake-merchant-repository.js';
import { createFakeMoneyListing } from './fake-money-listing.js';
import { createFakeNotifier } from './fake-notifier.js';
import { createFakeOneTimeTokens } from './fake-one-time-tokens.js';
import { createFakeProviderInbox } from './fake-provider-inbox.js';
import { createFakeReportInvitations } from './fake-report-invitations.js';
import { createFakeScreeningList } from './fake-screening-list.js';
import { createFakeSuppressionRepository } from './fake-suppression-repository.js';
import { createFakeTextQuota } from './fake-text-quota.js';
import { createFakeTimers } from './fake-timers.js';
import { createFakeUpdateInbox } from './fake-update-inbox.js';
import { createFakeUpkeepTable } from './fake-upkeep-table.js';
import { createFakeWebhookEndpoints } from './fake-webhook-endpoints.js';
import { createFakeWebhookQueue } from './fake-webhook-queue.js';
import { createFakeWebhookSender } from './fake-webhook-sender.js';
import { createFakeWorkObserver } from './fake-work-observer.js';

export interface ServiceSeed {
  readonly links?: readonly Link[];
  readonly merchants?: readonly Merchant[];
  readonly members?: readonly Member[];
  readonly keys?: readonly { readonly key: ApiKey; readonly secrets?: readonly string[] }[];
  /** References that are drawn first. */
  readonly references?: readonly string[];
}

export type FakeServiceDeps = ReturnType<typeof createFakeServiceDeps>;

/** Every port of the use cases, in memory, on one clock that stands still. */
export function createFakeServiceDeps(seed: ServiceSeed = {}) {
  const clock = createFakeClock();
  const links = createFakeLinkRepository(seed.links ?? [], clock);
  const drafts = createFakeDraftRepository();
  const chatLanes = createFakeLanes();
  const deliveryLanes = createFakeLanes();
  const hearLanes = createFakeLanes();
  const webhookLanes = createFakeLanes();
  const gateway = createFakeGateway();
  const auditOutbox = createFakeAuditOutbox();
  const notifier = createFakeNotifier();
  const { logger, lines } = createFakeLogger();
  return {
    clock,
    links,
    linkWork: links.work,
    ledger: createFakeLedger(),
    reportInvitations: createFakeReportInvitations(clock),
    gatewayWatches: createFakeGatewayWatches(),
    upkeep: createFakeUpkeepTable(),
    apiKeys: createFakeApiKeys(clock, auditOutbox, seed.keys),
    apiEvents: createFakeApiEvents(),
    moneyListing: createFakeMoneyListing(),
    idempotentAnswers: createFakeIdempotentAnswers(),
    webhookEndpoints: createFakeWebhookEndpoints(auditOutbox),
    ...{ webhookLanes, webhookQueue: createFakeWebhookQueue(webhookLanes) },
    ...{ auditOutbox, auditTrail: createFakeAuditTrail() },
    merchantRecords: createFakeMerchantRecords(),
    merchantEraser: createFakeMerchantEraser(),
    writeWorkbook: writeSheetNames,
    merchants: createFakeMerchantRepository(
      {
        ...(seed.merchants === undefined ? {} : { merchants: seed.merchants }),
        ...(seed.members === undefined ? {} : { members: seed.members }),
      },
      auditOutbox,
    ),
    logos: createFakeLogoRepository(),
    logoInvitations: createFakePageInvitations(clock),
    gatewayInvitations: createFakePageInvitations(clock),
    gatewayAccounts: createFakeGatewayAccounts(),
    gatewayConnector: createFakeGatewayConnector(),
    liveMerchants: [],
    liveBeforeReview: [],
    kycs: createFakeKycRepository([], auditOutbox),
    kycInvitations: createFakePageInvitations(clock),
    documents: createFakeDocumentStore(clock),
    lookInvitations: createFakeLookInvitations(clock),
    secretInvitations: createFakeOneTimeTokens<SecretInvitation>(clock),
    screeningList: createFakeScreeningList(),
    keepReviewsYears: 5,
    operator: NO_OPERATOR,
    drafts,
    creations: drafts.creations,
    creationTellers: [],
    hearLanes,
    updates: createFakeUpdateInbox(hearLanes),
    accountStandings: [],
    listeners: [],
    keptValues: createFakeKeptValues(clock),
    inbox: createFakeProviderInbox(),
    chatLanes,
    chatMessages: createFakeChatMessageStore(chatLanes),
    deliveryLanes,
    deliveries: createFakeDeliveryQueue(deliveryLanes),
    suppressions: createFakeSuppressionRepository(),
    textQuota: createFakeTextQuota(),
    accountFaults: createFakeAccountFaults(),
    liveTotals: createFakeLiveTotals(),
    accountInvitations: createFakeAccountInvitations(clock),
    /** What goes at once leaves at once. */
    undoMs: 0,
    webhookSender: createFakeWebhookSender(),
    signWebhook,
    streamSecretOf: (keyId: string) =>
      `whsec_${Buffer.from(`secret of the streams of ${keyId}`).toString('base64')}`,
    notifier,
    notifiers: createNotifierRegistry([notifier]),
    subscribers: [],
    gateway,
    gateways: createFakeGatewayRegistry(gateway),
    webhookSources: [gateway],
    ids: createFakeIds(seed.references),
    timers: createFakeTimers(),
    lease: createFakeLease(),
    observer: createFakeWorkObserver(),
    firstQuestionAfterMs: FIRST_QUESTION_AFTER_MS,
    logger,
    lines,
  };
}

/** As text, which tables there would be. */
const writeSheetNames: WriteWorkbook = async (sheets) =>
  new TextEncoder().encode(sheets.map(({ name }) => name).join());
