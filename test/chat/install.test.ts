import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { AppError } from '../../src/domain/errors.js';
import {
  createInstallWorld,
  type InstallBench,
  type InstallWorld,
  startInstallBench,
} from './install-bench.js';

const T1 = { team: 'T1' } as const;

let world: InstallWorld;
let bench: InstallBench;
const start = async (options?: Parameters<typeof startInstallBench>[1]) => {
  bench = await startInstallBench(world, options);
};
const install = () => bench.install(world.slack.grant(T1));
const kept = () => [...world.installations.kept.keys()];

beforeEach(() => {
  world = createInstallWorld();
});
afterEach(() => bench.stop());

describe('installing the app', () => {
  it('asks for the scopes of the manifest and comes back to our address', async () => {
    await start();
    const begun = await fetch(bench.address('/slack/install'), { redirect: 'manual' });
    expect(begun.status).toBe(302);
    const consent = new URL(begun.headers.get('location') ?? '');
    expect(`${consent.origin}${consent.pathname}`).toBe('https://slack.com/oauth/v2/authorize');
    expect(consent.searchParams.get('scope')).toBe(
      'commands,chat:write,users:read,team:read,channels:read,groups:read,channels:history,groups:history,im:history,im:write,links:read,links:write',
    );
    expect(consent.searchParams.get('redirect_uri')).toBe('https://pay.example.com/slack/oauth_redirect');
    expect(begun.headers.get('set-cookie')).toMatch(/Secure; HttpOnly/);
  });

  it('keeps the installation, and its token serves commands and the sender', async () => {
    await start();
    expect((await install()).status).toBe(200);
    expect(kept()).toEqual(['T1']);
    expect(await bench.command('help', T1)).toBe(200);
    expect((await bench.connection.clientFor('T1')).token).toBe('xoxb-1');
  });

  it('refuses a state that it did not give out', async () => {
    await start();
    const answer = await fetch(bench.address('/slack/oauth_redirect?code=c-1&state=forged'), {
      headers: { cookie: 'slack-app-oauth-state=forged' },
    });
    expect(answer.status).toBe(400);
    expect(kept()).toEqual([]);
  });

  it('does nothing for a workspace that has not installed it', async () => {
    await start();
    expect(await bench.command('help', T1)).toBe(401);
    await expect(bench.connection.clientFor('T0OTHER')).rejects.toThrow('not installed');
  });

  it('lets Slack send a request again when the store was down', async () => {
    let isDown = false;
    await start({
      installations: {
        ...world.installations,
        find: (key) =>
          isDown ? Promise.reject(new AppError('store_unavailable')) : world.installations.find(key),
      },
    });
    await install();
    isDown = true;
    expect(await bench.command('help', T1)).toBe(401);
    isDown = false;
    expect(await bench.command('help', T1)).toBe(200);
  });
});

