import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Connection, createConnection } from 'mongoose';
import { createComposer } from '../../../../../src/adapters/delivery/create-composer.js';
import {
  createLocalOutbox,
  type LocalOutbox,
  type OutboxMessage,
} from '../../../../../src/adapters/delivery/local-outbox/create-local-outbox.js';
import type { Logo } from '../../../../../src/ports/logo-repository.js';
import { createFakeClock, type FakeClock, START } from '../../../../support/fake-clock.js';
import { startTestStore, type TestStore } from '../../../../support/test-store.js';
import { buildTestOutgoing, PAY_URL, PUBLIC_URL } from '../build-test-outgoing.js';

const LOGO: Logo = { contentType: 'image/png', bytes: Uint8Array.of(1, 2, 3) };
const logos = { find: async () => LOGO };

let store: TestStore;
let connection: Connection;
let clock: FakeClock;
let outbox: LocalOutbox;
let written: OutboxMessage[];

beforeAll(async () => {
  store = await startTestStore();
});
afterAll(() => store.stop());

async function open(): Promise<LocalOutbox> {
  connection = await createConnection(store.uri, { bufferCommands: false }).asPromise();
  const onWritten = (message: OutboxMessage) => written.push(message);
  const composer = createComposer({ publicUrl: PUBLIC_URL, shortUrl: null, logos });
  const opened = createLocalOutbox({ connection, composer, clock, onWritten });
  await opened.start();
  return opened;
}

beforeEach(async () => {
  clock = createFakeClock();
  written = [];
  outbox = await open();
});
afterEach(async () => {
  await connection.dropDatabase();
  await connection.close();
});

const toSms = (id: string, merchantId = 'mer_lotus') =>
  buildTestOutgoing({
    delivery: { id, merchantId, linkId: 'lnk_7', channel: 'sms', address: '+66812345678' },
  });

const SENT = { outcome: 'sent', carrier: 'local_outbox', carrierRef: null };

describe('createLocalOutbox', () => {
  it('keeps an email as the customer would get it', async () => {
    await expect(outbox.notifier.send(buildTestOutgoing())).resolves.toEqual(SENT);
    const [message, ...others] = await outbox.list('mer_lotus', 10);
    expect(others).toEqual([]);
    expect(message).toEqual({
      id: 'lnk_1:link:email',
      merchantId: 'mer_lotus',
      linkId: 'lnk_1',
      channel: 'email',
      to: 'ann@example.com',
      from: 'Lotus Valley School',
      subject: 'Lotus Valley School: 49.99 USD for School fees',
      html: expect.stringMatching(/^<!doctype html>/),
      replyTo: null,
      attachments: [],
      whatsappVariables: null,
      news: null,
      text: expect.stringMatching(/^Lotus Valley School asks you to pay 49\.99 USD\.\n/),
      at: START,
    });
  });

  it('keeps a text message and a WhatsApp message without subject and HTML', async () => {
    const address = '+66812345678';
    await outbox.notifier.send(toSms('d1'));
    await outbox.notifier.send(
      buildTestOutgoing({
        delivery: { id: 'd2', channel: 'whatsapp', address },
        link: { description: null },
      }),
    );
    const [sms, whatsapp] = await outbox.list('mer_lotus', 10);
    expect(sms).toEqual({
      id: 'd1',
      merchantId: 'mer_lotus',
      linkId: 'lnk_7',
      channel: 'sms',
      to: '+66812345678',
      from: 'Lotus Valley School',
      subject: null,
      html: null,
      replyTo: null,
      attachments: [],
      whatsappVariables: null,
      news: null,
      text: `Lotus Valley School: 49.99 USD, School fees. Pay by 25 Nov 18:00 Bangkok time: ${PAY_URL}`,
      at: START,
    });
    expect(whatsapp).toMatchObject({ channel: 'whatsapp', to: '+66812345678', subject: null, html: null });
    expect(whatsapp?.text).toMatch(/^Lotus Valley School asks you to pay 49\.99 USD\.\nReference:/);
  });

  it('writes to one name for a merchant without one', async () => {
    await outbox.notifier.send(buildTestOutgoing({ merchantName: '\u200b\r\n' }));
    expect((await outbox.list('mer_lotus', 1))[0]).toMatchObject({
      from: 'Paylink',
      subject: 'Paylink: 49.99 USD for School fees',
    });
  });
});

describe('createLocalOutbox, the same delivery again', () => {
  it('is one message, as it was first, also when 20 are sent at the same moment', async () => {
    const sends = Array.from({ length: 20 }, () => outbox.notifier.send(toSms('d1')));
    await expect(Promise.all(sends)).resolves.toEqual(Array.from({ length: 20 }, () => SENT));
    clock.advance(60_000);
    await expect(outbox.notifier.send(toSms('d1'))).resolves.toEqual(SENT);
    const messages = await outbox.list('mer_lotus', 100);
    expect(messages.map(({ id, at }) => [id, at])).toEqual([['d1', START]]);
    expect(written).toEqual(messages);
  });

  it('is one message after a restart', async () => {
    await outbox.notifier.send(toSms('d1'));
    await connection.close();
    outbox = await open();
    await outbox.notifier.send(toSms('d1'));
    expect(await outbox.list('mer_lotus', 100)).toHaveLength(1);
    expect(written).toHaveLength(1);
  });

  it('rejects what it could not keep, and tells nobody of it', async () => {
    await connection.close();
    await expect(outbox.notifier.send(toSms('d1'))).rejects.toThrow();
    expect(written).toEqual([]);
    outbox = await open();
    expect(await outbox.list('mer_lotus', 100)).toEqual([]);
  });
});

