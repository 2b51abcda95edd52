import { describe, expect, it } from '@jest/globals';
import type { AskForToken } from '../../../../../src/adapters/slack/install/ask-for-token.js';
import { RenewalRefusedError } from '../../../../../src/adapters/slack/install/ask-for-token.js';
import { createTokenRenewal } from '../../../../../src/adapters/slack/install/create-token-renewal.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeInstallations } from '../../../../support/fake-installations.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';

/** An installation in T1 whose token ends in so many seconds. */
async function setUp(seconds: number, askForToken: AskForToken) {
  const clock = createFakeClock();
  const timers = createFakeTimers();
  const installations = createFakeInstallations();
  const claims: number[] = [];
  const refused: unknown[] = [];
  const asked: string[] = [];
  const store = { isAway: false };
  const expiresAt = clock.now().getTime() / 1000 + seconds;
  const bot = { token: 'xoxb-1', refreshToken: 'xoxe-1', expiresAt };
  await installations.save(
    'T1',
    JSON.stringify({ team: { id: 'T1' }, user: { id: 'U1' }, bot }),
    clock.now(),
  );
  const renewal = createTokenRenewal({
    installations: {
      ...installations,
      async claimRenewal(key, revision, claim) {
        claims.push(revision);
        return installations.claimRenewal(key, revision, claim);
      },
      async replace(key, revision, payload) {
        if (store.isAway) throw new Error('the store is away');
        return installations.replace(key, revision, payload);
      },
    },
    async askForToken(refreshToken) {
      asked.push(refreshToken);
      return askForToken(refreshToken);
    },
    noteRefused: (installation) => refused.push(installation.team?.id),
    ...{ clock, timers, logger: createFakeLogger().logger },
  });
  const tokenOf = async () => (await renewal.find('T1'))?.installation.bot?.token;
  return { clock, timers, store, installations, claims, refused, asked, renewal, tokenOf };
}

/** What is under way comes to where it waits for time. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

const renewed: AskForToken = async () => {
  const renewedAt = createFakeClock().now().getTime() / 1000;
  return { token: 'xoxb-2', refreshToken: 'xoxe-2', renewedAt, expiresAt: renewedAt + 43_200 };
};

describe('a token that is renewed', () => {
  it('is claimed once in the store for all who need it in one process', async () => {
    const { tokenOf, claims } = await setUp(-1, renewed);
    const tokens = await Promise.all(Array.from({ length: 20 }, tokenOf));
    expect(new Set(tokens)).toEqual(new Set(['xoxb-2']));
    expect(claims).toEqual([1]);
  });

  it('keeps nobody waiting while the former one lives', async () => {
    const { tokenOf, timers } = await setUp(600, () => new Promise(() => {}));
    const token = tokenOf();
    await settle();
    await timers.advance(1_000);
    expect(await token).toBe('xoxb-1');
  });

  it('is not tried again for a while where that failed, and nobody waits meanwhile', async () => {
    const { tokenOf, claims, timers, renewal } = await setUp(600, async () => {
      throw new Error('no answer');
    });
    expect(await tokenOf()).toBe('xoxb-1');
    await renewal.whenIdle();
    expect(await tokenOf()).toBe('xoxb-1');
    expect(claims).toEqual([1]);
    await timers.advance(31_000);
    void tokenOf();
    await settle();
    expect(claims).toEqual([1, 1]);
  });

  it('waits for another process, and asks by itself when that never comes back', async () => {
    const { tokenOf, installations, clock, timers, asked } = await setUp(-1, renewed);
    const until = new Date(clock.now().getTime() + 30_000);
    await installations.claimRenewal('T1', 1, { at: clock.now(), until });
    const token = tokenOf();
    await settle();
    await timers.advance(100);
    expect(asked).toEqual([]);
    clock.advance(30_000);
    await settle();
    await timers.advance(100);
    expect(await token).toBe('xoxb-2');
    expect(asked).toEqual(['xoxe-1']);
  });

  it('is not asked for twice where Slack’s answer could not be kept', async () => {
    const { tokenOf, store, clock, timers, asked } = await setUp(-1, renewed);
    store.isAway = true;
    const failed = expect(tokenOf()).rejects.toThrow('the store is away');
    await settle();
    await timers.advance(10_000);
    await failed;
    store.isAway = false;
    clock.advance(30_000);
    expect(await tokenOf()).toBe('xoxb-2');
    expect(asked).toEqual(['xoxe-1']);
  });

  it('is given up when Slack refuses it, which is told once', async () => {
    const { tokenOf, refused, asked } = await setUp(600, async () => {
      throw new RenewalRefusedError('invalid_refresh_token');
    });
    for (let i = 0; i < 3; i += 1) expect(await tokenOf()).toBe('xoxb-1');
    expect(asked).toEqual(['xoxe-1']);
    expect(refused).toEqual(['T1']);
  });
});
