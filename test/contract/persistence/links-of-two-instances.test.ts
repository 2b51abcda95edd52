import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ALONE, AMONG_OTHERS } from '../../../src/adapters/persistence/fixed-peers.js';
import { CREATION_QUOTA } from '../../../src/domain/link/creation-quota.js';
import type { Link } from '../../../src/domain/link/link.js';
import type { LinkRepository } from '../../../src/ports/link-repository.js';
import type { Peers } from '../../../src/ports/peers.js';
import { createFakeRegistry } from '../../support/fake-peers.js';
import { buildLink, later, withEvent } from './build-link.js';
import { newDatabaseName, setUpStores } from './open-stores.js';

const WINDOW_MS = 60_000;
const QUOTA = { max: 4, windowMs: WINDOW_MS };
/** Longer than an index of the store can hold. */
const TOO_LONG = 'x'.repeat(3_000);

let count = 0;

function insertOne(links: LinkRepository, changes: Partial<Link> = {}, quota = CREATION_QUOTA) {
  count += 1;
  return links.insert(buildLink(`lnk_${count}`, changes), `req_${count}`, quota);
}

async function insertMany(links: LinkRepository, howMany: number, changes: Partial<Link> = {}) {
  const asked = Array.from({ length: howMany }, () => insertOne(links, changes));
  const results = await Promise.allSettled(asked);
  for (const result of results) {
    if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'rate_limited' });
  }
  return results.filter(({ status }) => status === 'fulfilled').length;
}

describe('links of two instances on one store', () => {
  const openStore = setUpStores();

  /** Opens instances on one new database. */
  const shareDatabase = () => {
    const database = newDatabaseName();
    return (peers: Peers = AMONG_OTHERS) => openStore(undefined, { database, peers });
  };

  it('are exactly 20 of 160 that are asked for at once', async () => {
    const open = shareDatabase();
    const [one, other] = [await open(), await open()];
    const made = await Promise.all([insertMany(one.links, 80), insertMany(other.links, 80)]);
    expect(made[0] + made[1]).toBe(20);
    expect(await one.db.collection('links').countDocuments()).toBe(20);
  });

  it('are counted on when an instance starts again', async () => {
    const open = shareDatabase();
    const first = await open(ALONE);
    expect(await insertMany(first.links, 20)).toBe(20);
    const second = await open(ALONE);
    await expect(insertOne(second.links, { createdAt: later(WINDOW_MS - 5) })).rejects.toMatchObject({
      code: 'rate_limited',
      details: { retryAfterMs: 5 },
    });
    expect(await insertMany(second.links, 21, { createdAt: later(WINDOW_MS) })).toBe(20);
  });

  it('are counted together from the moment the first hears of the second', async () => {
    const registry = createFakeRegistry();
    const open = shareDatabase();
    const one = await open(registry.join());
    expect(await insertMany(one.links, 10)).toBe(10);
    const other = await open(registry.join());
    const asked = insertMany(other.links, 7);
    for (let pings = 0; pings < 20; pings += 1) await other.ping();
    expect(await other.db.collection('links').countDocuments()).toBe(10);
    registry.spreadNews();
    expect(await asked).toBe(7);
    expect(await insertMany(one.links, 10)).toBe(3);
  });

  it('count those that were made before links had numbers', async () => {
    const open = shareDatabase();
    const before = await open();
    await insertMany(before.links, 20);
    await before.db.collection('links').updateMany({}, { $unset: { makerSerial: 1 } });
    const { links } = await open();
    expect(await insertMany(links, 1, { createdAt: later(WINDOW_MS - 1) })).toBe(0);
    expect(await insertMany(links, 1, { createdAt: later(WINDOW_MS) })).toBe(1);
  });

  it('go on after a version of Paylink that gave no numbers', async () => {
    const open = shareDatabase();
    const { links, db } = await open();
    await insertMany(links, 5);
    await Promise.all(
      Array.from({ length: 25 }, (_, i) =>
        links.insert(buildLink(`lnk_old_${i}`, { createdAt: later(1) }), `req_old_${i}`),
      ),
    );
    expect(await insertMany(links, 1, { createdAt: later(WINDOW_MS + 1) })).toBe(1);
    const numbered = await db
      .collection('links')
      .find({ makerSerial: { $gt: 0 } })
      .toArray();
    expect(numbered.map(({ makerSerial }) => makerSerial).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('are refused one by one, by the schema or by the store', async () => {
    const { links } = await shareDatabase()();
    const asked = [{}, { reference: TOO_LONG }, { amount: { minor: 1.5, currency: 'USD' } }, {}];
    const results = await Promise.allSettled(asked.map((changes) => insertOne(links, changes)));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled']);
  });

  it('are left as they were one by one, where the store refuses the change', async () => {
    const { links } = await shareDatabase()();
    const [one, other] = [buildLink('lnk_one'), buildLink('lnk_other')];
    await Promise.all([one, other].map((link) => links.insert(link, `req_${link.id}`)));
    const changes = await Promise.allSettled([
      links.replace(one, withEvent(one, 'evt_one', { reference: TOO_LONG })),
      links.replace(other, withEvent(other, 'evt_other')),
    ]);
    expect(changes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await links.findById('mer_1', 'lnk_one')).toEqual(one);
  });

  it('never are too many in a window, though some fail, and nobody is locked out for longer', async () => {
    const open = shareDatabase();
    const instances = [await open(), await open()] as const;
    await instances[0].links.insert(
      buildLink('lnk_taken', { reference: 'TAKEN', ownerId: 'mem_0' }),
      'req_taken',
    );
    const burst = fc.record({
      afterMs: fc.integer({ min: 0, max: 40_000 }),
      byOne: fc.array(fc.boolean(), { maxLength: 6 }),
      byOther: fc.array(fc.boolean(), { maxLength: 6 }),
    });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(burst, { maxLength: 8 }), async (bursts) => {
        runs += 1;
        const ownerId = `mem_run_${runs}`;
        const made: number[] = [];
        let nowMs = 0;
        const ask = async (links: LinkRepository, fails: boolean) => {
          const reference = fails ? { reference: 'TAKEN' } : {};
          const changes = { ownerId, createdAt: later(nowMs), ...reference };
          const atMs = nowMs;
          await insertOne(links, changes, QUOTA).then(
            () => made.push(atMs),
            () => {},
          );
        };
        for (const { afterMs, byOne, byOther } of bursts) {
          nowMs += afterMs;
          await Promise.all([
            ...byOne.map((fails) => ask(instances[0].links, fails)),
            ...byOther.map((fails) => ask(instances[1].links, fails)),
          ]);
        }
        for (const [i, atMs] of made.entries()) {
          expect(atMs - (made[i - QUOTA.max] ?? -Infinity)).toBeGreaterThanOrEqual(WINDOW_MS);
        }
        await insertOne(instances[0].links, { ownerId, createdAt: later(nowMs + WINDOW_MS) }, QUOTA);
      }),
      { numRuns: 25 },
    );
  });
});
