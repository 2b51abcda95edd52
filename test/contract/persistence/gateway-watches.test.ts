import { describe, expect, it } from '@jest/globals';
import { createTestClock, setUpStores } from './open-stores.js';

const openStore = setUpStores();
const OPERATORS = { provider: 'stripe', gatewayAccountId: null };
const OWN = { provider: 'stripe', gatewayAccountId: 'gwa_1' };
const HOUR_MS = 3_600_000;

describe('GatewayWatches', () => {
  it('watches each account once, however often it is told of it, and keeps how far it came', async () => {
    const clock = createTestClock();
    const { gatewayWatches } = await openStore(clock);
    const now = clock.now();
    const since = new Date(now.getTime() - HOUR_MS);
    await Promise.all([gatewayWatches.begin(now), gatewayWatches.begin(now)]);
    await gatewayWatches.watch([OPERATORS, OWN], { since, now });
    const claim = { holder: 'one', now, limit: 10, withoutShares: [] };
    const rows = await gatewayWatches.claim(claim);
    expect(rows.map(({ id, account }) => [id, account])).toEqual([
      ['accounts', null],
      ['stripe', OPERATORS],
      ['stripe/gwa_1', OWN],
    ]);
    const own = rows.find(({ id }) => id === 'stripe/gwa_1');
    if (own === undefined || own.account === null) throw new Error('the account is watched');
    await gatewayWatches.reach(own, now, 'another');
    await gatewayWatches.reach({ ...own, id: 'stripe' }, now, 'one');
    await gatewayWatches.watch([OWN], { since: now, now });
    await gatewayWatches.free('one', now);
    const again = await gatewayWatches.claim({ ...claim, holder: 'two' });
    expect(again.map((row) => (row.account === null ? null : row.since))).toEqual([null, now, since]);
  });
});

describe('ReportInvitations', () => {
  it('are used by one of many at once, within their time', async () => {
    const clock = createTestClock();
    const { reportInvitations } = await openStore(clock);
    const [from, expiresAt] = [clock.now(), new Date(clock.now().getTime() + HOUR_MS)];
    const invitation = {
      ...{ merchantId: 'mer_1', memberId: 'mem_1', from, until: expiresAt, expiresAt },
      file: 'ledger',
    } as const;
    await reportInvitations.save('one', invitation);
    await reportInvitations.save('late', invitation);
    expect(await reportInvitations.find('one')).toEqual(invitation);
    const uses = await Promise.all(Array.from({ length: 20 }, () => reportInvitations.use('one')));
    expect(uses.filter((use) => use !== null)).toEqual([invitation]);
    expect(await reportInvitations.find('one')).toBeNull();
    clock.advance(HOUR_MS);
    expect([await reportInvitations.find('late'), await reportInvitations.use('late')]).toEqual([null, null]);
  });
});
