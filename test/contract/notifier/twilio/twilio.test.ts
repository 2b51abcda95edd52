import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createComposer } from '../../../../src/adapters/delivery/create-composer.js';
import { measureSms } from '../../../../src/adapters/delivery/templates/sms/measure-sms.js';
import { createTwilio } from '../../../../src/adapters/delivery/twilio/create-twilio.js';
import { createPromptFetch } from '../../../../src/adapters/system/create-prompt-fetch.js';
import { findFreePort } from '../../../../src/adapters/system/find-free-port.js';
import { createSystemTimers } from '../../../../src/adapters/system/system-timers.js';
import type { TwilioConfig } from '../../../../src/config/config.js';
import { buildTestMerchant } from '../../../support/build-test-merchant.js';
import {
  buildTestOutgoing,
  PAY_URL,
  PUBLIC_URL,
  REMINDER,
} from '../../../unit/adapters/delivery/build-test-outgoing.js';
import { startTwilioStage, type TwilioStage } from './start-twilio-stage.js';

const ANN = '+66812345678';
const TEMPLATE = `HX${'a'.repeat(32)}`;
const composer = createComposer({ publicUrl: PUBLIC_URL, shortUrl: null, logos: { find: async () => null } });

let stage: TwilioStage;
beforeEach(async () => {
  stage = await startTwilioStage();
});
afterEach(() => stage.close());

const open = (change: Partial<TwilioConfig> = {}, timeoutMs = 60_000) =>
  createTwilio({
    config: { ...stage.config, ...change },
    composer,
    publicUrl: PUBLIC_URL,
    fetch: createPromptFetch(createSystemTimers()),
    timeoutMs,
  });

const nowhere = async () => `http://127.0.0.1:${await findFreePort('127.0.0.1')}`;

const sms = (change: Parameters<typeof buildTestOutgoing>[0] = {}) =>
  buildTestOutgoing({
    ...change,
    delivery: { id: 'lnk_1:link:sms', channel: 'sms', address: ANN, ...change.delivery },
  });
const whatsapp = (change: Parameters<typeof buildTestOutgoing>[0] = {}) =>
  sms({ ...change, delivery: { id: 'lnk_1:link:whatsapp', channel: 'whatsapp', ...change.delivery } });
const templates = { whatsappTemplates: { link: TEMPLATE, reminder: null, receipt: null } };

describe('a text', () => {
  it('leaves once, from our number, in two segments at most, the address last, told where to say what becomes of it', async () => {
    const result = await open().send(sms());
    const [kept, ...more] = await stage.list(ANN);
    expect(more).toEqual([]);
    expect(result).toEqual({ outcome: 'sent', carrier: 'twilio', carrierRef: kept?.sid });
    expect(kept).toMatchObject({ from: stage.config.from, to: ANN });
    expect(kept?.body).toMatch(new RegExp(`\\s${PAY_URL}$`));
    expect(measureSms(kept?.body ?? '').segments).toBeLessThanOrEqual(2);
    expect(stage.calls).toEqual([
      {
        To: ANN,
        From: stage.config.from,
        Body: kept?.body,
        StatusCallback: `${PUBLIC_URL}/webhooks/twilio?delivery=lnk_1%3Alink%3Asms`,
      },
    ]);
  });

  it("leaves from the merchant's own sender, or by a Messaging Service", async () => {
    await open().send(sms({ sending: { smsSender: 'LOTUS' } }));
    await open({ from: `MG${'0'.repeat(32)}` }).send(sms());
    expect(stage.calls).toMatchObject([{ From: 'LOTUS' }, { MessagingServiceSid: `MG${'0'.repeat(32)}` }]);
    expect(stage.calls[1]).not.toHaveProperty('From');
  });

  it('of a sender that is not ours is never sent', async () => {
    expect(await open({ from: '+15005550099' }).send(sms())).toMatchObject({
      outcome: 'never',
      reason: 'sender_refused',
    });
  });

  it('waits for the account when the key is refused', async () => {
    expect(await open({ authToken: 'revoked' }).send(sms())).toMatchObject({
      outcome: 'later',
      cause: 'account',
      fault: 'key_refused',
    });
  });
});

