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
    books: createMessageBooks(store.db),
    parkedWork: store.parkedWork,
    now: () => later(1),
    print: (line) => void printed.push(line),
    words: ENGLISH,
  });
  return { code, text: printed.join('\n') };
}

describe('npm run outbox', () => {
  it('lists nothing where nothing was planned', async () => {
    expect(await run('list')).toEqual({ code: 0, text: 'No message has been planned yet.' });
  });

  it('lists each message with what came of it, and its address masked', async () => {
    const { deliveries } = opened.store;
    await deliveries.plan([buildDelivery('dlv_due'), buildDelivery('dlv_parked'), buildDelivery('dlv_sent')]);
    await deliveries.park('dlv_parked', 'gave_up', AT);
    await deliveries.finish('dlv_sent', 'sent', AT);
    const { code, text } = await run('list');
    expect(code).toBe(0);
    expect(text).toMatch(/due\n {2}dlv_due/);
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
      text: 'dlv_1: only a parked message is sent again. What became of this one: due',
    });
    expect((await run('resend', 'dlv_2')).code).toBe(1);
  });

  it.each([
    [],
    ['send'],
    ['show'],
    ['resend'],
    ['list', 'dlv_1'],
    ['show', 'dlv_1', 'dlv_2'],
    ['resend', 'dlv_1', 'dlv_2'],
  ])('says how it is called: %j', async (...args: string[]) => {
    const { code, text } = await run(...args);
    expect(code).toBe(2);
    expect(text).toMatch(/^Usage: npm run outbox/);
  });
});
