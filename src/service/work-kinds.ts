import type { ChatMessageStore } from '../ports/chat-message-store.js';
import type { DeliveryQueue } from '../ports/delivery-queue.js';
import type { CreationRow } from '../ports/draft-repository.js';
import type { LinkWork } from '../ports/link-work.js';
import type { ProviderInbox } from '../ports/provider-inbox.js';
import type { LaneRow, WorkLanes } from '../ports/work-lanes.js';
import type { MeasuredWork, WorkRow, WorkTable } from '../ports/work-table.js';
import type { WorkChatLane } from './chat/work-chat-lane.js';
import type { WorkDeliveryLane } from './delivery/work-delivery-lane.js';
import type { ExpireLink } from './links/expire-link.js';
import type { FinishCreation } from './links/finish-creation.js';
import type { RelayEvents } from './links/relay-events.js';
import type { AskProvider } from './payments/ask-provider.js';
import type { RecordInboxRow } from './payments/record-inbox-row.js';
import type { WorkKind } from './work/work-kind.js';

export interface WorkKindsDeps {
  readonly inbox: ProviderInbox;
  readonly chatMessages: ChatMessageStore;
  readonly deliveries: DeliveryQueue;
  readonly linkWork: LinkWork;
  readonly chatLanes: WorkLanes;
  readonly deliveryLanes: WorkLanes;
  readonly creations: WorkTable<CreationRow>;
  readonly finishCreation: FinishCreation;
  readonly recordInboxRow: RecordInboxRow;
  readonly relayEvents: RelayEvents;
  readonly workChatLane: WorkChatLane;
  readonly workDeliveryLane: WorkDeliveryLane;
  readonly expireLink: ExpireLink;
  readonly askProvider: AskProvider;
}

/** About three days of tries: as long as providers repeat a webhook. */
const THREE_DAYS = { mostFailures: 3_500, reason: 'failed for three days' };

/** Every kind of due work: where its rows stand, what is done with one, and how many at once. */
export function buildWorkKinds(deps: WorkKindsDeps): readonly WorkKind<WorkRow>[] {
  const { inbox, linkWork, chatLanes, deliveryLanes } = deps;
  return [
    toKind({
      name: 'create',
      table: deps.creations,
      work: deps.finishCreation,
      ...{ atOnce: 100, atOncePerShare: 16, pausesShare: false, patience: THREE_DAYS },
    }),
    toKind({
      name: 'provider-events',
      table: inbox,
      work: deps.recordInboxRow,
      ...{ atOnce: 200, atOncePerShare: 16, pausesShare: true, patience: THREE_DAYS },
    }),
    toKind({
      name: 'relay',
      table: linkWork.relay,
      work: deps.relayEvents,
      ...{ atOnce: 400, atOncePerShare: 200, pausesShare: false, patience: null },
    }),
    toLaneKind(deps.chatMessages, {
      name: 'chat',
      table: chatLanes,
      work: deps.workChatLane,
      ...{ atOnce: 500, atOncePerShare: 24, pausesShare: false, patience: null },
    }),
    toLaneKind(deps.deliveries, {
      name: 'deliver',
      table: deliveryLanes,
      work: deps.workDeliveryLane,
      ...{ atOnce: 100, atOncePerShare: 4, pausesShare: false, patience: null },
    }),
    toKind({
      name: 'expire',
      table: linkWork.expiry,
      work: deps.expireLink,
      ...{ atOnce: 500, atOncePerShare: 200, pausesShare: true, patience: null },
    }),
    toKind({
      name: 'ask-providers',
      table: linkWork.questions,
      work: deps.askProvider,
      ...{ atOnce: 100, atOncePerShare: 8, pausesShare: true, patience: THREE_DAYS },
    }),
  ];
}

type Declared<Row extends WorkRow> = Omit<WorkKind<Row>, 'measure' | 'countsItself'>;

function toKind<Row extends WorkRow>(kind: Declared<Row>): WorkKind<WorkRow> {
  return { ...kind, countsItself: false, measure: (now) => kind.table.measure(now) };
}

function toLaneKind(messages: MeasuredWork, kind: Declared<LaneRow>): WorkKind<WorkRow> {
  return { ...kind, countsItself: true, measure: (now) => messages.measure(now) };
}
