import type { LocalOutbox, OutboxMessage } from '../adapters/delivery/local-outbox/create-local-outbox.js';
import type { OutboxNews } from '../adapters/delivery/local-outbox/outbox-message.js';
import type { ConsentEvent, DeliveryStatus, DeliveryStatusEvent } from '../ports/provider-event.js';
import type { Services } from '../service/create-services.js';

interface ActOnMessageDeps {
  readonly services: Pick<Services, 'recordCarrierNews'>;
  readonly localOutbox: Pick<LocalOutbox, 'noteNews'>;
}

/** What a carrier would tell of a message that stayed here, or of what its reader answered; no such act: nothing. */
export async function actOnMessage(
  { services, localOutbox }: ActOnMessageDeps,
  message: OutboxMessage,
  act: string,
): Promise<void> {
  if (!isNews(act)) return;
  // First, so that a press which fails can be repeated.
  await services.recordCarrierNews(toEvent(message, act));
  await localOutbox.noteNews(message.id, act);
}

const STATUSES = {
  delivered: () => ({ kind: 'delivered' }),
  bounced: ({ channel }) => ({
    kind: 'bounced',
    reason: channel === 'sms' ? 'not_a_mobile' : 'no_such_address',
  }),
  spam: () => ({ kind: 'bounced', reason: 'spam_report' }),
} as const satisfies Partial<Record<OutboxNews, (message: OutboxMessage) => DeliveryStatus>>;

const WANTS = { stop: 'nothing', start: 'messages' } as const;

const isNews = (act: string): act is OutboxNews => Object.hasOwn(STATUSES, act) || Object.hasOwn(WANTS, act);

function toEvent(message: OutboxMessage, act: OutboxNews): DeliveryStatusEvent | ConsentEvent {
  const { id, channel, to: address } = message;
  const event = { eventId: `${id} ${act}`, type: act, providerRef: id };
  if (act === 'stop' || act === 'start')
    return { kind: 'consent', ...event, channel, address, wants: WANTS[act] };
  return { kind: 'delivery_status', ...event, deliveryId: id, status: STATUSES[act](message) };
}
