import { describe, expect, it } from '@jest/globals';
import { readConsent } from '../../../../../src/adapters/delivery/twilio/read-consent.js';

const text = (Body: string, more: { From?: string; OptOutType?: string } = {}) =>
  readConsent({ MessageSid: 'SM1', From: '+66812345678', Body, ...more });

describe('readConsent', () => {
  it.each(['STOP', 'stop', ' Stop\n', 'STOPALL', 'unsubscribe', 'CANCEL', 'End', 'QUIT', 'REVOKE', 'OPTOUT'])(
    'reads %j as no more messages',
    (body) => {
      expect(text(body)).toMatchObject({ wants: 'nothing', channel: 'sms', address: '+66812345678' });
    },
  );

  it.each(['START', 'yes', 'UNSTOP'])('reads %j as messages again', (body) => {
    expect(text(body)).toEqual({
      kind: 'consent',
      eventId: 'SM1:messages',
      type: body.toUpperCase(),
      providerRef: 'SM1',
      channel: 'sms',
      address: '+66812345678',
      wants: 'messages',
    });
  });

  it.each(['', 'please stop', 'STOP now', 'HELP', 'Thank you'])('reads nothing in %j', (body) => {
    expect(text(body)).toBeNull();
  });

  it('believes what Twilio made of words of a Messaging Service', () => {
    expect(text('ARRET', { OptOutType: 'STOP' })).toMatchObject({ wants: 'nothing', type: 'STOP' });
    expect(text('STOP', { OptOutType: 'HELP' })).toBeNull();
  });

  it('knows who writes by WhatsApp, and bears senders that are no numbers', () => {
    expect(text('STOP', { From: 'whatsapp:+66812345678' })).toMatchObject({
      channel: 'whatsapp',
      address: '+66812345678',
    });
    expect(text('STOP', { From: '12345' })).toBeNull();
    expect(text('STOP', { From: 'messenger:1' })).toBeNull();
  });
});
