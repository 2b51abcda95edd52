import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type EmbeddedStore, startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';
import { createMessageBooks } from '../../../scripts/outbox/create-message-books.js';
import { runOutboxCommand } from '../../../scripts/outbox/run-outbox-command.js';
import { type OpenedWork, openParkedWork } from '../../../scripts/work/open-parked-work.js';
import { ENGLISH } from '../../support/english.js';
import { AT, later } from './build-link.js';
import { buildDelivery } from './delivery-queue-contract.js';

let dataDir: string;
let embedded: EmbeddedStore;
let opened: OpenedWork;
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'paylink-outbox-'));
  embedded = await startEmbeddedStore({ dir: join(dataDir, 'store'), durable: false, inProcess: true });
  opened = await openParkedWork({ mongodbUri: embedded.uri, dataDir });
});
afterEach(async () => {
  await opened.close();
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** What it prints and exits with, beside a Paylink that runs. */
async function run(...args: string[]) {
  const { store } = opened;
  const printed: string[] = [];
  const code = await runOutboxCommand(args, {
    books: createMessageBooks(store.db, () => later(1)),
    parkedWork: store.parkedWork,
    now: () => later(1),
    print: (line) => void printed.push(line),
    words: ENGLISH,
    tellUnknownMerchant: async (merchantId) => merchantId === 'mer_unknown',
  });
  return { code, text: printed.join('\n') };
}

describe('npm run outbox', () => {
  it('lists nothing where nothing was planned', async () => {
    expect(await run('list')).toEqual({ code: 0, text: 'No such message is there.' });
  });

  it('lists each message with what came of it, and its address masked', async () => {
    const { deliveries } = opened.store;
    await deliveries.plan([buildDelivery('dlv_due'), buildDelivery('dlv_parked'), buildDelivery('dlv_sent')]);
    await deliveries.park('dlv_parked', 'gave_up', AT);
    await deliveries.finish('dlv_sent', 'sent', AT);
    const { code, text } = await run('list');
    expect(code).toBe(0);
    expect(text).toMatch(/waiting\n {2}dlv_due/);
    expect(text).toMatch(/parked: gave_up\n {2}dlv_parked/);
    expect(text).toMatch(/sent\n {2}dlv_sent/);
    expect(text).toContain('•••');
    expect(text).not.toContain(buildDelivery('dlv_due').address);
  });

  it('lists what stays on this machine, trials and codes too', async () => {
    const { deliveries, db } = opened.store;
    await deliveries.plan([buildDelivery('dlv_1')]);
    await deliveries.finish('dlv_1', 'sent', AT);
    const kept = { channel: 'email', to: 'mai@example.com', at: AT };
    await db.collection<Record<string, unknown> & { _id: string }>('local_outbox').insertMany([
      { _id: 'dlv_1', linkId: 'lnk_1', ...kept },
      { _id: 'trial_1', linkId: null, ...kept },
      { _id: 'cod_1', linkId: null, ...kept },
    ]);
    const { text } = await run('list');
    expect(text).toMatch(/sent, kept here\n {2}dlv_1/);
    expect(text).toMatch(/m•••@example\.com +trial +sent, kept here\n {2}trial_1/);
    expect(text).toMatch(/m•••@example\.com +code +sent, kept here\n {2}cod_1/);
  });

  it('leaves what is planned to those who ask for it, soonest first, so that what happened comes first', async () => {
    const { deliveries } = opened.store;
    const planned = ['dlv_late', 'dlv_soon'].map((id, index) => ({
      ...buildDelivery(id),
      dueAt: later(9 - index),
    }));
    await deliveries.plan([buildDelivery('dlv_due'), ...planned]);
    expect((await run('list')).text).not.toContain('dlv_soon');
    const { text } = await run('list', '--state', 'planned');
    expect(text).toMatch(/planned\n {2}dlv_soon\n.* +planned\n {2}dlv_late$/);
    expect(text).not.toContain('dlv_due');
  });

  it('says when what failed is tried next, and how often it was', async () => {
    const { deliveries } = opened.store;
    await deliveries.plan([buildDelivery('dlv_1')]);
    await deliveries.begin('dlv_1', AT);
    await deliveries.postpone('dlv_1', later(60), null);
    const { text } = await run('list', '--state', 'waiting');
    expect(text).toMatch(/waiting until 2126-03-04T10:00:00\.060Z, tries: 1\n {2}dlv_1/);
  });

  it.each([
    ['parked', 'dlv_parked'],
    ['sent', 'dlv_sent'],
    ['dropped', 'dlv_dropped'],
    ['waiting', 'dlv_due'],
  ])('lists those alone that are %s', async (state, id) => {
    const { deliveries } = opened.store;
    const ids = ['dlv_due', 'dlv_parked', 'dlv_sent', 'dlv_dropped'];
    await deliveries.plan(ids.map((each) => buildDelivery(each)));
    await deliveries.park('dlv_parked', 'gave_up', AT);
    await deliveries.finish('dlv_sent', 'sent', AT);
    await deliveries.finish('dlv_dropped', 'dropped', AT);
    const { text } = await run('list', '--state', state);
    expect(text.match(/dlv_\w+/g)).toEqual([id]);
  });

  it('keeps to one merchant, and to as many as are asked for', async () => {
    const { deliveries } = opened.store;
    const other = { ...buildDelivery('dlv_other'), merchantId: 'mer_other' };
    await deliveries.plan([buildDelivery('dlv_1'), buildDelivery('dlv_2'), other]);
    expect((await run('list', '--merchant', 'mer_other')).text.match(/dlv_\w+/g)).toEqual(['dlv_other']);
    expect((await run('list', '--limit', '2')).text.match(/dlv_\w+/g)).toHaveLength(2);
    expect((await run('list', '--merchant', 'mer_unknown')).code).toBe(2);
  });

  it('shows one whole, and none that is not there', async () => {
    await opened.store.deliveries.plan([buildDelivery('dlv_1')]);
    const { code, text } = await run('show', 'dlv_1');
    expect(code).toBe(0);
    expect(JSON.parse(text)).toMatchObject({
      delivery: { _id: 'dlv_1', address: buildDelivery('dlv_1').address },
      message: null,
    });
    expect(await run('show', 'dlv_2')).toEqual({
      code: 1,
      text: 'Nothing is found under this id. See: npm run outbox -- list',
    });
  });

  it('sends a parked one again, once, and says why it does not send others', async () => {
    const { deliveries } = opened.store;
    await deliveries.plan([buildDelivery('dlv_1')]);
    await deliveries.park('dlv_1', 'unknown', AT);
    expect(await run('resend', 'dlv_1')).toEqual({
      code: 0,
      text: 'dlv_1: it is due now. Paylink sends it within seconds, or when it starts next.',
    });
    expect(await run('resend', 'dlv_1')).toEqual({
      code: 1,
      text: 'dlv_1: only a parked message is sent again. What became of this one: waiting',
    });
    expect((await run('resend', 'dlv_2')).code).toBe(1);
  });

  it.each([
    [],
    ['send'],
    ['show'],
    ['resend'],
    ['list', 'dlv_1'],
    ['list', '--state', 'nope'],
    ['list', '--limit', '0'],
    ['list', '--limit', 'all'],
    ['list', '--nope'],
    ['show', 'dlv_1', '--state', 'sent'],
    ['show', 'dlv_1', 'dlv_2'],
    ['resend', 'dlv_1', 'dlv_2'],
  ])('says how it is called: %j', async (...args: string[]) => {
    const { code, text } = await run(...args);
    expect(code).toBe(2);
    expect(text).toMatch(/^Usage: npm run outbox/);
  });
});
