import { describe, expect, it } from '@jest/globals';
import { createLedgerBooks } from '../../../src/adapters/persistence/ledger/ledger-books.js';
import type { LedgerRow } from '../../../src/domain/ledger/ledger-row.js';
import type { LedgerLink } from '../../../src/ports/ledger.js';
import { AT, buildAttempt, buildLink, later } from './build-link.js';
import { setUpStores } from './open-stores.js';

const openStore = setUpStores();

function buildRow(id: string, change: Partial<LedgerRow> = {}): LedgerRow {
  return {
    ...{ id, eventId: id.split(':')[0] ?? id, type: 'payment.succeeded', merchantId: 'mer_1', mode: 'test' },
    ...{ linkId: 'lnk_1', reference: 'PL-1', ownerId: 'mem_1', attemptId: 'att_1', paymentRef: 'pi_1' },
    ...{ provider: 'sandbox', gatewayAccountId: null, at: AT },
    ...{ account: 'gateway', amountMinor: 4999, currency: 'USD' },
    ...change,
  };
}

const SPAN = { merchantId: 'mer_1', mode: 'test', from: AT, until: later(1_000) } as const;
const PAID = buildAttempt({
  ...{ status: 'succeeded', captured: { minor: 4999, currency: 'USD' }, paymentRef: 'pi_1' },
});

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe('the ledger', () => {
  it('keeps a row once, however often and from how many it is told', async () => {
    const { ledger } = await openStore();
    const rows = [buildRow('evt_1:0'), buildRow('evt_1:1', { account: 'captured', amountMinor: -4999 })];
    await Promise.all(Array.from({ length: 20 }, () => ledger.add(rows)));
    await ledger.add([buildRow('evt_1:0', { amountMinor: 1 }), buildRow('evt_2:0')]);
    expect(await ledger.page(SPAN, null, 10)).toEqual([...rows, buildRow('evt_2:0')]);
  });

  it('sums up by currency, account, seller and provider, of one merchant, mode and time', async () => {
    const { ledger } = await openStore();
    await ledger.add([
      buildRow('evt_1:0'),
      buildRow('evt_2:0', { amountMinor: 1 }),
      buildRow('evt_3:0', { currency: 'VND' }),
      buildRow('evt_4:0', { ownerId: 'mem_2' }),
      buildRow('evt_5:0', { provider: 'stripe' }),
      buildRow('evt_6:0', { merchantId: 'mer_2' }),
      buildRow('evt_7:0', { mode: 'live' }),
      buildRow('evt_8:0', { at: later(-1) }),
      buildRow('evt_9:0', { at: later(1_000) }),
    ]);
    const of = { account: 'gateway', ownerId: 'mem_1', provider: 'sandbox', currency: 'USD' };
    const sums = await ledger.sum(SPAN);
    expect(sums).toHaveLength(4);
    expect(sums).toEqual(
      expect.arrayContaining([
        { ...of, amountMinor: 5000, rows: 2 },
        { ...of, currency: 'VND', amountMinor: 4999, rows: 1 },
        { ...of, ownerId: 'mem_2', amountMinor: 4999, rows: 1 },
        { ...of, provider: 'stripe', amountMinor: 4999, rows: 1 },
      ]),
    );
  });

  it('turns its pages in order, those of one moment by their names', async () => {
    const { ledger } = await openStore();
    const rows = [
      ...[buildRow('evt_5:0'), buildRow('evt_6:0'), buildRow('evt_7:0')],
      buildRow('evt_1:0', { at: later(10) }),
    ];
    await ledger.add(rows.toReversed());
    const first = await ledger.page(SPAN, null, 2);
    const second = await ledger.page(SPAN, first.at(-1) ?? null, 2);
    expect([...first, ...second]).toEqual(rows);
    expect(await ledger.page(SPAN, second.at(-1) ?? null, 2)).toEqual([]);
  });

  it('knows whose payment it is, by the account that took it', async () => {
    const { ledger, links } = await openStore();
    await links.insert(buildLink('lnk_1', { attempts: [PAID] }), 'req_1');
    const own = { ...PAID, id: 'att_2', gatewayAccountId: 'gwa_1', paymentRef: 'pi_2' };
    await links.insert(buildLink('lnk_2', { attempts: [own] }), 'req_2');
    const sought = ['pi_1', 'pi_2', 'pi_3'];
    expect(await ledger.findNames({ provider: 'sandbox', gatewayAccountId: null }, sought)).toEqual([
      { merchantId: 'mer_1', linkId: 'lnk_1', reference: 'PL-lnk_1', paymentRef: 'pi_1' },
    ]);
    expect(await ledger.findNames({ provider: 'sandbox', gatewayAccountId: 'gwa_1' }, sought)).toEqual([
      { merchantId: 'mer_1', linkId: 'lnk_2', reference: 'PL-lnk_2', paymentRef: 'pi_2' },
    ]);
  });
});

describe('the ledger beside the links', () => {
  it('reads links with payments and rows in the order of the links', async () => {
    const { ledger, links, connection } = await openStore();
    for (const id of ['lnk_3', 'lnk_1']) {
      await links.insert(buildLink(id, { attempts: [{ ...PAID, id: `att_${id}` }] }), `req_${id}`);
    }
    await links.insert(buildLink('lnk_2'), 'req_2');
    await ledger.add([
      buildRow('evt_3:0', { linkId: 'lnk_3' }),
      buildRow('evt_2:0'),
      buildRow('evt_1:0', { merchantId: 'mer_2' }),
    ]);
    const books = createLedgerBooks(connection);
    const idsOf = (all: readonly LedgerLink[]) => all.map(({ link }) => link.id);
    expect(idsOf(await collect(books.readLinks(null)))).toEqual(['lnk_1', 'lnk_3']);
    expect(idsOf(await collect(books.readLinks('mer_2')))).toEqual([]);
    const rowsOf = async (merchantId: string | null) =>
      (await collect(books.readRows(merchantId))).map(({ id }) => id);
    expect(await rowsOf(null)).toEqual(['evt_1:0', 'evt_2:0', 'evt_3:0']);
    expect(await rowsOf('mer_1')).toEqual(['evt_2:0', 'evt_3:0']);
  });

  it('reads one link anew, and says what the ledger has not heard of it', async () => {
    const { ledger, links, connection, db } = await openStore();
    await links.insert(buildLink('lnk_1', { attempts: [PAID] }), 'req_1');
    await ledger.add([buildRow('evt_1:0')]);
    const books = createLedgerBooks(connection);
    expect(await books.reread('lnk_1')).toMatchObject({
      link: { isWaiting: true },
      rows: [{ id: 'evt_1:0' }],
    });
    const heard = { heard: 1, failures: 0, retryAt: null };
    await db.collection('links').updateOne({}, { $set: { 'relay.cursors.ledger': heard } });
    expect(await books.reread('lnk_1')).toMatchObject({ link: { isWaiting: false } });
    expect(await books.reread('lnk_9')).toEqual({ link: null, rows: [] });
  });
});
