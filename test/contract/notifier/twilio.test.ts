import { afterEach, describe, expect, it } from '@jest/globals';
import { measureSms } from '../../../src/adapters/delivery/templates/sms/measure-sms.js';
import type { TwilioConfig } from '../../../src/config/config.js';
import {
  buildTestOutgoing,
  PAY_URL,
  PUBLIC_URL,
  REMINDER,
} from '../../unit/adapters/delivery/build-test-outgoing.js';
import { describeCarrierFaults } from './carrier-faults-contract.js';
import { startFaultFront } from './fault-front.js';
import { describeNotifier, type NotifierFacts } from './notifier-contract.js';
import { startTwilio, type TwilioUnderTest } from './start-twilio.js';

const ANN = '+66812345678';
const TIMEOUT_MS = 20_000;
const SMS: NotifierFacts = { carrier: 'twilio', channel: 'sms', to: ANN, canBeAsked: true };
const WHATSAPP: NotifierFacts = { ...SMS, channel: 'whatsapp', to: `whatsapp:${ANN}` };

describe.each([SMS, WHATSAPP])('$channel', (facts) => {
  describeNotifier('Twilio', facts, async () => {
    const { openNotifier, url, ...carrier } = await startTwilio();
    return { ...carrier, notifier: openNotifier({ apiUrl: url, timeoutMs: TIMEOUT_MS }) };
  });
  describeCarrierFaults('Twilio', facts, startTwilio);
});

let twilio: TwilioUnderTest | undefined;
afterEach(async () => {
  await twilio?.stop();
  twilio = undefined;
});
const open = async (change: Partial<TwilioConfig> = {}) => {
  twilio = await startTwilio({ change });
  const { openNotifier, ...under } = twilio;
  return { ...under, openNotifier, notifier: openNotifier({ apiUrl: under.url, timeoutMs: TIMEOUT_MS }) };
};

type Change = Parameters<typeof buildTestOutgoing>[0];
const sms = (change: Change = {}) =>
  buildTestOutgoing({
    ...change,
    delivery: { id: 'lnk_1:link:sms', channel: 'sms', address: ANN, ...change.delivery },
  });
const whatsapp = (change: Change = {}) =>
  sms({ ...change, delivery: { id: 'lnk_1:link:whatsapp', channel: 'whatsapp', ...change.delivery } });

describe('a text at Twilio', () => {
  it('has two segments at most, the address last, and says where to tell what becomes of it', async () => {
    const { notifier, calls, config } = await open();
    await notifier.send(sms());
    const [call] = calls;
    expect(call).toEqual({
      To: ANN,
      From: config.from,
      Body: expect.stringMatching(new RegExp(`^Lotus Valley School.*\\s${PAY_URL}$`, 's')),
      StatusCallback: `${PUBLIC_URL}/webhooks/twilio?delivery=lnk_1%3Alink%3Asms`,
    });
    expect(measureSms(call?.['Body'] ?? '').segments).toBeLessThanOrEqual(2);
  });

  it("leaves from the merchant's own sender, before that of the installation", async () => {
    const { notifier, calls } = await open();
    await notifier.send(sms({ sending: { smsSender: 'LOTUS' } }));
    expect(calls).toMatchObject([{ From: 'LOTUS' }]);
  });

  it.each([
    ['+12025550123', '+15005550006'],
    ['+14165550123', '+15005550006'],
    ['+66812345678', 'LOTUS'],
  ])('leaves for %s, where no name can be answered or not, from %s', async (phone, from) => {
    const { notifier, calls } = await open({ from: '+15005550006' });
    await notifier.send(sms({ sending: { smsSender: 'LOTUS' }, delivery: { address: phone } }));
    expect(calls).toMatchObject([{ From: from }]);
  });

  it('leaves by a Messaging Service', async () => {
    const service = `MG${'0'.repeat(32)}`;
    const { notifier, calls } = await open({ from: service });
    await notifier.send(sms());
    expect(calls).toMatchObject([{ MessagingServiceSid: service }]);
    expect(calls[0]).not.toHaveProperty('From');
  });

  it('waits for another sender where the number is not ours', async () => {
    const { notifier } = await open({ from: '+15005550099' });
    expect(await notifier.send(sms())).toMatchObject({ cause: 'account', fault: 'sender_refused' });
  });

  it('waits for the account when the key is refused, which cannot be asked either', async () => {
    const { notifier } = await open({ authToken: 'revoked' });
    expect(await notifier.send(sms())).toMatchObject({ cause: 'account', fault: 'key_refused' });
    await expect(notifier.ask(sms(), new Date())).rejects.toThrow('401 20003');
  });

  it('is never sent to who opted out, and nothing is sent again by itself', async () => {
    const { openNotifier, url, list } = await open();
    const front = await startFaultFront(url);
    front.plant({ kind: 'answer', status: 400, body: '{"code":21610,"message":"unsubscribed"}' });
    const result = await openNotifier({ apiUrl: front.url, timeoutMs: TIMEOUT_MS }).send(sms());
    await front.stop();
    expect(result).toEqual({ outcome: 'never', reason: 'opted_out', words: '400 21610: unsubscribed' });
    expect(await list(ANN)).toEqual([]);
  });

  it.each(['null', '{}', '{"sid":""}'])('is uncertain after the answer %s', async (body) => {
    const { openNotifier, url } = await open();
    const front = await startFaultFront(url);
    front.plant({ kind: 'answer', status: 201, body });
    const result = await openNotifier({ apiUrl: front.url, timeoutMs: TIMEOUT_MS }).send(sms());
    await front.stop();
    expect(result).toEqual({ outcome: 'uncertain', words: 'an answer without an id' });
  });
});

