import { describe, expect, it } from '@jest/globals';
import type { OutboxMessage } from '../../../src/adapters/delivery/local-outbox/create-local-outbox.js';
import type { ConsentEvent, DeliveryStatusEvent } from '../../../src/ports/provider-event.js';
import { actOnMessage } from '../../../src/wiring/act-on-message.js';
import { START } from '../../support/fake-clock.js';

const TEXT: OutboxMessage = {
  id: 'lnk_1:link:sms',
  merchantId: 'mer_lotus',
  linkId: 'lnk_1',
  channel: 'sms',
  to: '+66812345678',
  from: 'Lotus Valley School',
  subject: null,
  html: null,
  text: 'Pay',
  replyTo: null,
  attachments: [],
  whatsappVariables: null,
  at: START,
  news: null,
};
const EMAIL: OutboxMessage = { ...TEXT, id: 'lnk_1:link:email', channel: 'email', to: 'ann@example.com' };

async function press(message: OutboxMessage, act: string) {
  const told: (DeliveryStatusEvent | ConsentEvent)[] = [];
  const noted: unknown[] = [];
  await actOnMessage(
    {
      services: { recordCarrierNews: async (event) => void told.push(event) },
      localOutbox: { noteNews: async (...news) => void noted.push(news) },
    },
    message,
    act,
  );
  return { told, noted };
}

describe('actOnMessage', () => {
  it.each([
    [EMAIL, 'delivered', { kind: 'delivered' }],
    [EMAIL, 'bounced', { kind: 'bounced', reason: 'no_such_address' }],
    [EMAIL, 'spam', { kind: 'bounced', reason: 'spam_report' }],
    [TEXT, 'bounced', { kind: 'bounced', reason: 'not_a_mobile' }],
  ] as const)('tells of a message what its carrier would: %#', async (message, act, status) => {
    const { told, noted } = await press(message, act);
    expect(told).toMatchObject([{ kind: 'delivery_status', deliveryId: message.id, status }]);
    expect(noted).toEqual([[message.id, act]]);
  });

  it('tells who wants no texts, and who wants them again', async () => {
    const consent = { kind: 'consent', channel: 'sms', address: '+66812345678' };
    expect((await press(TEXT, 'stop')).told).toMatchObject([{ ...consent, wants: 'nothing' }]);
    expect((await press(TEXT, 'start')).told).toMatchObject([{ ...consent, wants: 'messages' }]);
  });

  it.each(['', 'fly', 'toString', 'constructor'])('tells nothing of %p', async (act) => {
    expect(await press(TEXT, act)).toEqual({ told: [], noted: [] });
  });

  it('notes nothing that was not told: the button stays', async () => {
    const noted: unknown[] = [];
    const services = { recordCarrierNews: () => Promise.reject(new Error('the store is away')) };
    const localOutbox = { noteNews: async (...news: unknown[]) => void noted.push(news) };
    await expect(actOnMessage({ services, localOutbox }, TEXT, 'stop')).rejects.toThrow('the store is away');
    expect(noted).toEqual([]);
  });
});