describe('a WhatsApp message', () => {
  it('leaves as the template of its purpose, both addresses by WhatsApp', async () => {
    expect(await open().send(whatsapp({ sending: templates }))).toMatchObject({ outcome: 'sent' });
    const [call] = stage.calls;
    expect(call).toMatchObject({
      To: `whatsapp:${ANN}`,
      From: `whatsapp:${stage.config.whatsappFrom}`,
      ContentSid: TEMPLATE,
    });
    expect(call).not.toHaveProperty('Body');
    expect(Object.keys(JSON.parse(call?.ContentVariables ?? ''))).toEqual(['1', '2', '3', '4', '5']);
  });

  it('leaves as free text where its purpose has no template', async () => {
    await open().send(whatsapp({ sending: templates, delivery: REMINDER }));
    expect(stage.calls[0]?.Body).toContain(PAY_URL);
    expect(stage.calls[0]).not.toHaveProperty('ContentSid');
  });
});

describe('a fault of Twilio', () => {
  const refusal = (code: number) => JSON.stringify({ code, message: 'why', status: 400 });

  it.each([
    [429, refusal(20429), { outcome: 'later', cause: 'pace', retryAfterMs: 7_000 }],
    [500, refusal(20500), { outcome: 'uncertain' }],
    [503, 'down', { outcome: 'uncertain' }],
    [200, '<html>', { outcome: 'uncertain' }],
    [201, 'null', { outcome: 'uncertain' }],
    [201, '{}', { outcome: 'uncertain' }],
    [400, refusal(21610), { outcome: 'never', reason: 'opted_out' }],
    [400, '<html>', { outcome: 'later', cause: 'trouble' }],
  ])(
    'answered with %s and %s means what it says, and nothing is sent again by itself',
    async (status, body, result) => {
      stage.plant({ status, body, headers: { 'retry-after': '7' } });
      expect(await open().send(sms())).toMatchObject(result);
      expect(stage.calls).toHaveLength(1);
      expect(await stage.list(ANN)).toEqual([]);
    },
  );

  it('that gives no answer in time is uncertain', async () => {
    stage.plant('hang');
    expect(await open({}, 300).send(sms())).toEqual({ outcome: 'uncertain', words: 'no answer' });
  });

  it('that cannot be reached lets nothing leave', async () => {
    expect(await open({ apiUrl: await nowhere() }).send(sms())).toEqual({
      outcome: 'later',
      cause: 'trouble',
      words: 'no connection',
    });
  });
});

describe('asked for what was begun', () => {
  const begunAt = new Date();

  it('finds what it took though its answer was lost', async () => {
    stage.plant('lost');
    const notifier = open();
    expect(await notifier.send(sms())).toMatchObject({ outcome: 'uncertain' });
    const [kept] = await stage.list(ANN);
    expect(await notifier.ask(sms(), begunAt)).toEqual({ carrier: 'twilio', carrierRef: kept?.sid });
  });

  it('finds what went by WhatsApp', async () => {
    const notifier = open();
    const sent = await notifier.send(whatsapp());
    expect(await notifier.ask(whatsapp(), begunAt)).toEqual({
      carrier: 'twilio',
      carrierRef: sent.outcome === 'sent' && sent.carrierRef,
    });
    expect(await notifier.ask(sms(), begunAt)).toBeNull();
  });

  it('has not what never came', async () => {
    const notifier = open();
    await notifier.send(sms({ delivery: { address: '+66812345679' } }));
    expect(await notifier.ask(sms(), begunAt)).toBeNull();
  });

  it('cannot say where it is asked at a wrong address', async () => {
    const apiUrl = `${stage.config.apiUrl}/elsewhere`;
    expect(await open({ apiUrl }).ask(sms(), begunAt)).toBe('unknown');
  });

  it('throws when it cannot be asked now', async () => {
    await expect(open({ apiUrl: await nowhere() }).ask(sms(), begunAt)).rejects.toThrow('no connection');
    await expect(open({ authToken: 'revoked' }).ask(sms(), begunAt)).rejects.toThrow('401');
  });
});

describe('a trial', () => {
  it.each(['sms', 'whatsapp'] as const)('leaves by %s', async (channel) => {
    const trial = {
      id: 'trial-1',
      merchant: buildTestMerchant(),
      channel,
      address: ANN,
      language: 'en' as const,
    };
    expect(await open().sendTrial(trial)).toMatchObject({ outcome: 'sent', carrier: 'twilio' });
    expect(stage.calls[0]?.Body).toContain('Lotus Valley School');
  });
});

describe('the channels', () => {
  it('are those that have a sender', () => {
    expect(open().channels).toEqual(['sms', 'whatsapp']);
    expect(open({ whatsappFrom: null }).channels).toEqual(['sms']);
    expect(open({ from: null }).channels).toEqual(['whatsapp']);
  });
});
