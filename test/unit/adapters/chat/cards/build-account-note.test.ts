import { describe, expect, it } from '@jest/globals';
import { buildAccountNote } from '../../../../../src/adapters/chat/cards/build-account-note.js';
import { ENGLISH } from '../../../../support/english.js';

const say = (note: Parameters<typeof buildAccountNote>[0]) =>
  JSON.stringify(buildAccountNote(note, { words: ENGLISH }));

describe('buildAccountNote of a sender', () => {
  it.each([
    ['email', 'operator', 'Emails wait: SendGrid refuses the sender address'],
    [
      'email',
      'operator',
      'Whoever runs this Paylink verifies it at SendGrid, or sets SENDGRID_FROM to one that is.',
    ],
    ['sms', 'merchant', 'It is the SMS sender of your settings: set another there, or have Twilio admit it.'],
    ['whatsapp', 'operator_told', 'It belongs to whoever runs this Paylink; they were told.'],
    ['whatsapp', undefined, 'sets TWILIO_WHATSAPP_FROM to one that is.'],
  ] as const)('says of %s, where it is of %s: %s', (channel, of, said) => {
    const senderOf = of === undefined ? {} : { senderOf: of };
    expect(say({ channel, fault: 'sender_refused', ...senderOf })).toContain(said);
  });
});
