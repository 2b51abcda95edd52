import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Connection, createConnection } from 'mongoose';
import {
  createLocalOutbox,
  type LocalOutbox,
  type OutboxMessage,
} from '../../../../../src/adapters/delivery/local-outbox/create-local-outbox.js';
import { createFakeClock, type FakeClock, START } from '../../../../support/fake-clock.js';
import { startTestStore, type TestStore } from '../../../../support/test-store.js';
import { buildTestOutgoing, PAY_URL, PUBLIC_URL } from '../build-test-outgoing.js';

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
  const opened = createLocalOutbox({ connection, publicUrl: PUBLIC_URL, clock, onWritten });
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

const SENT = { outcome: 'sent', carrier: 'local_outbox' };

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