describe('a WhatsApp message at Twilio', () => {
  const TEMPLATE = `HX${'a'.repeat(32)}`;
  const sending = { whatsappTemplates: { link: TEMPLATE, reminder: null, receipt: null } };

  it('leaves as the template of its purpose, both addresses by WhatsApp', async () => {
    const { notifier, calls, config } = await open();
    expect(await notifier.send(whatsapp({ sending }))).toMatchObject({ outcome: 'sent' });
    expect(calls).toEqual([
      {
        To: `whatsapp:${ANN}`,
        From: `whatsapp:${config.whatsappFrom}`,
        ContentSid: TEMPLATE,
        ContentVariables: expect.stringContaining('"1":'),
        StatusCallback: `${PUBLIC_URL}/webhooks/twilio?delivery=lnk_1%3Alink%3Awhatsapp`,
      },
    ]);
  });

  it('leaves as free text where its purpose has no template', async () => {
    const { notifier, calls } = await open();
    await notifier.send(whatsapp({ sending, delivery: REMINDER }));
    expect(calls[0]?.['Body']).toContain(PAY_URL);
    expect(calls[0]).not.toHaveProperty('ContentSid');
  });

  it('knows nothing of a template that Twilio does not know', async () => {
    const { notifier } = await open();
    expect(await notifier.checkTemplate?.(TEMPLATE)).toBe('unknown');
  });
});

describe('Twilio, asked for what was begun', () => {
  const begunAt = new Date();

  it('finds the message that it took though its answer was lost', async () => {
    const { openNotifier, url, list } = await open();
    const front = await startFaultFront(url);
    const notifier = openNotifier({ apiUrl: front.url, timeoutMs: TIMEOUT_MS });
    front.plant({ kind: 'lost_answer' });
    expect(await notifier.send(sms())).toMatchObject({ outcome: 'uncertain' });
    const found = await notifier.ask(sms(), begunAt);
    await front.stop();
    expect(found).toEqual({ carrier: 'twilio', carrierRef: (await list(ANN))[0]?.sid });
  });

  it('takes no message to somebody else, by another channel or of another link for it', async () => {
    const { notifier } = await open();
    await notifier.send(sms({ delivery: { address: '+66812345679' } }));
    await notifier.send(whatsapp());
    await notifier.send(sms({ link: { slug: 'another0000000000000000' } }));
    expect(await notifier.ask(sms(), begunAt)).toBeNull();
  });

  it('does not decide by a reminder of the same link', async () => {
    const { notifier } = await open();
    await notifier.send(sms({ delivery: REMINDER }));
    expect(await notifier.ask(sms(), begunAt)).toBe('unknown');
  });

  it('cannot say at an address where no list is, and throws where nobody answers', async () => {
    const { openNotifier, url } = await open();
    const elsewhere = openNotifier({ apiUrl: `${url}/elsewhere`, timeoutMs: TIMEOUT_MS });
    expect(await elsewhere.ask(sms(), begunAt)).toBe('unknown');
    const front = await startFaultFront(url);
    await front.stop();
    const nowhere = openNotifier({ apiUrl: front.url, timeoutMs: TIMEOUT_MS });
    await expect(nowhere.ask(sms(), begunAt)).rejects.toThrow('no connection');
  });
});

describe('the channels of Twilio', () => {
  it.each([
    [{}, ['sms', 'whatsapp']],
    [{ whatsappFrom: null }, ['sms']],
    [{ from: null }, ['whatsapp']],
  ])('with %j are those that have a sender', async (change, channels) => {
    expect((await open(change)).notifier.channels).toEqual(channels);
  });
});