describe('createLocalOutbox, reading and forgetting', () => {
  async function sendEach(...ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      await outbox.notifier.send(toSms(id));
      clock.advance(1_000);
    }
  }
  const list = async (limit: number) => (await outbox.list('mer_lotus', limit)).map(({ id }) => id);

  it("lists one merchant's alone", async () => {
    await sendEach('a');
    await outbox.notifier.send(toSms('other', 'mer_other'));
    expect(await list(10)).toEqual(['a']);
  });

  it('lists the newest, oldest first', async () => {
    await sendEach('c', 'a', 'd', 'b');
    expect(await list(10)).toEqual(['c', 'a', 'd', 'b']);
    expect(await list(2)).toEqual(['d', 'b']);
  });

  it('lists those of one moment in one order', async () => {
    await Promise.all(['b', 'c', 'a'].map((id) => outbox.notifier.send(toSms(id))));
    expect(await list(10)).toEqual(['a', 'b', 'c']);
    expect(await list(2)).toEqual(['b', 'c']);
  });

  it("forgets a merchant's messages and no other's", async () => {
    await sendEach('a', 'b');
    await outbox.notifier.send(toSms('other', 'mer_other'));
    await outbox.forget('mer_lotus');
    expect(await list(10)).toEqual([]);
    expect(await outbox.list('mer_other', 10)).toMatchObject([{ id: 'other' }]);
  });

  it('has an index for each of its queries', async () => {
    const indexes = await connection.collection('local_outbox').indexes();
    expect(indexes.map(({ key }) => key)).toEqual([
      { _id: 1 },
      { merchantId: 1, at: -1, _id: -1 },
      { at: 1 },
    ]);
  });
});

describe('createLocalOutbox, what comes with a message', () => {
  it('keeps the logo, the address for answers, and the name that it comes under', async () => {
    const sending = { logoId: 'logo_1', senderName: 'Lotus Office', replyTo: 'school@example.com' };
    await outbox.notifier.send(buildTestOutgoing({ sending }));
    const [message] = await outbox.list('mer_lotus', 1);
    expect(message).toMatchObject({ from: 'Lotus Office', replyTo: 'school@example.com' });
    expect(message?.attachments).toEqual([
      { cid: 'logo', name: 'logo.png', type: 'image/png', bytes: Uint8Array.of(1, 2, 3) },
    ]);
    expect(message?.html).toContain('src="cid:logo"');
  });

  it("keeps a template's variables", async () => {
    await outbox.notifier.send(buildTestOutgoing({ delivery: { channel: 'whatsapp' } }));
    expect((await outbox.list('mer_lotus', 1))[0]?.whatsappVariables).toEqual({
      '1': 'Lotus Valley School',
      '2': '49.99 USD',
      '3': 'School fees',
      '4': 'Wed 25 Nov 2026, 18:00, Bangkok time',
      '5': PAY_URL,
    });
  });

  it('reads a row of the release before', async () => {
    const row = {
      merchantId: 'mer_lotus',
      linkId: 'lnk_1',
      channel: 'sms',
      to: '+66812345678',
      from: 'Lotus',
    };
    await connection
      .collection<Record<string, unknown> & { _id: string }>('local_outbox')
      .insertOne({ _id: 'old', ...row, subject: null, html: null, text: 'Pay', at: START });
    expect(await outbox.list('mer_lotus', 1)).toEqual([
      {
        id: 'old',
        ...row,
        subject: null,
        html: null,
        text: 'Pay',
        replyTo: null,
        attachments: [],
        whatsappVariables: null,
        news: null,
        at: START,
      },
    ]);
  });

  it('keeps a trial, which is about no link, and tells of it once', async () => {
    const trial = {
      id: 'trial_1',
      merchant: buildTestOutgoing().merchant,
      channel: 'email',
      address: 'mai@example.com',
      language: 'en',
    } as const;
    await expect(outbox.notifier.sendTrial(trial)).resolves.toEqual(SENT);
    await expect(outbox.notifier.sendTrial(trial)).resolves.toEqual(SENT);
    expect(await outbox.list('mer_lotus', 10)).toMatchObject([
      {
        id: 'trial_1',
        linkId: null,
        to: 'mai@example.com',
        subject: 'Trial message from Lotus Valley School',
      },
    ]);
    expect(written).toHaveLength(1);
  });

  it('keeps the last that became of a message, and of no other', async () => {
    await outbox.notifier.send(toSms('d1'));
    await outbox.notifier.send(toSms('d2'));
    await outbox.noteNews('d1', 'delivered');
    await outbox.noteNews('d1', 'stop');
    await outbox.noteNews('d3', 'stop');
    // Sent again by who died before telling: it stays what it is.
    await outbox.notifier.send(toSms('d1'));
    const messages = await outbox.list('mer_lotus', 10);
    expect(messages.map(({ id, news }) => [id, news])).toEqual([
      ['d1', 'stop'],
      ['d2', null],
    ]);
  });

  it('is asked for what it has, and for what it has not', async () => {
    const outgoing = toSms('d1');
    await expect(outbox.notifier.ask(outgoing, START)).resolves.toBeNull();
    await outbox.notifier.send(outgoing);
    await expect(outbox.notifier.ask(outgoing, START)).resolves.toEqual({
      carrier: 'local_outbox',
      carrierRef: null,
    });
  });
});
