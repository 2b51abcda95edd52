import type { ChatMessageStore } from '../ports/chat-message-store.js';
import type { DeliveryQueue } from '../ports/delivery-queue.js';
import type { CreationRow } from '../ports/draft-repository.js';
import type { GatewayWatches } from '../ports/gateway-watches.js';
import type { WorkName } from '../ports/kick.js';
import type { LinkWork } from '../ports/link-work.js';
import type { ProviderInbox } from '../ports/provider-inbox.js';
import type { UpdateInbox } from '../ports/update-inbox.js';
import type { UpkeepTable } from '../ports/upkeep-table.js';
import type { WebhookQueue } from '../ports/webhook-queue.js';
import type { LaneRow, WorkLanes } from '../ports/work-lanes.js';
import type { MeasuredWork, WorkRow, WorkTable } from '../ports/work-table.js';
import type { WorkChatLane } from './chat/work-chat-lane.js';
import type { WorkUpdateLane } from './chat/work-update-lane.js';
import type { WorkDeliveryLane } from './delivery/work-delivery-lane.js';
import type { ExpireLink } from './links/expire-link.js';
import type { FinishCreation } from './links/finish-creation.js';
import type { RelayEvents } from './links/relay-events.js';
import type { AskProvider } from './payments/ask-provider.js';
import type { RecordInboxRow } from './payments/record-inbox-row.js';
import type { WatchGateways } from './reconcile/watch-gateways.js';
import type { MoveRefunds } from './refunds/move-refunds.js';
import type { KeepUpMerchant } from './upkeep/keep-up-merchant.js';
import type { WorkWebhookLane } from './webhooks/work-webhook-lane.js';
import type { WorkKind } from './work/work-kind.js';

export interface WorkKindsDeps {
  readonly inbox: ProviderInbox;
  readonly chatMessages: ChatMessageStore;
  readonly deliveries: DeliveryQueue;
  readonly linkWork: LinkWork;
  readonly chatLanes: WorkLanes;
  readonly deliveryLanes: WorkLanes;
  readonly updates: UpdateInbox;
  readonly hearLanes: WorkLanes;
  readonly webhookLanes: WorkLanes;
  readonly webhookQueue: WebhookQueue;
  readonly creations: WorkTable<CreationRow>;
  readonly finishCreation: FinishCreation;
  readonly recordInboxRow: RecordInboxRow;
  readonly relayEvents: RelayEvents;
  readonly workChatLane: WorkChatLane;
  readonly workDeliveryLane: WorkDeliveryLane;
  readonly workUpdateLane: WorkUpdateLane;
  readonly workWebhookLane: WorkWebhookLane;
  readonly expireLink: ExpireLink;
  readonly askProvider: AskProvider;
  readonly gatewayWatches: GatewayWatches;
  readonly watchGateways: WatchGateways;
  readonly moveRefunds: MoveRefunds;
  readonly upkeep: UpkeepTable;
  readonly keepUpMerchant: KeepUpMerchant;
}

type Limits = Pick<WorkKind<WorkRow>, 'atOnce' | 'atOncePerShare' | 'pausesShare' | 'patience'>;

/** About three days of tries: as long as providers repeat a webhook. */
const THREE_DAYS = { mostFailures: 3_500, reason: 'failed for three days' };

const LIMITS: Readonly<Record<WorkName, Limits>> = {
  create: { atOnce: 100, atOncePerShare: 16, pausesShare: false, patience: THREE_DAYS },
  'provider-events': { atOnce: 200, atOncePerShare: 16, pausesShare: true, patience: THREE_DAYS },
  relay: { atOnce: 400, atOncePerShare: 200, pausesShare: false, patience: null },
  chat: { atOnce: 500, atOncePerShare: 24, pausesShare: false, patience: null },
  deliver: { atOnce: 100, atOncePerShare: 4, pausesShare: false, patience: null },
  expire: { atOnce: 500, atOncePerShare: 200, pausesShare: true, patience: null },
  // Money that is owed to somebody is never given up.
  refund: { atOnce: 100, atOncePerShare: 8, pausesShare: true, patience: null },
  // One row an account.
  reconcile: { atOnce: 8, atOncePerShare: 1, pausesShare: true, patience: null },
  // One row a merchant, a share of its own, as with `hear`; its reviews and its trail are never given up.
  upkeep: { atOnce: 16, atOncePerShare: 16, pausesShare: false, patience: null },
  'ask-providers': { atOnce: 100, atOncePerShare: 8, pausesShare: true, patience: THREE_DAYS },
  // Each lane is a share of its own; a claim takes no more than one of them may have.
  hear: { atOnce: 200, atOncePerShare: 200, pausesShare: false, patience: null },
  // An address that hangs takes its lane's place for 15 s: all that one merchant may have can hang beside those of others.
  webhook: { atOnce: 4_000, atOncePerShare: 1_000, pausesShare: false, patience: null },
};

/** Every kind of due work: where its rows stand, and what is done with one. */
export function buildWorkKinds(deps: WorkKindsDeps): readonly WorkKind<WorkRow>[] {
  const { linkWork, chatLanes, deliveryLanes, chatMessages, deliveries } = deps;
  return [
    toKind('create', { table: deps.creations, work: deps.finishCreation }),
    toKind('provider-events', { table: deps.inbox, work: deps.recordInboxRow }),
    toKind('relay', { table: linkWork.relay, work: deps.relayEvents }),
    toLaneKind('chat', { table: chatLanes, work: deps.workChatLane, messages: chatMessages }),
    toLaneKind('deliver', { table: deliveryLanes, work: deps.workDeliveryLane, messages: deliveries }),
    toKind('expire', { table: linkWork.expiry, work: deps.expireLink }),
    toKind('ask-providers', { table: linkWork.questions, work: deps.askProvider }),
    toKind('refund', { table: linkWork.refunds, work: deps.moveRefunds }),
    toKind('reconcile', { table: deps.gatewayWatches, work: deps.watchGateways }),
    toKind('upkeep', { table: deps.upkeep, work: deps.keepUpMerchant }),
    toLaneKind('hear', { table: deps.hearLanes, work: deps.workUpdateLane, messages: deps.updates }),
    toLaneKind('webhook', {
      table: deps.webhookLanes,
      work: deps.workWebhookLane,
      messages: deps.webhookQueue,
    }),
  ];
}

type Declared<Row extends WorkRow> = Pick<WorkKind<Row>, 'table' | 'work'>;

function toKind<Row extends WorkRow>(name: WorkName, { table, work }: Declared<Row>): WorkKind<WorkRow> {
  const kind: WorkKind<Row> = {
    ...{ name, table, work, ...LIMITS[name] },
    countsItself: false,
    measure: (now) => table.measure(now),
  };
  return kind;
}

function toLaneKind(
  name: WorkName,
  { table, work, messages }: Declared<LaneRow> & { readonly messages: MeasuredWork },
): WorkKind<WorkRow> {
  const kind: WorkKind<LaneRow> = {
    ...{ name, table, work, ...LIMITS[name] },
    countsItself: true,
    measure: (now) => messages.measure(now),
  };
  return kind;
}
