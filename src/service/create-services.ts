import type { AccountFaults } from '../ports/account-faults.js';
import type { AccountInvitations } from '../ports/account-invitations.js';
import type { ChatListener } from '../ports/chat-listener.js';
import type { ChatMessageStore } from '../ports/chat-message-store.js';
import type { ChatSender } from '../ports/chat-sender.js';
import type { Clock } from '../ports/clock.js';
import type { CreationTeller } from '../ports/creation-teller.js';
import type { DeliveryQueue } from '../ports/delivery-queue.js';
import type { CreationRow, DraftRepository } from '../ports/draft-repository.js';
import type { EventSubscriber } from '../ports/event-subscriber.js';
import type { Ids } from '../ports/ids.js';
import type { Kick } from '../ports/kick.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { LinkWork } from '../ports/link-work.js';
import type { Logger } from '../ports/logger.js';
import type { LogoInvitations } from '../ports/logo-invitations.js';
import type { LogoRepository } from '../ports/logo-repository.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import type { NotifierRegistry } from '../ports/notifier.js';
import type { GatewayRegistry } from '../ports/payment-gateway.js';
import type { ProviderInbox } from '../ports/provider-inbox.js';
import type { SuppressionRepository } from '../ports/suppression-repository.js';
import type { TextQuota } from '../ports/text-quota.js';
import type { Timers } from '../ports/timers.js';
import type { UpdateInbox } from '../ports/update-inbox.js';
import type { WebhookSource } from '../ports/webhook-source.js';
import type { WorkLanes } from '../ports/work-lanes.js';
import type { WorkObserver } from '../ports/work-observer.js';
import type { WorkTable } from '../ports/work-table.js';
import { createIntake, type Intake } from './chat/create-intake.js';
import { makeHearUpdate } from './chat/hear-update.js';
import { makePassOnChatMessage } from './chat/pass-on-chat-message.js';
import { makeRequestChatMessages } from './chat/request-chat-messages.js';
import { makeShareLink } from './chat/share-link.js';
import { makeShowChatMessage } from './chat/show-chat-message.js';
import { makeTellAccountFault } from './chat/tell-account-fault.js';
import { makeWorkChatLane } from './chat/work-chat-lane.js';
import { makeWorkUpdateLane } from './chat/work-update-lane.js';
import { makeNoteOpened } from './delivery/note-opened.js';
import { makePlanDeliveries } from './delivery/plan-deliveries.js';
import { makeRecordCarrierNews, type RecordCarrierNews } from './delivery/record-carrier-news.js';
import { makeSendDelivery } from './delivery/send-delivery.js';
import { makeWorkDeliveryLane } from './delivery/work-delivery-lane.js';
import { makeAskCreation } from './links/ask-creation.js';
import { makeCancelLink } from './links/cancel-link.js';
import { type ChangeLink, makeChangeLink } from './links/change-link.js';
import { type CloseCheckouts, makeCloseCheckouts } from './links/close-checkouts.js';
import { type CreateLink, makeCreateLink } from './links/create-link.js';
import { makeExpireLink } from './links/expire-link.js';
import { makeFinishCreation } from './links/finish-creation.js';
import { makeGetDraft } from './links/get-draft.js';
import { makeGetLinkStatus } from './links/get-link-status.js';
import { makeGetLinkToCancel } from './links/get-link-to-cancel.js';
import { makeGetLinkToShare } from './links/get-link-to-share.js';
import { makeKeepDraft } from './links/keep-draft.js';
import { makeListLinks } from './links/list-links.js';
import { makeMakeAskedLink } from './links/make-asked-link.js';
import { makeNoteReissue } from './links/note-reissue.js';
import { makePreviewLink } from './links/preview-link.js';
import { makeRecordAttemptReport, type RecordAttemptReport } from './links/record-attempt-report.js';
import { makeRelayEvents } from './links/relay-events.js';
import { makePageServices } from './make-page-services.js';
import { makePeopleServices } from './make-people-services.js';
import { makeRenewalServices } from './make-renewal-services.js';
import { makeSendingServices } from './make-sending-services.js';
import { makeAskProvider } from './payments/ask-provider.js';
import { makeReceiveProviderEvent } from './payments/receive-provider-event.js';
import { makeRecordInboxRow } from './payments/record-inbox-row.js';
import { makeRecordProviderEvent } from './payments/record-provider-event.js';
import { makeStartPayment } from './payments/start-payment.js';
import type { Lease } from './work/create-lease.js';
import { createRunner } from './work/create-runner.js';
import { buildWorkKinds } from './work-kinds.js';

