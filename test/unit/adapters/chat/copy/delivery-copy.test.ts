import { describe, expect, it } from '@jest/globals';
import { describeMessage } from '../../../../../src/adapters/chat/copy/delivery-copy.js';
import { DELIVERY_REASONS } from '../../../../../src/domain/delivery/delivery-reason.js';
import { ENGLISH } from '../../../../support/english.js';

const READER = { timeZone: 'Asia/Bangkok', hasInbox: false, person: null };
const EVENT = {
  id: 'evt_1',
  at: new Date('2026-11-27T03:00:00Z'),
  actor: { kind: 'system' },
  source: 'gateway',
  deliveryId: 'lnk_1:link:sms',
  purpose: { kind: 'link' },
} as const;

describe('describeMessage', () => {
  it.each([
    [
      'email',
      'no_such_address',
      'Email did not arrive. The mailbox does not exist. Send it another way, or share the address yourself.',
    ],
    [
      'email',
      'blocked',
      'Email did not arrive. It was rejected by their mail server. Send it another way, or share the address yourself.',
    ],
    [
      'email',
      'refused',
      'Email did not arrive. It was rejected by their mail server. Send it another way, or share the address yourself.',
    ],
    [
      'whatsapp',
      'needs_template',
      'WhatsApp message did not arrive. WhatsApp takes only a template that it has approved: none is set, or this one is not approved. An owner sets this right in the settings; until then, send it another way.',
    ],
    [
      'sms',
      'not_a_mobile',
      'SMS did not arrive. This number cannot receive texts. Send it by email, or share the address yourself.',
    ],
    [
      'sms',
      'opted_out',
      'SMS did not arrive. The recipient wants no more texts (STOP). Send it by email, or share the address yourself.',
    ],
    [
      'email',
      'spam_report',
      'Email arrived. The recipient called it spam. Send it another way, or share the address yourself.',
    ],
    [
      'email',
      'called_spam_before',
      'Email did not arrive. The recipient called an earlier message spam. Send it another way, or share the address yourself.',
    ],
  ] as const)('says why a %s came back: %s', (channel, reason, said) => {
    expect(describeMessage(ENGLISH, { ...EVENT, type: 'delivery.bounced', channel, reason }, READER)).toBe(
      said,
    );
  });

  it('proposes no email that did not arrive either', () => {
    const failed = { ...EVENT, type: 'delivery.bounced', channel: 'sms', reason: 'not_a_mobile' } as const;
    expect(describeMessage(ENGLISH, failed, { ...READER, isEmailNoHelp: true })).toBe(
      'SMS did not arrive. This number cannot receive texts. Send it another way, or share the address yourself.',
    );
  });

  it.each(['email', 'sms', 'whatsapp'] as const)('has words for every reason by %s', (channel) => {
    const said = DELIVERY_REASONS.map((reason) =>
      describeMessage(ENGLISH, { ...EVENT, type: 'delivery.failed', channel, reason }, READER),
    );
    expect(said.filter((each) => !/^.+\. .+\.$/.test(each))).toEqual([]);
  });

  it('says how long a text waits, and why', () => {
    const delayed = { ...EVENT, type: 'delivery.delayed', channel: 'sms' } as const;
    const until = new Date('2026-11-27T07:05:00Z');
    expect(describeMessage(ENGLISH, { ...delayed, reason: 'recipient_limit', until }, READER)).toBe(
      'SMS waits until Fri 27 Nov 2026, 14:05, Bangkok time: this number got 5 texts within the hour.',
    );
    expect(describeMessage(ENGLISH, { ...delayed, reason: 'account' }, READER)).toBe(
      'SMS waits: the text service refuses our account; the owner was told.',
    );
  });

  it('leads to the inbox where there is one, and names the carrier where it left', () => {
    const sent = { ...EVENT, type: 'delivery.sent', channel: 'email' } as const;
    const inbox = { ...READER, hasInbox: true };
    expect(describeMessage(ENGLISH, { ...sent, carrier: 'local_outbox' }, inbox)).toBe(
      'Email went out: see it in the inbox.',
    );
    expect(describeMessage(ENGLISH, { ...sent, carrier: 'sendgrid' }, READER)).toBe(
      'Email left by SendGrid.',
    );
  });
});
