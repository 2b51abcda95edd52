import type { ChatOutbox } from '../ports/chat-outbox.js';
import type { ChatSender } from '../ports/chat-sender.js';
import type { Clock } from '../ports/clock.js';
import type { CreationTeller } from '../ports/creation-teller.js';
import type { DeliveryQueue } from '../ports/delivery-queue.js';
import type { DraftRepository } from '../ports/draft-repository.js';
import type { EventSubscriber } from '../ports/event-subscriber.js';
import type { Ids } from '../ports/ids.js';
import type { Kick } from '../ports/kick.js';
import type { LinkRepository } from '../ports/link-repository.js';
import type { Logger } from '../ports/logger.js';
import type { MerchantRepository } from '../ports/merchant-repository.js';
import type { Notifier } from '../ports/notifier.js';
import type { GatewayRegistry } from '../ports/payment-gateway.js';
import type { ProviderInbox } from '../ports/provider-inbox.js';
import { makeAppointManagers } from './appoint-managers.js';
import { makeAskCreation } from './ask-creation.js';
import { makeCancelLink } from './cancel-link.js';
import { makeChangeLink } from './change-link.js';
import { makeChangeSettings } from './change-settings.js';
import { makeCreateLink } from './create-link.js';
import { makeDeliverChatMessages } from './deliver-chat-messages.js';
import { makeDeliverDue } from './deliver-due.js';
import { makeExpireLinks } from './expire-links.js';
import { makeFinishCreation } from './finish-creation.js';
import { makeGetDraft } from './get-draft.js';
import { makeGetLinkStatus } from './get-link-status.js';
import { makeIdentifyMember } from './identify-member.js';
import { makeKeepDraft } from './keep-draft.js';
import { makeListLinks } from './list-links.js';
import { makeListManagers } from './list-managers.js';
import { makeOpenPayPage } from './open-pay-page.js';
import { makePlanDeliveries } from './plan-deliveries.js';
import { makePreviewLink } from './preview-link.js';
import { makeProcessProviderInbox } from './process-provider-inbox.js';
import { makePutOffCreation } from './put-off-creation.js';
import { makeReceiveProviderEvent } from './receive-provider-event.js';
import { makeRecogniseMember } from './recognise-member.js';
import { makeRecordAttemptReport } from './record-attempt-report.js';
import { makeRecordProviderEvent } from './record-provider-event.js';
import { makeRelayEvents } from './relay-events.js';
import { makeRequestChatMessages } from './request-chat-messages.js';
import { makeSendDelivery } from './send-delivery.js';
import { makeShareLink } from './share-link.js';
import { makeStartPayment } from './start-payment.js';

/** All that the use cases need from the world. */
export interface ServiceDeps {
  readonly links: LinkRepository;
  readonly merchants: MerchantRepository;
  readonly drafts: DraftRepository;
  readonly inbox: ProviderInbox;
  readonly outbox: ChatOutbox;
  readonly deliveries: DeliveryQueue;
  readonly notifier: Notifier;
  readonly gateways: GatewayRegistry;
  /** Grows while the chat adapters are built: they need services, and services need their senders. */
  readonly senders: readonly ChatSender[];
  /** Grows with the senders. */
  readonly creationTellers: readonly CreationTeller[];
  /** Who else must hear of each event, beside the chats. */
  readonly subscribers?: readonly EventSubscriber[];
  readonly clock: Clock;
  readonly ids: Ids;
  readonly kick: Kick;
  readonly logger: Logger;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  /** Of this process, new at each start: names who holds what is under way. */
  readonly instanceId: string;
}

export type Services = ReturnType<typeof createServices>;

/** Every use case, wired once. */
export function createServices(deps: ServiceDeps) {
  const changeLink = makeChangeLink(deps);
  const recordAttemptReport = makeRecordAttemptReport({ changeLink });
  const recordProviderEvent = makeRecordProviderEvent({ ...deps, changeLink, recordAttemptReport });
  const createLink = makeCreateLink(deps);
  const subscribers = [makeRequestChatMessages(deps), makePlanDeliveries(deps), ...(deps.subscribers ?? [])];
  return {
    identifyMember: makeIdentifyMember(deps),
    recogniseMember: makeRecogniseMember(deps),
    previewLink: makePreviewLink(deps),
    createLink,
    askCreation: makeAskCreation(deps),
    finishCreation: makeFinishCreation({ ...deps, createLink }),
    putOffCreation: makePutOffCreation(deps),
    listLinks: makeListLinks(deps),
    getLinkStatus: makeGetLinkStatus(deps),
    cancelLink: makeCancelLink({ ...deps, changeLink, recordAttemptReport }),
    shareLink: makeShareLink(deps),
    keepDraft: makeKeepDraft(deps),
    getDraft: makeGetDraft(deps),
    changeSettings: makeChangeSettings(deps),
    appointManagers: makeAppointManagers(deps),
    listManagers: makeListManagers(deps),
    openPayPage: makeOpenPayPage(deps),
    startPayment: makeStartPayment({ ...deps, changeLink, recordAttemptReport }),
    receiveProviderEvent: makeReceiveProviderEvent(deps),
    recordProviderEvent,
    processProviderInbox: makeProcessProviderInbox({ ...deps, recordProviderEvent }),
    deliverDue: makeDeliverDue({ ...deps, sendDelivery: makeSendDelivery({ ...deps, changeLink }) }),
    expireLinks: makeExpireLinks({ ...deps, changeLink }),
    relayEvents: makeRelayEvents({ ...deps, subscribers }),
    deliverChatMessages: makeDeliverChatMessages(deps),
  };
}
