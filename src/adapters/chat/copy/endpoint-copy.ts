import type { EventType } from '../../../domain/api/event-types.js';
import type { WebhookEndpoint } from '../../../domain/api/webhook-endpoint.js';
import { formatWhenShort, type WhenReader } from '../time/format-when.js';
import type { MessageKey, Words } from '../words/words.js';
import { joinAnd } from './join-and.js';

/** Room on a button, beside a mark. */
const MAX_URL = 48;
/** What can be read at a glance. */
const MAX_NAMED = 3;

const EVENT_WORDS = {
  'delivery.failed': 'api.event.delivery.failed',
  'dispute.closed': 'api.event.dispute.closed',
  'dispute.opened': 'api.event.dispute.opened',
  'link.cancelled': 'api.event.link.cancelled',
  'link.created': 'api.event.link.created',
  'link.expired': 'api.event.link.expired',
  'link.needs_decision': 'api.event.link.needs_decision',
  'link.opened': 'api.event.link.opened',
  'link.paid': 'api.event.link.paid',
  'link.partially_refunded': 'api.event.link.partially_refunded',
  'link.processing': 'api.event.link.processing',
  'link.refunded': 'api.event.link.refunded',
  'link.reissued': 'api.event.link.reissued',
  'link.sent': 'api.event.link.sent',
  'merchant.approved': 'api.event.merchant.approved',
  'merchant.suspended': 'api.event.merchant.suspended',
  'payment.failed': 'api.event.payment.failed',
  ping: 'api.event.ping',
  'refund.failed': 'api.event.refund.failed',
} as const satisfies Readonly<Record<EventType, MessageKey>>;

/** Without what all of them begin with, and where it is long without its middle: "example.com/hooks/…/paylink". */
export function shortenUrl(url: string): string {
  const shown = url.replace(/^https:\/\//, '');
  if (shown.length <= MAX_URL) return shown;
  const half = Math.floor((MAX_URL - 1) / 2);
  const isCut = /[\ud800-\udbff]$/;
  return `${shown.slice(0, half).replace(isCut, '')}…${shown.slice(-half).replace(/^[\udc00-\udfff]/, '')}`;
}

/** "Paid" */
export function sayEvent(words: Words, type: EventType): string {
  return words.say(EVENT_WORDS[type]);
}

/** "Paid (link.paid)": as it is called in words and in programs. */
export function nameEvent(words: Words, type: EventType): string {
  return words.say('api.event_named', { name: sayEvent(words, type), type });
}

/** "All events", "Paid and Refunded", "7 events" */
export function sayEvents(words: Words, types: readonly EventType[] | null): string {
  if (types === null) return words.say('api.events.all');
  if (types.length > MAX_NAMED) return words.say('api.events.count', { count: types.length });
  return joinAnd(
    words,
    types.map((type) => sayEvent(words, type)),
  );
}

/** "🟢 On", "🟠 Fails since 25 Nov 18:00 Bangkok time", "⚫ Off: nothing but failures for 5 days" */
export function formatEndpointState(
  { off, failingSince }: Pick<WebhookEndpoint, 'off' | 'failingSince'>,
  reader: WhenReader,
): string {
  const { words } = reader;
  if (off !== null) return `⚫ ${words.say(`webhooks.off.${off.why}`)}`;
  if (failingSince === null) return `🟢 ${words.say('webhooks.on')}`;
  return `🟠 ${words.say('webhooks.failing', { time: formatWhenShort(failingSince, reader) })}`;
}
