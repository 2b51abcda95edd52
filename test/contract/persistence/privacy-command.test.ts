import { describe, expect, it } from '@jest/globals';
import { runPrivacyCommand } from '../../../scripts/privacy/run-privacy-command.js';
import type { Store } from '../../../src/adapters/persistence/store/connect-store.js';
import { buildSentLink } from '../../support/build-sent-link.js';
import { buildTestEvent } from '../../support/build-test-link.js';
import { ENGLISH } from '../../support/english.js';
import { later } from './build-link.js';
import { setUpStores } from './open-stores.js';

const openStore = setUpStores();

async function run(store: Store, ...args: readonly string[]) {
  const lines: string[] = [];
  let made = 0;
  const code = await runPrivacyCommand(args, {
    store,
    ids: { newId: (prefix) => `${prefix}_${args[0]}_${made++}` },
    clock: { now: () => later(0) },
    print: (line) => void lines.push(line),
    words: ENGLISH,
  });
  return { code, lines };
}

const ANN = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' };

/** Ann's link, one of somebody else that names her, one of nobody she knows; and what hangs on them. */
async function fill(store: Store): Promise<void> {
  const made = buildTestEvent({ type: 'link.created' }, { id: 'evt_1' });
  const receipt = buildTestEvent(
    { type: 'receipt.made_out', details: { company: 'Ann Lee', taxNumber: '12' } },
    { id: 'evt_2' },
  );
  const links = [
    buildSentLink({
      customer: ANN,
      notes: [{ key: 'call', value: 'Ann in the evening' }],
      history: [made, receipt],
    }),
    buildSentLink({
      ...{ id: 'lnk_2', slug: 'slug-2', reference: 'PL-2', merchantId: 'mer_other' },
      customer: { name: 'Bo', email: 'bo@example.com', phone: null },
      description: 'Paid by Ann@Example.com for Bo',
    }),
    buildSentLink({
      ...{ id: 'lnk_3', slug: 'slug-3', reference: 'PL-3' },
      customer: { name: 'Cy', email: 'joann@example.com', phone: null },
    }),
  ];
  for (const link of links) await store.links.insert(link, `req_${link.id}`);
  const kept = (name: string) => store.connection.collection<{ _id: string }>(name);
  const ofAnn = { merchantId: 'mer_lotus', linkId: 'lnk_1' };
  await kept('deliveries').insertOne({ _id: 'del_1', ...ofAnn, address: ANN.phone } as never);
  await kept('local_outbox').insertOne({ _id: 'del_1', ...ofAnn, to: ANN.phone, text: 'Pay' } as never);
  await kept('drafts').insertOne({
    _id: 'dra_1',
    merchantId: 'mer_lotus',
    values: { email: ANN.email },
  } as never);
  await kept('api_events').insertOne({
    ...{ _id: 'evt_9', ...ofAnn },
    data: JSON.stringify({ link: { id: 'lnk_1', customer: ANN, description: 'For Ann Lee' } }),
  } as never);
  for (const reason of ['opted_out'] as const) {
    await store.suppressions.add({
      ...{ merchantId: 'mer_lotus', channel: 'email', address: ANN.email, reason, since: later(0) },
    });
  }
}

async function readAll(store: Store): Promise<string> {
  const names = (await store.db.listCollections().toArray()).map(({ name }) => name);
  const all = await Promise.all(names.map((name) => store.db.collection(name).find({}).toArray()));
  return JSON.stringify(all).toLowerCase();
}

describe('npm run privacy', () => {
  it.each([[], ['erase'], ['erase', 'nobody'], ['forget', ANN.email], ['export', ANN.email, 'x']])(
    'says how it is called: %j',
    async (...args) => {
      const { code, lines } = await run(await openStore(), ...args);
      expect([code, lines[0]]).toEqual([2, expect.stringContaining('Usage: npm run privacy -- <command>')]);
    },
  );
});