/** All that the use cases need from the world. */
export interface ServiceDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly logos: LogoRepository;
  readonly logoInvitations: LogoInvitations;
  readonly drafts: DraftRepository;
  readonly creations: WorkTable<CreationRow>;
  readonly inbox: ProviderInbox;
  readonly chatMessages: ChatMessageStore;
  readonly deliveries: DeliveryQueue;
  readonly linkWork: LinkWork;
  readonly chatLanes: WorkLanes;
  readonly deliveryLanes: WorkLanes;
  readonly updates: UpdateInbox;
  readonly hearLanes: WorkLanes;
  readonly notifiers: NotifierRegistry;
  readonly suppressions: SuppressionRepository;
  readonly textQuota: TextQuota;
  readonly accountFaults: AccountFaults;
  readonly accountInvitations: AccountInvitations;
  /** How long what leaves at once for a customer can still be stopped. */
  readonly undoMs: number;
  readonly gateways: GatewayRegistry;
  /** Whoever may send webhooks. */
  readonly webhookSources: readonly WebhookSource[];
  /** One for each chat that is on. */
  readonly senders: readonly ChatSender[];
  readonly creationTellers: readonly CreationTeller[];
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

export type Services = ReturnType<typeof createServices>;

/** Every use case, wired once, and the runner that works what they leave due. */
export function createServices(given: ServiceDeps) {
  // Whoever kicks does so when all of this stands.
  const kick: Kick = (kind, afterMs) => runner.kick(kind, afterMs);
  const world = { ...given, kick, intake: createIntake(given.timers) };
  const changeLink = makeChangeLink(world);
  const recordAttemptReport = makeRecordAttemptReport({ changeLink });
  const closeCheckouts = makeCloseCheckouts({ ...world, recordAttemptReport });
  const createLink = makeCreateLink(world);
  const getLinkToShare = makeGetLinkToShare(world);
  const recordCarrierNews = makeRecordCarrierNews({ ...world, changeLink });
  const deps = { ...world, changeLink, recordAttemptReport, recordCarrierNews, closeCheckouts, createLink };
  const runner = createRunner(buildWorkKinds({ ...deps, ...makeWork(deps) }), deps);
  return {
    ...makePeopleServices(deps),
    previewLink: makePreviewLink(deps),
    createLink,
    askCreation: makeAskCreation(deps),
    makeAskedLink: makeMakeAskedLink({ runner }),
    listLinks: makeListLinks(deps),
    getLinkStatus: makeGetLinkStatus(deps),
    getLinkToCancel: makeGetLinkToCancel(deps),
    getLinkToShare,
    cancelLink: makeCancelLink(deps),
    shareLink: makeShareLink({ ...deps, getLinkToShare }),
    ...makeSendingServices(deps),
    ...makeRenewalServices(deps),
    keepDraft: makeKeepDraft(deps),
    getDraft: makeGetDraft(deps),
    ...makePageServices(deps),
    startPayment: makeStartPayment(deps),
    noteOpened: makeNoteOpened(deps),
    recordCarrierNews,
    /** Whether what is sent by a channel reaches customers. */
    isConnected: deps.notifiers.isConnected,
    hearUpdate: makeHearUpdate(deps),
    receiveProviderEvent: makeReceiveProviderEvent({ ...deps, runner }),
    runner,
  };
}

type WorkDeps = ServiceDeps & {
  readonly kick: Kick;
  readonly intake: Intake;
  readonly changeLink: ChangeLink;
  readonly recordAttemptReport: RecordAttemptReport;
  readonly recordCarrierNews: RecordCarrierNews;
  readonly closeCheckouts: CloseCheckouts;
  readonly createLink: CreateLink;
};

/** What is done with one row of each kind. */
function makeWork(deps: WorkDeps) {
  const recordProviderEvent = makeRecordProviderEvent(deps);
  const passOn = makePassOnChatMessage(deps);
  const subscribers = [
    makeRequestChatMessages(deps),
    makePlanDeliveries(deps),
    makeNoteReissue(deps),
    ...deps.subscribers,
  ];
  return {
    recordInboxRow: makeRecordInboxRow({ ...deps, recordProviderEvent }),
    relayEvents: makeRelayEvents({ ...deps, relay: deps.linkWork.relay, subscribers }),
    workChatLane: makeWorkChatLane({ ...deps, showChatMessage: makeShowChatMessage({ ...deps, passOn }) }),
    workDeliveryLane: makeWorkDeliveryLane({
      ...deps,
      sendDelivery: makeSendDelivery({ ...deps, tellAccountFault: makeTellAccountFault(deps) }),
    }),
    workUpdateLane: makeWorkUpdateLane(deps),
    finishCreation: makeFinishCreation(deps),
    expireLink: makeExpireLink(deps),
    askProvider: makeAskProvider(deps),
  };
}
