import type { Link } from './link.js';
import type { LinkEvent, LinkFact, MessageFact } from './link-event.js';
import type { MessageInput } from './link-input.js';
import type { RuleCase, RuleResult } from './rule-result.js';

type Told = MessageFact['type'];

/** By which fact each input is told. */
const FACTS: Readonly<Record<MessageInput['type'], Told>> = {
  delivery_sent: 'delivery.sent',
  delivery_delayed: 'delivery.delayed',
  delivery_delivered: 'delivery.delivered',
  delivery_bounced: 'delivery.bounced',
  delivery_failed: 'delivery.failed',
  delivery_called_off: 'delivery.called_off',
};

/**
 * What makes news of a message old: what was told already, and what cannot happen any more. Carriers repeat themselves,
 * and in any order. A mail that arrived can still come back; a mail that came back arrives no more. A text that arrived
 * has arrived: Twilio's "failed" may stand before or behind its "delivered" by mistake.
 */
const OUTDATED_BY: Readonly<Record<Told, readonly Told[]>> = {
  'delivery.delayed': [
    'delivery.sent',
    'delivery.delivered',
    'delivery.bounced',
    'delivery.failed',
    'delivery.called_off',
  ],
  'delivery.sent': ['delivery.sent', 'delivery.delivered', 'delivery.bounced'],
  'delivery.delivered': ['delivery.delivered', 'delivery.bounced'],
  'delivery.bounced': ['delivery.bounced'],
  'delivery.failed': ['delivery.failed', 'delivery.sent', 'delivery.delivered', 'delivery.bounced'],
  'delivery.called_off': ['delivery.called_off', 'delivery.sent', 'delivery.delivered', 'delivery.bounced'],
};

/**
 * Told once for each message, also when the process died between sending it and noting that. One that failed may still
 * go out when a person tries it again; one that went out cannot fail any more.
 */
export function noteDelivery({ link, input }: RuleCase): RuleResult {
  if (!isMessageInput(input)) return 'nothing';
  const told = link.history.filter((event) => isOf(event, input.deliveryId));
  const type = FACTS[input.type];
  if (told.some((event) => outdates(event.type, type, input.channel))) return 'nothing';
  if (input.type === 'delivery_delayed' && told.some((event) => isSameDelay(event, input.reason))) {
    return 'nothing';
  }
  return { change: {}, fact: toFact(input) };
}

function outdates(told: Told, news: Told, channel: MessageFact['channel']): boolean {
  if (channel !== 'email' && news === 'delivery.delivered') return told === 'delivery.delivered';
  if (channel !== 'email' && news === 'delivery.bounced' && told === 'delivery.delivered') return true;
  return OUTDATED_BY[news].includes(told);
}

/** Whether a message that came back for this reason is news that speaks against its address. */
export function blamesAddress(
  { history }: Pick<Link, 'history'>,
  {
    deliveryId,
    channel,
    reason,
  }: Pick<Extract<MessageFact, { type: 'delivery.bounced' }>, 'deliveryId' | 'channel' | 'reason'>,
): boolean {
  const told = history.filter((event) => isOf(event, deliveryId));
  if (told.some((event) => event.type === 'delivery.bounced' && event.reason === reason)) return false;
  return channel === 'email' || !told.some((event) => event.type === 'delivery.delivered');
}

function toFact(input: MessageInput): LinkFact {
  const { deliveryId, channel, purpose } = input;
  const message = { deliveryId, channel, purpose };
  switch (input.type) {
    case 'delivery_sent':
      return { type: 'delivery.sent', ...message, carrier: input.carrier };
    case 'delivery_delayed':
      return {
        ...{ type: 'delivery.delayed', ...message, reason: input.reason },
        ...(input.until === undefined ? {} : { until: input.until }),
      };
    case 'delivery_bounced':
      return { type: 'delivery.bounced', ...message, reason: input.reason };
    case 'delivery_failed':
      return { type: 'delivery.failed', ...message, reason: input.reason };
    case 'delivery_delivered':
      return { type: 'delivery.delivered', ...message };
    case 'delivery_called_off':
      return { type: 'delivery.called_off', ...message };
  }
}

function isMessageInput(input: RuleCase['input']): input is MessageInput {
  return input.type in FACTS;
}

function isOf(event: LinkEvent, deliveryId: string): event is LinkEvent & MessageFact {
  return 'deliveryId' in event && event.deliveryId === deliveryId;
}

function isSameDelay(event: MessageFact, reason: string): boolean {
  return event.type === 'delivery.delayed' && event.reason === reason;
}