describe('the page at the end of an installation', () => {
  it('says where Paylink is now, what to type, and leads back into Slack, with the headers of all pages', async () => {
    await start();
    const answer = await install();
    const page = await answer.text();
    expect(page).toContain('Paylink is in Team T1.');
    expect(page).toContain('Open Slack and type /paylink in any channel');
    expect(page).toContain('href="https://slack.com/app_redirect?app=A1&amp;team=T1"');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('speaks the language of the browser', async () => {
    await start();
    const answer = await bench.install(world.slack.grant(T1), 'vi-VN,vi;q=0.9');
    expect(await answer.text()).toContain('Paylink đã có trong Team T1.');
  });

  it('says that nothing has changed when the person did not allow it', async () => {
    await start();
    const answer = await fetch(bench.address('/slack/oauth_redirect?error=access_denied&state=s'));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Paylink was not installed.');
  });

  it('of a page that is loaded again or too late leads to the beginning', async () => {
    await start();
    const answer = await fetch(bench.address('/slack/oauth_redirect?code=c-1&state=old'));
    const page = await answer.text();
    expect(page).toContain('This page is out of date.');
    expect(page).toContain('href="https://pay.example.com/slack/install"');
  });
});

describe('an installation that fails after Slack has granted it', () => {
  it('leaves no token behind when it cannot be stored, and says so', async () => {
    await start({
      installations: {
        ...world.installations,
        save: () => Promise.reject(new AppError('store_unavailable')),
      },
    });
    const answer = await install();
    expect(answer.status).toBe(500);
    expect(await answer.text()).toContain('Paylink could not be installed.');
    expect([...world.slack.alive]).toEqual([]);
  });

  it('leaves none behind when Slack does not say whose bot it is', async () => {
    await start();
    world.slack.answer('auth.test', () => ({ ok: false, error: 'internal_error' }));
    expect((await install()).status).toBe(500);
    expect([...world.slack.alive]).toEqual([]);
    expect(kept()).toEqual([]);
  });

  it('does not take away the token that serves from an earlier installation', async () => {
    let fails = false;
    await start({
      installations: {
        ...world.installations,
        save: (...args) =>
          fails ? Promise.reject(new AppError('store_unavailable')) : world.installations.save(...args),
      },
    });
    await bench.install(world.slack.grant({ ...T1, token: 'xoxb-same' }));
    fails = true;
    await bench.install(world.slack.grant({ ...T1, token: 'xoxb-same' }));
    expect([...world.slack.alive]).toEqual(['xoxb-same']);
    expect(await bench.command('help', T1)).toBe(200);
  });

  it('asks Slack to revoke it again when that fails at first', async () => {
    await start();
    let refusals = 1;
    world.slack.answer('auth.test', () => ({ ok: false, error: 'internal_error' }));
    world.slack.answer('auth.revoke', () => {
      refusals -= 1;
      return refusals === 0 ? { ok: false, error: 'internal_error' } : null;
    });
    await install();
    expect(world.slack.count('auth.revoke')).toBe(2);
    expect([...world.slack.alive]).toEqual([]);
  });
});

describe('a permission that Slack misses', () => {
  const toldOf = (user: string) =>
    world.slack.postedTo(user).filter((text) => text.includes('has not given me a permission'));

  it('is told once a day to whoever installed it, with one button', async () => {
    await start();
    await install();
    world.slack.answer('users.info', () => ({ ok: false, error: 'missing_scope', needed: 'users:read' }));
    for (const user of ['U1', 'U2', 'U3']) await bench.command('list', { ...T1, user });
    expect(toldOf('U0OLIVIA')).toHaveLength(1);
    expect(toldOf('U0OLIVIA')[0]).toContain('users:read');
    expect(toldOf('U0OLIVIA')[0]).toContain('https://pay.example.com/slack/install');
    world.store.clock.advance(25 * 3_600_000);
    await bench.command('list', T1);
    expect(toldOf('U0OLIVIA')).toHaveLength(2);
  });

  it('is told to the owner where whoever installed it cannot be written to', async () => {
    await start();
    await bench.install(world.slack.grant({ ...T1, by: 'U0GONE' }));
    await bench.command('list', T1);
    world.slack.answer('chat.postMessage', ({ args }) =>
      args['channel'] === 'U0GONE' ? { ok: false, error: 'user_not_found' } : null,
    );
    world.slack.answer('users.info', () => ({ ok: false, error: 'missing_scope', needed: 'users:read' }));
    world.store.clock.advance(10_000);
    await bench.command('list', T1);
    expect(toldOf('U0OLIVIA')).toHaveLength(1);
  });

  it('is not told of where the workspace may choose', async () => {
    await start();
    await install();
    world.slack.answer('users.info', () => ({ ok: false, error: 'missing_scope', needed: 'files:read' }));
    await bench.command('list', T1);
    expect(toldOf('U0OLIVIA')).toEqual([]);
  });
});

describe('socket mode', () => {
  it('takes no events over HTTP, but installations', async () => {
    await start({ transport: { kind: 'socket', appToken: 'xapp-1' } });
    expect(await bench.command('help', T1)).toBe(404);
    expect((await install()).status).toBe(200);
    expect(kept()).toEqual(['T1']);
    expect(world.slack.count('apps.connections.open')).toBe(0);
  });
});
