import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  createInstallWorld,
  endTokenIn,
  type InstallBench,
  type InstallWorld,
  startInstallBench,
} from './install-bench.js';

const ORG = 'E1';
const inOrg = (team: string) => ({ team, org: ORG });

let world: InstallWorld;
let bench: InstallBench;
beforeEach(async () => {
  world = createInstallWorld();
  world.slack.teamsOf.set(ORG, ['T1', 'T2']);
  bench = await startInstallBench(world);
});
afterEach(() => bench.stop());

const installOrg = () => bench.install(world.slack.grant({ enterprise: ORG, expiresIn: 43_200 }));
const findMerchant = (team: string) => world.store.merchants.findByWorkspace('slack', team);
const tell = (type: string, team_ids: readonly string[], at?: Date) =>
  bench.event({ type, team_ids }, { team_id: null, enterprise_id: ORG, ...(at === undefined ? {} : { at }) });
const isLost = async (team: string) => (await findMerchant(team))?.workspaces[0]?.lostAt !== undefined;

describe('an installation for a whole organisation', () => {
  it('is one grant, and each workspace becomes a merchant when it is first used', async () => {
    const page = await (await installOrg()).text();
    expect(page).toContain('Paylink may be used in Org E1.');
    expect(page).toContain('https://org.slack.test/manage/organization/apps/profile/A1/workspaces/add');
    expect([...world.installations.kept.keys()]).toEqual([ORG]);
    expect(await findMerchant('T1')).toBeNull();
    expect(await bench.command('help', inOrg('T1'))).toBe(200);
    expect(await bench.command('help', inOrg('T2'))).toBe(200);
    const [one, two] = [await findMerchant('T1'), await findMerchant('T2')];
    expect(one?.name).toBe('Team T1');
    expect(two?.name).toBe('Team T2');
    expect(one?.id).not.toBe(two?.id);
  });

  it('names the workspace in every call, of requests and of jobs', async () => {
    await installOrg();
    const before = world.slack.calls.length;
    await bench.command('list', inOrg('T1'));
    await bench.command('list', inOrg('T2'));
    for (const team of ['T1', 'T2']) {
      const client = await bench.connection.clientFor(team);
      await client.chat.postMessage({ channel: `C-${team}`, text: 'Paid' });
    }
    const calls = world.slack.calls.slice(before).filter(({ method }) => method !== 'auth.teams.list');
    expect(calls.map(({ args }) => args['team_id']).every((team) => team === 'T1' || team === 'T2')).toBe(
      true,
    );
    expect(calls.filter(({ args }) => args['channel'] === 'C-T2').map(({ args }) => args['team_id'])).toEqual(
      ['T2'],
    );
  });

  it('has one token, which is renewed once for all workspaces', async () => {
    await installOrg();
    for (const team of ['T1', 'T2']) await bench.command('help', inOrg(team));
    await endTokenIn(world, ORG, 60);
    const clients = await Promise.all(
      Array.from({ length: 20 }, (_, at) => bench.connection.clientFor(at % 2 === 0 ? 'T1' : 'T2')),
    );
    expect(new Set(clients.map(({ token }) => token))).toEqual(new Set(['xoxb-2']));
    expect(world.slack.calls.filter(({ args }) => args['grant_type'] === 'refresh_token')).toHaveLength(1);
  });

  it('tells its admin once where Slack refuses that', async () => {
    await installOrg();
    for (const team of ['T1', 'T2']) await bench.command('help', inOrg(team));
    await endTokenIn(world, ORG, 60);
    world.slack.answer('oauth.v2.access', () => ({ ok: false, error: 'invalid_refresh_token' }));
    for (const team of ['T1', 'T2', 'T1']) await bench.command('help', inOrg(team));
    expect(world.slack.postedTo('U0OLIVIA').filter((text) => text.includes('does not renew'))).toHaveLength(
      1,
    );
  });

  it('leaves a workspace with an installation of its own to that', async () => {
    await bench.install(world.slack.grant({ team: 'T1' }));
    await installOrg();
    expect((await bench.connection.clientFor('T1')).token).toBe('xoxb-1');
  });

  it('does not serve the workspace of another company, whose people read a shared channel', async () => {
    await installOrg();
    expect(await bench.command('help', inOrg('T0FOREIGN'))).toBe(401);
    expect(await findMerchant('T0FOREIGN')).toBeNull();
  });

  it('believes what Slack signed where it does not say which workspaces there are', async () => {
    await installOrg();
    world.slack.answer('auth.teams.list', () => ({ ok: false, error: 'internal_error' }));
    expect(await bench.command('help', inOrg('T1'))).toBe(200);
  });
});

