import { findEndedBefore } from '../domain/kyc/keeping.js';
import type { Kick } from '../ports/kick.js';
import { createIntake, type Intake } from './chat/create-intake.js';
import { makeHearUpdate } from './chat/hear-update.js';
import { makePassOnChatMessage } from './chat/pass-on-chat-message.js';
import { makeRequestChatMessages } from './chat/request-chat-messages.js';
import { makeShowChatMessage } from './chat/show-chat-message.js';
import { makeTellAccountFault } from './chat/tell-account-fault.js';
import { makeTellGatewayFault, type TellGatewayFault } from './chat/tell-gateway-fault.js';
import { makeWorkChatLane } from './chat/work-chat-lane.js';
import { makeWorkUpdateLane } from './chat/work-update-lane.js';
import { makeNoteOpened } from './delivery/note-opened.js';
import { makePlanDeliveries } from './delivery/plan-deliveries.js';
import { makeRecordCarrierNews, type RecordCarrierNews } from './delivery/record-carrier-news.js';
import { makeSendDelivery } from './delivery/send-delivery.js';
import { makeWorkDeliveryLane } from './delivery/work-delivery-lane.js';
import { makeReadStanding, type ReadStanding } from './gateways/read-standing.js';
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
import { makeDocumentServices } from './make-document-services.js';
import { makeGatewayServices } from './make-gateway-services.js';
import { makeLinkServices } from './make-link-services.js';
import { makeMerchantServices } from './make-merchant-services.js';
import { makeMoneyServices } from './make-money-services.js';
import { makeMoneyWork } from './make-money-work.js';
import { makePageServices } from './make-page-services.js';
import { makePeopleServices } from './make-people-services.js';
import { makeRenewalServices } from './make-renewal-services.js';
import { makeReportServices } from './make-report-services.js';
import { makeSendingServices } from './make-sending-services.js';
import { makeUpkeepWork } from './make-upkeep-work.js';
import { makeAskProvider } from './payments/ask-provider.js';
import { makeReceiveProviderEvent } from './payments/receive-provider-event.js';
import { makeStartPayment } from './payments/start-payment.js';
import { asTheyAre } from './people/as-they-are.js';
import { makeWatchGateways } from './reconcile/watch-gateways.js';
import { makeRefundSurplus } from './refunds/refund-surplus.js';
import type { ServiceDeps } from './service-deps.js';
import { createRunner } from './work/create-runner.js';
import { buildWorkKinds } from './work-kinds.js';

export type Services = ReturnType<typeof createServices>;

/** Every use case, wired once, and the runner that works what they leave due. */
export function createServices(given: ServiceDeps) {
  // Whoever kicks does so when all of this stands.
  const kick: Kick = (kind, afterMs) => runner.kick(kind, afterMs);
  const world = { ...given, kick, intake: createIntake(given.timers) };
  const changeLink = makeChangeLink(world);
  const told = makeTellings({ ...world, changeLink });
  const closeCheckouts = makeCloseCheckouts({ ...world, ...told });
  const createLink = makeCreateLink(world);
  const deps = { ...world, ...told, changeLink, closeCheckouts, createLink };
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
    startPayment: makeStartPayment(deps),
    noteOpened: makeNoteOpened(deps),
    recordCarrierNews: told.recordCarrierNews,
    /** Whether what is sent by a channel reaches customers. */
    isConnected: deps.notifiers.isConnected,
    hearUpdate: makeHearUpdate(deps),
    receiveProviderEvent: makeReceiveProviderEvent({ ...deps, runner }),
    /** Begins to ask gateways what changed; once begun, it goes on by itself. */
    beginWatchingGateways: () => deps.gatewayWatches.begin(deps.clock.now()),
    /** What is kept of erased merchants may end sooner than was said when they were seen last: the years are a setting. */
    endWhatIsOver: () => {
      const now = deps.clock.now();
      return deps.upkeep.wakeErased(findEndedBefore(now, deps.keepReviewsYears), now);
    },
    runner,
  });
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
  const subscribers = [
    makeRequestChatMessages(deps),
    makePlanDeliveries(deps),
    makeNoteReissue(deps),
    makeLedgerSubscriber(deps),
    makeRefundSurplus(deps),
    makeReleaseLiveLimits(deps),
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
    }),
    workUpdateLane: makeWorkUpdateLane(deps),
    finishCreation: makeFinishCreation(deps),
    expireLink: makeExpireLink(deps),
    askProvider: makeAskProvider(deps),
    watchGateways: makeWatchGateways(deps),
  };
}
