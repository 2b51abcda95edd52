import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import {
  createInstallWorld,
  endTokenIn,
  type InstallBench,
  type InstallWorld,
  startInstallBench,
} from './install-bench.js';

const SOON = 600;
const OVER = -1;

let world: InstallWorld;
let benches: InstallBench[];
const start = async (options?: Parameters<typeof startInstallBench>[1]): Promise<InstallBench> => {
  const bench = await startInstallBench(world, options);
  benches.push(bench);
  return bench;
};
beforeEach(() => {
  world = createInstallWorld();
  benches = [];
});
afterEach(async () => {
  for (const bench of benches) await bench.stop();
});

/** Installed in T1 and in use, with a token that ends. */
async function startInstalled(seconds: number): Promise<InstallBench> {
  const bench = await start();
  await bench.install(world.slack.grant({ team: 'T1', expiresIn: 43_200 }));
  await endTokenIn(world, 'T1', 43_200);
  await bench.command('help', { team: 'T1' });
  await endTokenIn(world, 'T1', seconds);
  return bench;
}

const refreshes = () =>
  world.slack.calls
    .filter(({ args }) => args['grant_type'] === 'refresh_token')
    .map(({ args }) => args['refresh_token']);

describe('a token that ends soon', () => {
  it('is renewed by one call for twenty who need it at once, in two processes', async () => {
    const [one, other] = [await startInstalled(OVER), await start()];
    const clients = await Promise.all(
      Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? one : other).connection.clientFor('T1')),
    );
    expect(refreshes()).toEqual(['xoxe-1']);
    expect(new Set(clients.map(({ token }) => token))).toEqual(new Set(['xoxb-2']));
  });

  it('is renewed once for commands and jobs alike', async () => {
    const bench = await startInstalled(SOON);
    const commands = Array.from({ length: 10 }, () => bench.command('help', { team: 'T1' }));
    const jobs = Array.from({ length: 10 }, () => bench.connection.clientFor('T1'));
    expect(await Promise.all(commands)).toEqual(Array.from({ length: 10 }, () => 200));
    await Promise.all(jobs);
    expect(refreshes()).toEqual(['xoxe-1']);
  });

  it('is renewed again when the next one ends, by what came with it', async () => {
    const bench = await startInstalled(SOON);
    await bench.connection.clientFor('T1');
    world.store.clock.advance(11 * 3_600_000);
    expect((await bench.connection.clientFor('T1')).token).toBe('xoxb-3');
    expect(refreshes()).toEqual(['xoxe-1', 'xoxe-2']);
  });

  it('is left alone while it lives long', async () => {
    const bench = await startInstalled(3 * 3_600);
    expect((await bench.connection.clientFor('T1')).token).toBe('xoxb-1');
    expect(refreshes()).toEqual([]);
  });

  it('serves on while Slack does not answer, which is asked once', async () => {
    const bench = await startInstalled(SOON);
    world.slack.answer('oauth.v2.access', () => ({ ok: false, error: 'internal_error' }));
    for (const { token } of [
      await bench.connection.clientFor('T1'),
      await bench.connection.clientFor('T1'),
    ]) {
      expect(token).toBe('xoxb-1');
    }
    expect(refreshes()).toEqual(['xoxe-1']);
    expect(await bench.command('help', { team: 'T1' })).toBe(200);
  });

  it('is kept although the store was down when Slack answered', async () => {
    let downs = 2;
    const { installations } = world;
    const bench = await start({
      installations: {
        ...installations,
        replace: async (...args) => {
          downs -= 1;
          if (downs >= 0) throw new AppError('store_unavailable');
          return installations.replace(...args);
        },
      },
    });
    await bench.install(world.slack.grant({ team: 'T1', expiresIn: 43_200 }));
    await endTokenIn(world, 'T1', OVER);
    expect((await bench.connection.clientFor('T1')).token).toBe('xoxb-2');
    expect(refreshes()).toEqual(['xoxe-1']);
  });

  it('of an installation that was made anew meanwhile does not take its place', async () => {
    const bench = await startInstalled(OVER);
    world.slack.answer('oauth.v2.access', ({ args }) => {
      if (args['grant_type'] !== 'refresh_token') return null;
      const payload = JSON.stringify({
        team: { id: 'T1' },
        user: { id: 'U1' },
        bot: { token: 'xoxb-again' },
      });
      void world.installations.save('T1', payload, world.store.clock.now());
      return null;
    });
    expect((await bench.connection.clientFor('T1')).token).toBe('xoxb-again');
  });

  it('of a workspace that was left meanwhile comes to nothing', async () => {
    const bench = await startInstalled(OVER);
    world.slack.answer('oauth.v2.access', () => {
      void world.installations.remove('T1', world.store.clock.now());
      return null;
    });
    await expect(bench.connection.clientFor('T1')).rejects.toThrow('not installed');
    expect(world.installations.kept.size).toBe(0);
  });
});

describe('a token that Slack refuses to renew', () => {
  const refuse = () =>
    world.slack.answer('oauth.v2.access', () => ({ ok: false, error: 'invalid_refresh_token' }));

  it('is asked for once, and whoever installed it is told with a button', async () => {
    const bench = await startInstalled(SOON);
    refuse();
    await Promise.all(Array.from({ length: 20 }, () => bench.connection.clientFor('T1')));
    await bench.command('help', { team: 'T1' });
    await bench.app.whenIdle();
    expect(refreshes()).toEqual(['xoxe-1']);
    const told = world.slack.postedTo('U0OLIVIA').filter((text) => text.includes('does not renew my access'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('https://pay.example.com/slack/install');
    expect(told[0]).toContain('Install again');
  });

  it('is told with the token that has run out, too, should Slack still take it', async () => {
    const bench = await startInstalled(OVER);
    refuse();
    await expect(bench.connection.clientFor('T1')).rejects.toThrow('no more');
    await bench.app.whenIdle();
    expect(world.slack.postedTo('U0OLIVIA')).toEqual([expect.stringContaining('does not renew my access')]);
  });

  it('answers who asks when it has run out, and loses the workspace', async () => {
    const bench = await startInstalled(SOON);
    refuse();
    await bench.connection.clientFor('T1');
    world.store.clock.advance(SOON * 1_000);
    expect(await bench.command('help', { team: 'T1' })).toBe(200);
    expect(world.slack.responses.at(-1)).toContain('my access to this workspace ran out');
    expect(world.slack.responses.at(-1)).toContain('https://pay.example.com/slack/install');
    expect(refreshes()).toEqual(['xoxe-1']);
    const merchant = await world.store.merchants.findByWorkspace('slack', 'T1');
    expect(merchant?.workspaces[0]?.lostAt).toEqual(world.store.clock.now());
  });

  it('is at work again once it is installed anew', async () => {
    const bench = await startInstalled(SOON);
    refuse();
    await bench.connection.clientFor('T1');
    world.store.clock.advance(SOON * 1_000);
    await bench.command('help', { team: 'T1' });
    world.slack.answer('oauth.v2.access', null);
    await bench.install(world.slack.grant({ team: 'T1', expiresIn: 43_200 }));
    const merchant = await world.store.merchants.findByWorkspace('slack', 'T1');
    expect(merchant?.workspaces[0]).toEqual({ platform: 'slack', workspaceId: 'T1' });
  });
});
