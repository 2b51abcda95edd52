import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ConsentEvent, DeliveryStatus, DeliveryStatusEvent } from '../../../ports/provider-event.js';
import { findBounceReason } from './find-bounce-reason.js';

const text = z.string().max(2_000).catch('');

/** https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event */
const eventSchema = z.object({
  event: z.string().min(1).max(50),
  email: z.string().min(1).max(320),
  timestamp: z.coerce.number(),
  sg_message_id: text,
  /** Ours: what goes in `custom_args` comes back beside the rest. */
  delivery_id: text,
  type: text,
  reason: text,
  status: text,
  bounce_classification: text,
});
type SendgridEvent = z.infer<typeof eventSchema>;

/** Null: it says nothing that we follow, or is not of ours. */
export function mapEvent(body: unknown): DeliveryStatusEvent | ConsentEvent | null {
  const parsed = eventSchema.safeParse(body);
  if (!parsed.success) return null;
  const { data } = parsed;
  const { event: type, email, delivery_id: deliveryId, sg_message_id: providerRef } = data;
  const news = { eventId: nameEvent(data), type, providerRef };
  const wants = CONSENTS[type];
  if (wants !== undefined) {
    return { ...news, kind: 'consent', channel: 'email', address: email.toLowerCase(), wants };
  }
  const status = readStatus(data);
  if (status === null || deliveryId === '') return null;
  return { ...news, kind: 'delivery_status', deliveryId, status };
}

const CONSENTS: Readonly<Record<string, ConsentEvent['wants']>> = {
  unsubscribe: 'nothing',
  group_unsubscribe: 'nothing',
  group_resubscribe: 'messages',
};

/** What is opened and clicked is not followed, and a mail that is deferred still waits at SendGrid. */
function readStatus(data: SendgridEvent): DeliveryStatus | null {
  const { event, type, reason, status, bounce_classification: classification } = data;
  if (event === 'delivered') return { kind: 'delivered' };
  if (event === 'spamreport') return { kind: 'bounced', reason: 'spam_report' };
  if (event !== 'bounce' && event !== 'dropped') return null;
  return { kind: 'bounced', reason: findBounceReason({ event, type, reason, status, classification }) };
}

/**
 * By what it says: `sg_event_id` changes when an event is repeated (https://github.com/sendgrid/sendgrid-nodejs/issues/1435),
 * and some have none (https://github.com/sendgrid/docs/issues/2862).
 */
function nameEvent({ sg_message_id: id, event, email, timestamp, delivery_id }: SendgridEvent): string {
  const meaning = JSON.stringify([id, delivery_id, event, email.toLowerCase(), timestamp]);
  return createHash('sha256').update(meaning).digest('base64url');
}
