import type { Kick } from '../ports/kick.js';
import { createIntake, type Intake } from './chat/create-intake.js';
import { makePassOnChatMessage } from './chat/pass-on-chat-message.js';
import { makeRequestChatMessages } from './chat/request-chat-messages.js';
import { makeShowChatMessage } from './chat/show-chat-message.js';
import { makeTellAccountFault } from './chat/tell-account-fault.js';
import { makeTellGatewayFault, type TellGatewayFault } from './chat/tell-gateway-fault.js';
import { makeWorkChatLane } from './chat/work-chat-lane.js';
import { makeWorkUpdateLane } from './chat/work-update-lane.js';
import { makeNoteHeldUp } from './delivery/note-held-up.js';
import { makePlanDeliveries } from './delivery/plan-deliveries.js';
import { makeRecordCarrierNews, type RecordCarrierNews } from './delivery/record-carrier-news.js';
import { makeSendDelivery } from './delivery/send-delivery.js';
import { makeWorkDeliveryLane } from './delivery/work-delivery-lane.js';
import { createDoorbell } from './events/create-doorbell.js';
import { makeNoteApiEvents } from './events/note-api-events.js';
import { ringWhenAdded } from './events/ring-when-added.js';
import { makeReadStanding, type ReadStanding } from './gateways/read-standing.js';
import { createKeyCache, type KeyCache } from './keys/key-cache.js';
import { makeLedgerSubscriber } from './ledger/make-ledger-subscriber.js';
import { makeReleaseLiveLimits } from './limits/release-live-limits.js';
import { type ChangeLink, makeChangeLink } from './links/change-link.js';
import { type CloseCheckouts, makeCloseCheckouts } from './links/close-checkouts.js';
import { type CreateLink, makeCreateLink } from './links/create-link.js';
import { makeExpireLink } from './links/expire-link.js';
import { makeFinishCreation } from './links/finish-creation.js';
import { makeMakeAskedLink } from './links/make-asked-link.js';
import { makeNoteReissue } from './links/note-reissue.js';
import { makeRecordAttemptReport, type RecordAttemptReport } from './links/record-attempt-report.js';
import { makeRelayEvents } from './links/relay-events.js';
import { makeApiServices } from './make-api-services.js';
import { makeDocumentServices } from './make-document-services.js';
import { makeGatewayServices } from './make-gateway-services.js';
import { makeKeyServices } from './make-key-services.js';
import { makeLinkServices } from './make-link-services.js';
import { makeMerchantServices } from './make-merchant-services.js';
import { makeMoneyServices } from './make-money-services.js';
import { makeMoneyWork } from './make-money-work.js';
import { makeOutsideServices } from './make-outside-services.js';
import { makePageServices } from './make-page-services.js';
import { makePeopleServices } from './make-people-services.js';
import { makeRenewalServices } from './make-renewal-services.js';
import { makeReportServices } from './make-report-services.js';
import { makeSendingServices } from './make-sending-services.js';
import { makeUpkeepWork } from './make-upkeep-work.js';
import { makeSecretPageServices, makeWebhookServices } from './make-webhook-services.js';
import { makeAskProvider } from './payments/ask-provider.js';
import { asTheyAre } from './people/as-they-are.js';
import { makeNotePage } from './places/note-page.js';
import { makeWatchGateways } from './reconcile/watch-gateways.js';
import { makeRefundSurplus } from './refunds/refund-surplus.js';
import type { ServiceDeps } from './service-deps.js';
import { askStoreInTurns } from './webhooks/ask-store-in-turns.js';
import { type MindHealthDeps, makeMindHealth } from './webhooks/mind-health.js';
import { makeTellEvent, type TellEventDeps } from './webhooks/tell-event.js';
import { makeWorkWebhookLane, type WorkWebhookLaneDeps } from './webhooks/work-webhook-lane.js';
import { createRunner } from './work/create-runner.js';
import { buildWorkKinds } from './work-kinds.js';

export type Services = ReturnType<typeof createServices>;

