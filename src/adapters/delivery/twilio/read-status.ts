import type { DeliveryStatus, DeliveryStatusEvent } from '../../../ports/provider-event.js';
import { reasonOfCode } from './reason-of-code.js';

/** https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks */
export interface StatusCallback {
  readonly MessageSid: string;
  readonly MessageStatus: string;
  readonly ErrorCode?: number | undefined;
}

/**
 * What became of a message; null: it is under way. Twilio repeats callbacks, and sends them in any order: their ids are of
 * what they mean.
 */
export function readStatus(
  { MessageSid, MessageStatus, ErrorCode }: StatusCallback,
  deliveryId: string,
): DeliveryStatusEvent | null {
  const status = readMeaning(MessageStatus, ErrorCode ?? null);
  if (status === null) return null;
  return {
    kind: 'delivery_status',
    eventId: `${MessageSid}:${status.kind}`,
    type: ErrorCode === undefined ? MessageStatus : `${MessageStatus} ${ErrorCode}`,
    providerRef: MessageSid,
    deliveryId,
    status,
  };
}

function readMeaning(status: string, code: number | null): DeliveryStatus | null {
  if (status === 'delivered' || status === 'read') return { kind: 'delivered' };
  if (status !== 'undelivered' && status !== 'failed') return null;
  return { kind: 'bounced', reason: reasonOfCode(code) };
}
