/** All that a program can hear of. */
export const EVENT_TYPES = [
  'link.created',
  'link.sent',
  'link.opened',
  'link.processing',
  'link.paid',
  'link.needs_decision',
  'link.partially_refunded',
  'link.refunded',
  'link.expired',
  'link.cancelled',
  'link.reissued',
  'payment.failed',
  'refund.failed',
  'dispute.opened',
  'dispute.closed',
  'delivery.failed',
  'merchant.approved',
  'merchant.suspended',
  'ping',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export function isEventType(text: string): text is EventType {
  return EVENT_TYPES.some((type) => type === text);
}