/** Every use case, wired once, and the runner that works what they leave due. */
export function createServices(given: ServiceDeps) {
  // Whoever kicks does so when all of this stands.
  const kick: Kick = (kind, afterMs) => runner.kick(kind, afterMs);
  const world = openWorld(given, kick);
  const changeLink = makeChangeLink(world);
  const told = makeTellings({ ...world, changeLink });
  const closeCheckouts = makeCloseCheckouts({ ...world, ...told });
  const createLink = makeCreateLink(world);
  const deps = { ...world, ...told, changeLink, closeCheckouts, createLink };
  const webhooks = makeWebhookServices(deps);
  const runner = createRunner(buildWorkKinds({ ...deps, ...makeWork(deps) }), deps);
  return asTheyAre(deps.merchants, {
    ...makePeopleServices(deps),
    ...makeLinkServices(deps),
    createLink,
    makeAskedLink: makeMakeAskedLink({ runner }),
    ...makeSendingServices(deps),
    ...makeRenewalServices(deps),
    ...makeMoneyServices(deps),
    ...makeReportServices(deps),
    ...makePageServices(deps),
    ...makeGatewayServices(deps),
    ...makeMerchantServices(deps),
    ...makeDocumentServices(deps),
    ...makeKeyServices(deps),
    ...makeSecretPageServices(deps),
    ...webhooks,
    api: makeApiServices(deps, webhooks),
    recordCarrierNews: told.recordCarrierNews,
    ...makeOutsideServices({ ...deps, runner }),
    runner,
  });
}

/** What use cases share beside the ports. */
function openWorld(given: ServiceDeps, kick: Kick) {
  const doorbell = createDoorbell(given.timers);
  const apiEvents = ringWhenAdded(given.apiEvents, doorbell);
  return {
    ...{ ...given, kick, doorbell, apiEvents },
    intake: createIntake(given.timers),
    keyCache: createKeyCache(given),
  };
}

type TellingDeps = ServiceDeps & { readonly kick: Kick; readonly changeLink: ChangeLink };

/** What gateways and carriers tell, each taken up in one way. */
function makeTellings(deps: TellingDeps) {
  return {
    recordAttemptReport: makeRecordAttemptReport(deps),
    recordCarrierNews: makeRecordCarrierNews(deps),
    readStanding: makeReadStanding(deps),
    tellGatewayFault: makeTellGatewayFault(deps),
  };
}

type WorkDeps = ServiceDeps & {
  readonly kick: Kick;
  readonly intake: Intake;
  readonly keyCache: KeyCache;
  readonly changeLink: ChangeLink;
  readonly recordAttemptReport: RecordAttemptReport;
  readonly recordCarrierNews: RecordCarrierNews;
  readonly tellGatewayFault: TellGatewayFault;
  readonly readStanding: ReadStanding;
  readonly closeCheckouts: CloseCheckouts;
  readonly createLink: CreateLink;
};

/** What is done with one row of each kind. */
function makeWork(deps: WorkDeps) {
  const passOn = makePassOnChatMessage(deps);
  const inTurns = askStoreInTurns(deps);
  const subscribers = [
    makeRequestChatMessages(deps),
    makePlanDeliveries(deps),
    makeNoteReissue(deps),
    makeLedgerSubscriber(deps),
    makeRefundSurplus(deps),
    makeReleaseLiveLimits(deps),
    makeNoteApiEvents(deps),
    ...deps.subscribers,
  ];
  return {
    ...makeMoneyWork(deps),
    ...makeUpkeepWork(deps),
    relayEvents: makeRelayEvents({ ...deps, relay: deps.linkWork.relay, subscribers }),
    workChatLane: makeWorkChatLane({ ...deps, showChatMessage: makeShowChatMessage({ ...deps, passOn }) }),
    workDeliveryLane: makeWorkDeliveryLane({
      ...deps,
      sendDelivery: makeSendDelivery({ ...deps, tellAccountFault: makeTellAccountFault(deps) }),
      noteHeldUp: makeNoteHeldUp(deps),
    }),
    workUpdateLane: makeWorkUpdateLane(deps),
    webhookLanes: inTurns.webhookLanes,
    workWebhookLane: makeLaneOfWebhooks({ ...deps, ...inTurns }),
    finishCreation: makeFinishCreation({ ...deps, notePage: makeNotePage(deps) }),
    expireLink: makeExpireLink(deps),
    askProvider: makeAskProvider(deps),
    watchGateways: makeWatchGateways(deps),
  };
}

type WebhookLaneDeps = Omit<WorkWebhookLaneDeps, 'tellEvent' | 'mindHealth'> & TellEventDeps & MindHealthDeps;

function makeLaneOfWebhooks(deps: WebhookLaneDeps) {
  return makeWorkWebhookLane({ ...deps, tellEvent: makeTellEvent(deps), mindHealth: makeMindHealth(deps) });
}
