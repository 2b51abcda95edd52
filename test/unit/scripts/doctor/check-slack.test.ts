import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import manifest from '../../../../manifests/slack.json' with { type: 'json' };
import { AMONG_OTHERS } from '../../../../src/adapters/persistence/fixed-peers.js';
import { connectStore } from '../../../../src/adapters/persistence/store/connect-store.js';
import { createSecretBox } from '../../../../src/adapters/system/secret-box.js';
import { createFakeClock, START } from '../../../support/fake-clock.js';
import { createFakeLogger } from '../../../support/fake-logger.js';
import { startTestStore, type TestStore } from '../../../support/test-store.js';
import { type DoctorBench, type LoopbackServer, listenOnLoopback, startDoctorBench } from './doctor-bench.js';

const { bot, bot_optional } = manifest.oauth_config.scopes;
const KEY = 'Vb3xk0Qm9Lw2Ts7Ry5Pd8Zh1Nc6Jf4Ga';
const OTHER_KEY = 'Ga4Jf6Nc1Zh8Pd5Ry7Ts2Lw9Qm0xk3Vb';

let bench: DoctorBench;
let slack: LoopbackServer;
let store: TestStore;
/** What the token of each workspace may; another is not taken. */
let scopesOf: Record<string, readonly string[]>;

const answer: RequestListener = (request, response) => {
  const token = /^Bearer xoxb-(\w+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  const scopes = scopesOf[token];
  const body = scopes === undefined ? { ok: false, error: 'token_revoked' } : { ok: true, team: token };
  response.writeHead(200, { 'x-oauth-scopes': (scopes ?? []).join(',') }).end(JSON.stringify(body));
};

beforeEach(async () => {
  bench = await startDoctorBench();
  slack = await listenOnLoopback(answer);
  store = await startTestStore();
  scopesOf = { Lotus: [...bot, ...bot_optional] };
});
afterEach(async () => {
  await store.stop();
  await slack.stop();
  await bench.stop();
});

/** Workspaces that installed the app, by their teams. */
async function install(...teams: readonly string[]): Promise<void> {
  const opened = await connectStore(store.uri, {
    ...{ clock: createFakeClock(), logger: createFakeLogger().logger, secretBox: createSecretBox(KEY) },
    ...{ firstQuestionAfterMs: 0, openPeers: () => AMONG_OTHERS },
  });
  for (const team of teams) {
    const payload = JSON.stringify({ team: { id: team }, bot: { token: `xoxb-${team}` } });
    await opened.installations.save(team, payload, START);
  }
  await opened.close();
}

const say = (change: Readonly<Record<string, string>> = {}, area = 'Slack') =>
  bench.say(area, {
    ...{ SLACK_CLIENT_ID: '111.222', SLACK_CLIENT_SECRET: 'cs', SLACK_STATE_SECRET: 's'.repeat(32) },
    ...{ SLACK_SIGNING_SECRET: 'a'.repeat(32), SLACK_API_URL: slack.url },
    ...{ MONGODB_URI: store.uri, SECRET_KEY: KEY, ...change },
  });

describe('npm run doctor, of a Slack app that anybody installs', () => {
  it('says where it is installed, as long as nobody has', async () => {
    expect(await say()).toEqual([
      `--  Slack          No workspace has installed the app yet: open ${bench.publicUrl}/slack/install`,
    ]);
  });

  it('looks at the token of every workspace that has', async () => {
    scopesOf['Orchid'] = bot.filter((scope) => scope !== 'users:read');
    await install('Lotus', 'Orchid', 'Gone');
    expect([...(await say())].sort()).toEqual([
      '!!  Slack          Orchid: the app may not: users:read. Take the manifest of this release and install the app again.',
      '!!  Slack          Slack does not take the token of a workspace (token_revoked): install the app there again.',
      'ok  Slack          Lotus: the token lives and may all that it has to.',
    ]);
  });

  it('asks nothing where a secret is missing: that is told of the configuration', async () => {
    expect(await say({ SLACK_STATE_SECRET: '' })).toEqual([]);
    expect(await say({ SLACK_STATE_SECRET: '' }, 'configuration')).toEqual([
      '!!  configuration  SLACK_STATE_SECRET is missing beside SLACK_CLIENT_ID, SLACK_CLIENT_SECRET',
    ]);
  });

  it('tells that what is kept cannot be opened by the key that is set', async () => {
    await install('Lotus');
    expect(await say({ SECRET_KEY: OTHER_KEY })).toEqual([
      '!!  Slack          The token of a workspace was sealed under another SECRET_KEY: set that one again, or install the app there again.',
    ]);
  });

  it('takes no store that does not open for an empty one', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'paylink-doctor-'));
    await mkdir(join(dataDir, 'store'));
    await writeFile(join(dataDir, 'store', 'store.mdb'), 'no data file');
    const [said, ...others] = await say({ MONGODB_URI: '', DATA_DIR: dataDir });
    await rm(dataDir, { recursive: true });
    expect(others).toEqual([]);
    expect(said).toMatch(
      /^!! {2}Slack {10}The tokens of the workspaces cannot be read, because what is stored does not open \(.+\): mend that first\.$/,
    );
  });

  it('says that nobody answers, of which the tokens are not at fault', async () => {
    await install('Lotus');
    await slack.stop();
    expect(await say()).toEqual([
      '!!  Slack          Slack gives no answer (ECONNREFUSED): see whether this machine reaches it, and look again later.',
    ]);
  });
});