describe('an admin who installs from Slack’s own pages', () => {
  const comeBack = (code: string) => fetch(bench.address(`/slack/oauth_redirect?code=${code}`));

  it('brings no state, and installs for the organisation', async () => {
    const answer = await comeBack(world.slack.grant({ enterprise: ORG }));
    expect(answer.status).toBe(200);
    expect([...world.installations.kept.keys()]).toEqual([ORG]);
  });

  it('installs nothing for a single workspace that way, and leaves no token behind', async () => {
    const answer = await comeBack(world.slack.grant({ team: 'T1' }));
    expect(answer.status).toBe(500);
    expect([...world.installations.kept.keys()]).toEqual([]);
    expect([...world.slack.alive]).toEqual([]);
  });

  it('is asked for a state where one came along that is not theirs', async () => {
    const code = world.slack.grant({ enterprise: ORG });
    const answer = await fetch(bench.address(`/slack/oauth_redirect?code=${code}&state=forged`));
    expect(answer.status).toBe(400);
    expect([...world.installations.kept.keys()]).toEqual([]);
  });
});

describe('which workspaces an organisation lets the app into', () => {
  beforeEach(async () => {
    await installOrg();
    await bench.command('help', inOrg('T1'));
    await bench.command('help', inOrg('T2'));
  });

  it('ends at once where it is taken away, and nowhere else', async () => {
    expect(await tell('team_access_revoked', ['T1'])).toBe(200);
    expect(await isLost('T1')).toBe(true);
    expect(await bench.command('help', inOrg('T1'))).toBe(401);
    await expect(bench.connection.clientFor('T1')).rejects.toThrow('not installed');
    expect(await isLost('T2')).toBe(false);
    expect(await bench.command('help', inOrg('T2'))).toBe(200);
  });

  it('is heard whichever workspace Slack names as the origin', async () => {
    const authorizations = [
      { enterprise_id: ORG, team_id: 'T1', is_bot: false, is_enterprise_install: false },
    ];
    const told = { type: 'team_access_revoked', team_ids: ['T1'] };
    expect(await bench.event(told, { team_id: 'T1', authorizations })).toBe(200);
    expect(await isLost('T1')).toBe(true);
    const back = { type: 'team_access_granted', team_ids: ['T1'] };
    expect(await bench.event(back, { team_id: 'T1', authorizations })).toBe(200);
    expect(await isLost('T1')).toBe(false);
  });

  it('begins again with the same merchant when it is given back', async () => {
    const before = await findMerchant('T1');
    await tell('team_access_revoked', ['T1']);
    world.store.clock.advance(60_000);
    await tell('team_access_granted', ['T1']);
    expect(await findMerchant('T1')).toEqual(before);
    expect(await bench.command('help', inOrg('T1'))).toBe(200);
  });

  it('stays as it was told last, in whichever order that comes', async () => {
    const { clock } = world.store;
    const first = clock.now();
    clock.advance(60_000);
    await tell('team_access_granted', ['T1'], new Date(first.getTime() + 30_000));
    await tell('team_access_revoked', ['T1'], first);
    expect(await isLost('T1')).toBe(false);
    expect(await bench.command('help', inOrg('T1'))).toBe(200);
  });

  it('is all lost when the organisation removes the app, and all found when it installs it again', async () => {
    const gone = { type: 'app_uninstalled' };
    const authorizations = [{ enterprise_id: ORG, team_id: null, is_enterprise_install: true }];
    await bench.event(gone, { team_id: null, enterprise_id: ORG, authorizations });
    expect(world.installations.kept.size).toBe(0);
    expect([await isLost('T1'), await isLost('T2')]).toEqual([true, true]);
    world.store.clock.advance(60_000);
    await installOrg();
    expect(await bench.command('help', inOrg('T1'))).toBe(200);
    expect([await isLost('T1'), await isLost('T2')]).toEqual([false, true]);
  });
});
