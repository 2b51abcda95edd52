import { beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../../../src/domain/errors.js';
import type { AccountStandings } from '../../../../src/ports/account-standings.js';
import { makeSweepAccounts } from '../../../../src/service/departures/sweep-accounts.js';
import { buildTestMember, buildTestMerchant } from '../../../support/build-test-merchant.js';
import { createFakeWorld, type FakeWorld } from '../../../support/fake-world.js';

const HOUR_MS = 60 * 60_000;
const IDS = ['mai', 'jo', 'kim'] as const;

let world: FakeWorld;
let asked: string[];
let away: ReadonlySet<string>;
let standing: Readonly<Record<string, 'guest' | 'deleted'>>;

const slack: AccountStandings = {
  platform: 'slack',
  async standingOf({ workspaceId, userId }) {
    if (away.has(userId)) throw new AppError('provider_unavailable');
    asked.push(`${workspaceId} ${userId}`);
    return standing[userId] ?? 'there';
  },
};

const sweep = (accountStandings: readonly AccountStandings[] = [slack]) =>
  makeSweepAccounts({ ...world, accountStandings }).run('mer_lotus', world.clock.now());
const rolesNow = async () =>
  Promise.all(IDS.map(async (id) => (await world.merchants.findMember('mer_lotus', `mem_${id}`))?.role));

beforeEach(() => {
  asked = [];
  away = new Set();
  standing = {};
  const members = IDS.map((id) =>
    buildTestMember({
      ...{ id: `mem_${id}`, role: id === 'jo' ? 'owner' : 'sales' },
      accounts: [{ platform: 'slack', userId: `U_${id}` }],
    }),
  );
  world = createFakeWorld({ members });
});

async function aDayLater(): Promise<void> {
  await sweep();
  world.clock.advance(23 * HOUR_MS);
}

describe('sweepAccounts', () => {
  it('asks about everybody once a day, and about nobody sooner', async () => {
    expect(await sweep()).toEqual(new Date(world.clock.now().getTime() + 23 * HOUR_MS));
    world.clock.advance(22 * HOUR_MS);
    await sweep();
    expect(asked).toEqual([]);
    world.clock.advance(HOUR_MS);
    await sweep();
    await sweep();
    expect(asked).toEqual(['T_LOTUS U_jo', 'T_LOTUS U_kim', 'T_LOTUS U_mai']);
  });

  it('ends the access of whoever is deactivated or a guest by then', async () => {
    await aDayLater();
    standing = { U_mai: 'deleted', U_kim: 'guest' };
    await sweep();
    expect(await rolesNow()).toEqual(['none', 'owner', 'none']);
  });

  it('goes on where it stopped once the chat answers again', async () => {
    await aDayLater();
    away = new Set(['U_kim']);
    expect(await sweep()).toEqual(new Date(world.clock.now().getTime() + 60_000));
    expect(asked).toEqual(['T_LOTUS U_jo']);
    world.clock.advance(60_000);
    away = new Set();
    await sweep();
    expect(asked).toEqual(['T_LOTUS U_jo', 'T_LOTUS U_kim', 'T_LOTUS U_mai']);
  });

  it('asks nothing of chats that do not tell, nor of a workspace that does not let us in', async () => {
    await aDayLater();
    await sweep([]);
    world.clock.advance(23 * HOUR_MS);
    const { workspaces } = buildTestMerchant();
    const [first] = workspaces;
    if (first === undefined) throw new Error('no workspace');
    await world.merchants.moveWorkspace('mer_lotus', first, { ...first, lostAt: world.clock.now() });
    await sweep();
    expect(asked).toEqual([]);
    expect(await rolesNow()).toEqual(['sales', 'owner', 'sales']);
  });
});
