import type { Operator } from '../domain/kyc/operator.js';
import type { Money } from '../domain/money/money.js';
import type { AccountFaults } from '../ports/account-faults.js';
import type { AccountInvitations } from '../ports/account-invitations.js';
import type { AccountStandings } from '../ports/account-standings.js';
import type { ApiEvents } from '../ports/api-events.js';
import type { ApiKeys } from '../ports/api-keys.js';
import type { AuditOutbox, AuditTrail } from '../ports/audit-trail.js';
import type { ChatListener } from '../ports/chat-listener.js';
import type { ChatMessageStore } from '../ports/chat-message-store.js';
import type { ChatSender } from '../ports/chat-sender.js';
import type { Clock } from '../ports/clock.js';
import type { CreationTeller } from '../ports/creation-teller.js';
import type { DeliveryQueue } from '../ports/delivery-queue.js';
import type { DocumentStore } from '../ports/document-store.js';
import type { CreationRow, DraftRepository } from '../ports/draft-repository.js';
import type { EventSubscriber } from '../ports/event-subscriber.js';
import type { GatewayAccounts } from '../ports/gateway-accounts.js';
import type { GatewayConnector } from '../ports/gateway-connector.js';
import type { GatewayWatches } from '../ports/gateway-watches.js';
import type { IdempotentAnswers } from '../ports/idempotent-answers.js';
import type { Ids } from '../ports/ids.js';
import type { KeptValues } from '../ports/kept-values.js';
import type { KycRepository } from '../ports/kyc-repository.js';
import type { Ledger } from '../ports/ledger.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { LinkWork } from '../ports/link-work.js';
import type { LiveTotals } from '../ports/live-totals.js';
import type { Logger } from '../ports/logger.js';
import type { LogoRepository } from '../ports/logo-repository.js';
import type { LookInvitations } from '../ports/look-invitations.js';
import type { MerchantEraser } from '../ports/merchant-eraser.js';
import type { MerchantRecords } from '../ports/merchant-records.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import type { MoneyListing } from '../ports/money-listing.js';
import type { NotifierRegistry } from '../ports/notifier.js';
import type { PageInvitations } from '../ports/page-invitations.js';
import type { GatewayRegistry } from '../ports/payment-gateway.js';
import type { ProviderInbox } from '../ports/provider-inbox.js';
import type { ReportInvitations } from '../ports/report-invitations.js';
import type { ScreeningList } from '../ports/screening-list.js';
import type { SecretInvitations } from '../ports/secret-invitations.js';
import type { SignWebhook } from '../ports/sign-webhook.js';
import type { StreamSecretOf } from '../ports/stream-secret-of.js';
import type { SuppressionRepository } from '../ports/suppression-repository.js';
import type { TextQuota } from '../ports/text-quota.js';
import type { Timers } from '../ports/timers.js';
import type { UpdateInbox } from '../ports/update-inbox.js';
import type { UpkeepTable } from '../ports/upkeep-table.js';
import type { WebhookEndpoints } from '../ports/webhook-endpoints.js';
import type { WebhookQueue } from '../ports/webhook-queue.js';
import type { WebhookSender } from '../ports/webhook-sender.js';
import type { WebhookSource } from '../ports/webhook-source.js';
import type { WorkLanes } from '../ports/work-lanes.js';
import type { WorkObserver } from '../ports/work-observer.js';
import type { WorkTable } from '../ports/work-table.js';
import type { WriteWorkbook } from '../ports/write-workbook.js';
import type { LiveMerchants } from './gateways/check-may-be-live.js';
import type { Lease } from './work/create-lease.js';

/** All that the use cases need from the world. */
export interface ServiceDeps {
  readonly links: LinkRepository;
  readonly ledger: Ledger;
  readonly reportInvitations: ReportInvitations;
  readonly merchants: MerchantRepository;
  readonly logos: LogoRepository;
  readonly logoInvitations: PageInvitations;
  readonly drafts: DraftRepository;
  readonly creations: WorkTable<CreationRow>;
  readonly inbox: ProviderInbox;
  readonly chatMessages: ChatMessageStore;
  readonly deliveries: DeliveryQueue;
  readonly linkWork: LinkWork;
  readonly gatewayWatches: GatewayWatches;
  readonly upkeep: UpkeepTable;
  readonly apiKeys: ApiKeys;
  readonly auditTrail: AuditTrail;
  readonly auditOutbox: AuditOutbox;
  readonly merchantRecords: MerchantRecords;
  readonly merchantEraser: MerchantEraser;
  readonly writeWorkbook: WriteWorkbook;
  readonly chatLanes: WorkLanes;
  readonly deliveryLanes: WorkLanes;
  readonly updates: UpdateInbox;
  readonly hearLanes: WorkLanes;
  readonly webhookLanes: WorkLanes;
  readonly apiEvents: ApiEvents;
  readonly moneyListing: MoneyListing;
  readonly idempotentAnswers: IdempotentAnswers;
  readonly webhookEndpoints: WebhookEndpoints;
  readonly webhookQueue: WebhookQueue;
  readonly webhookSender: WebhookSender;
  readonly signWebhook: SignWebhook;
  readonly streamSecretOf: StreamSecretOf;
  readonly notifiers: NotifierRegistry;
  readonly suppressions: SuppressionRepository;
  readonly textQuota: TextQuota;
  readonly accountFaults: AccountFaults;
  readonly liveTotals: LiveTotals;
  readonly accountInvitations: AccountInvitations;
  /** How long what leaves at once for a customer can still be stopped. */
  readonly undoMs: number;
  readonly gateways: GatewayRegistry;
  readonly gatewayAccounts: GatewayAccounts;
  readonly gatewayConnector: GatewayConnector;
  readonly gatewayInvitations: PageInvitations;
  readonly liveMerchants: LiveMerchants;
  /** What a merchant may ask for in all before its review is over, an amount a currency. */
  readonly liveBeforeReview: readonly Money[];
  readonly kycs: KycRepository;
  readonly kycInvitations: PageInvitations;
  readonly documents: DocumentStore;
  readonly lookInvitations: LookInvitations;
  /** To where the secret of an address that hears of events is shown. */
  readonly secretInvitations: SecretInvitations;
  readonly keptValues: KeptValues;
  readonly screeningList: ScreeningList;
  /** How long what was decided in reviews is kept after another took its place, or the merchant was erased. */
  readonly keepReviewsYears: number;
  /** Who decides about merchants. */
  readonly operator: Operator;
  /** Whoever may send webhooks. */
  readonly webhookSources: readonly WebhookSource[];
  /** One for each chat that is on. */
  readonly senders: readonly ChatSender[];
  readonly creationTellers: readonly CreationTeller[];
  /** Of the chats that tell how people stand. */
  readonly accountStandings: readonly AccountStandings[];
  /** Of the chats that are heard by way of the inbox. */
  readonly listeners: readonly ChatListener[];
  /** Who else must hear of each event, beside the chats and the customers. */
  readonly subscribers: readonly EventSubscriber[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly timers: Timers;
  readonly lease: Lease;
  readonly observer: WorkObserver;
  readonly logger: Logger;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstQuestionAfterMs: number;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}
