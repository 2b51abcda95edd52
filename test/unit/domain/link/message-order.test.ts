import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyToLink } from '../../../../src/domain/link/apply-to-link.js';
import type { Link } from '../../../../src/domain/link/link.js';
import type { MessageInput } from '../../../../src/domain/link/link-input.js';
import { listMessages } from '../../../../src/domain/sending/message-progress.js';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { START } from '../../../support/fake-clock.js';

type News = 'sent' | 'delivered' | 'bounced' | 'delayed';

function tell(link: Link, news: News, channel: 'email' | 'sms'): Link {
  const message = { deliveryId: `lnk_1:link:${channel}`, channel, purpose: { kind: 'link' } } as const;
  const inputs: Readonly<Record<News, MessageInput>> = {
    sent: { type: 'delivery_sent', ...message, carrier: 'twilio' },
    delivered: { type: 'delivery_delivered', ...message },
    bounced: { type: 'delivery_bounced', ...message, reason: 'unreachable' },
    delayed: { type: 'delivery_delayed', ...message, reason: 'trouble' },
  };
  const context = { at: START, actor: { kind: 'system' }, source: 'gateway', eventId: 'evt_x' } as const;
  const outcome = applyToLink(link, inputs[news], context);
  return outcome.kind === 'changed' ? outcome.link : link;
}

/** From what is known least to what nothing can follow. */
const RANKS = {
  email: ['delayed', 'sent', 'delivered', 'bounced'],
  sms: ['delayed', 'sent', 'bounced', 'delivered'],
} as const;

describe('what is told of one message, in any order and again', () => {
  it.each(['email', 'sms'] as const)('ends alike and never goes back: %s', (channel) => {
    const ranks: readonly string[] = RANKS[channel];
    const news = fc.array(fc.constantFrom<News>('sent', 'delivered', 'bounced', 'delayed'), { minLength: 1 });
    fc.assert(
      fc.property(news, (told) => {
        let link: Link = buildSentLink();
        const stages: number[] = [];
        for (const one of told) {
          link = tell(link, one, channel);
          const [message] = listMessages(link);
          stages.push(ranks.indexOf(message?.last.type.replace('delivery.', '') ?? ''));
        }
        expect(stages).toEqual(stages.toSorted((a, b) => a - b));
        expect(stages.at(-1)).toBe(Math.max(...told.map((one) => ranks.indexOf(one))));
      }),
    );
  });
});