describe('npm run privacy -- export', () => {
  it('gives all that is kept of them, and tells the trail that it did', async () => {
    const store = await openStore();
    await fill(store);
    const { code, lines } = await run(store, 'export', 'ANN@example.com');
    const told = lines.map((line) => JSON.parse(line) as { kind: string; value: { reference?: string } });
    expect([code, told.map(({ kind }) => kind)]).toEqual([
      0,
      ['links', 'links', 'deliveries', 'local_outbox', 'drafts', 'suppressions', 'api_events'],
    ]);
    expect(lines.join()).not.toContain('slug');
    const [row] = await store.auditTrail.listNewest('mer_lotus', { limit: 1 });
    expect(row).toMatchObject({ action: 'contact.exported', place: 'command' });
    expect(JSON.stringify(row)).not.toMatch(/ann/i);
  });

  it('keeps to one merchant where one is named', async () => {
    const store = await openStore();
    await fill(store);
    const { lines } = await run(store, 'export', ANN.email, '--merchant', 'mer_other');
    expect(lines).toHaveLength(1);
  });
});

describe('npm run privacy -- erase', () => {
  it('keeps to the merchant that was named in the command that it asks for', async () => {
    const store = await openStore();
    await fill(store);
    const { lines } = await run(store, 'erase', ANN.email, '--merchant', 'mer_other');
    const [command] = /npm run privacy -- .*$/.exec(lines[0] ?? '') ?? [];
    expect(command).toBe('npm run privacy -- erase ann@example.com --merchant mer_other --yes');
    expect(await run(store, ...(command ?? '').split(' ').slice(4))).toMatchObject({ code: 0 });
    const kept = await store.links.findById('mer_lotus', 'lnk_1');
    expect(kept?.customer.email).toBe('ann@example.com');
  });

  it('erases and gives nothing of a merchant that there is not', async () => {
    const store = await openStore();
    await fill(store);
    const unknown = ['Nothing is known of a merchant mer_lotsu. There is none at all.'];
    for (const command of ['erase', 'export']) {
      const ran = await run(store, command, ANN.email, '--merchant', 'mer_lotsu', '--yes');
      expect(ran).toEqual({ code: 2, lines: unknown });
    }
  });

  it('changes nothing until it is meant', async () => {
    const store = await openStore();
    await fill(store);
    const before = await readAll(store);
    const { code, lines } = await run(store, 'erase', ANN.email);
    expect([code, lines]).toEqual([
      1,
      [
        'There is no way back. See what it is by export first, then run: npm run privacy -- erase ann@example.com --yes',
      ],
    ]);
    expect(await readAll(store)).toBe(before);
  });

  it('leaves nothing of them anywhere, and money, references and others as they are', async () => {
    const store = await openStore();
    await fill(store);
    const { code } = await run(store, 'erase', ANN.email, '--yes');
    expect(code).toBe(0);
    const all = await readAll(store);
    expect(all).not.toMatch(/(?<!jo)ann@|ann lee|66812345678|in the evening/);
    expect(all).toContain('joann@example.com');
    const link = await store.links.findById('mer_lotus', 'lnk_1');
    expect(link).toMatchObject({
      ...{ reference: 'PL-7KQ2M9', amount: { minor: 4999, currency: 'USD' }, notes: [], channels: [] },
      customer: { name: null, email: null, phone: null },
    });
    const named = await store.links.findById('mer_other', 'lnk_2');
    expect(named).toMatchObject({
      description: 'Paid by [erased] for Bo',
      customer: { email: 'bo@example.com' },
    });
    const [row] = await store.auditTrail.listNewest('mer_lotus', { limit: 1 });
    expect(row).toMatchObject({ action: 'contact.erased', after: { links: 1, deliveries: 1, drafts: 1 } });
  });

  it('does it again without harm, and whoever wanted no messages still gets none', async () => {
    const store = await openStore();
    await fill(store);
    await run(store, 'erase', ANN.email, '--yes');
    await run(store, 'erase', ANN.email, '--yes');
    const { suppressions } = store;
    const whereto = { merchantId: 'mer_lotus', channel: 'email', address: 'Ann@example.com' } as const;
    expect(await suppressions.find(whereto)).toMatchObject({
      reason: 'opted_out',
      address: 'ann@example.com',
    });
    expect(await suppressions.find({ ...whereto, merchantId: 'mer_other' })).toBeNull();
    await suppressions.liftOptOuts('email', ANN.email, later(1));
    expect(await suppressions.find(whereto)).toBeNull();
  });
});
