import { access, mkdtemp, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import manifest from '../../../../manifests/slack.json' with { type: 'json' };
import { type LoopbackServer, listenOnLoopback, runDoctor } from './doctor-bench.js';

const SCOPES = [...manifest.oauth_config.scopes.bot, ...manifest.oauth_config.scopes.bot_optional].join(',');

let server: LoopbackServer;
let origin: string;
let dataDir: string;
let answers: Record<string, { status?: number; body?: unknown; headers?: Record<string, string> }>;

const answer: RequestListener = (request, response) => {
  const { pathname } = new URL(request.url ?? '', origin);
  const { status = 200, body = {}, headers = {} } = answers[pathname] ?? { status: 404 };
  response.writeHead(status, headers).end(JSON.stringify(body));
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'paylink-doctor-'));
  server = await listenOnLoopback(answer);
  origin = server.url;
  answers = {
    '/healthz': {},
    '/slack/auth.test': { body: { ok: true, team: 'Lotus' }, headers: { 'x-oauth-scopes': SCOPES } },
    '/v3/scopes': { body: { scopes: ['mail.send'] } },
    '/2010-04-01/Accounts/AC1.json': { body: { status: 'active' } },
  };
});
afterEach(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

const installation = () => ({
  ...{ DATA_DIR: dataDir, PUBLIC_URL: origin },
  ...{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'a'.repeat(32), SLACK_API_URL: `${origin}/slack` },
  ...{ SENDGRID_API_KEY: 'SG.x', SENDGRID_FROM: 'pay@example.com', SENDGRID_API_URL: origin },
  ...{
    TWILIO_ACCOUNT_SID: 'AC1',
    TWILIO_AUTH_TOKEN: 'x',
    TWILIO_FROM: '+15005550006',
    TWILIO_API_URL: origin,
  },
  ...{ SENDGRID_WEBHOOK_PUBLIC_KEY: KEY },
});
/** The example of SendGrid's own documentation. */
const KEY =
  'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE83T4O/n84iotIvIW4mdBgQ/7dAfSmpqIM8kF9mN1flpVKS3GRqe62gw+2fNNRaINXvVpiglSI8eNEc6wEA3F+g==';

async function run(...given: Parameters<typeof runDoctor>) {
  const { code, lines } = await runDoctor(...given);
  return { code, lines, said: lines.join('\n') };
}

describe('npm run doctor', () => {
  it('finds nothing to do where all is well', async () => {
    const { code, lines } = await run(installation());
    expect(lines.filter((line) => line.startsWith('!!'))).toEqual([]);
    expect([code, lines.at(-1)]).toEqual([0, 'Nothing has to be done.']);
    expect(lines).toContain('ok  Slack          Lotus: the token lives and may all that it has to.');
    expect(lines).toContain(`ok  address        ${origin} answers, asked from this machine.`);
  });

  it('tells every problem of the configuration at once', async () => {
    const { code, lines } = await run({ PORT: 'x', SECRET_KEY: 'short', SLACK_BOT_TOKEN: 'y' });
    expect(code).toBe(1);
    expect(lines.filter((line) => line.startsWith('!!  configuration'))).toHaveLength(4);
  });

  it.each<[string, () => void, string]>([
    [
      'an address that leads nowhere',
      () => {
        answers['/healthz'] = { status: 502 };
      },
      'does not answer (HTTP 502)',
    ],
    [
      'a scope that is missing',
      () => {
        answers['/slack/auth.test'] = {
          body: { ok: true, team: 'Lotus' },
          headers: { 'x-oauth-scopes': SCOPES.replace('users:read,', '') },
        };
      },
      'Lotus: the app may not: users:read.',
    ],
    [
      'a token that was revoked',
      () => {
        answers['/slack/auth.test'] = { body: { ok: false, error: 'token_revoked' } };
      },
      'Slack does not take the token of a workspace (token_revoked)',
    ],
    [
      'a key that may send no mail',
      () => {
        answers['/v3/scopes'] = { body: { scopes: [] } };
      },
      'SendGrid does not take the key (mail.send): set SENDGRID_API_KEY anew.',
    ],
    [
      'an account that is closed',
      () => {
        answers['/2010-04-01/Accounts/AC1.json'] = { body: { status: 'suspended' } };
      },
      'Twilio does not take the key (suspended)',
    ],
    [
      'a provider that is down',
      () => {
        answers['/v3/scopes'] = { status: 503 };
      },
      'SendGrid gives no answer (HTTP 503)',
    ],
  ])('says what to do about %s', async (_what, breakIt, words) => {
    breakIt();
    const { code, lines, said } = await run(installation());
    expect([code, lines.at(-1)]).toEqual([1, 'One thing has to be done.']);
    expect(said).toContain(words);
  });

  it('looks at this machine where no address was given, and says that it could not where nobody listens', async () => {
    const { PUBLIC_URL: _, ...environment } = installation();
    const here = { ...environment, PORT: new URL(origin).port };
    const address = `http://localhost:${here.PORT}`;
    expect((await run(here)).lines).toContain(
      `ok  address        ${address} answers, asked from this machine.`,
    );
    answers['/healthz'] = { status: 502 };
    const { code, lines } = await run(here);
    expect([code, lines]).toEqual([
      0,
      expect.arrayContaining([
        `--  address        Nothing answers at ${address} (HTTP 502): whether pages and webhooks are served was not looked at. Start Paylink, and ask again.`,
      ]),
    ]);
  });

  it('sees a clock that is off, and a webhook that nobody believes', async () => {
    const { SENDGRID_WEBHOOK_PUBLIC_KEY: _, ...environment } = installation();
    const { said, lines } = await run(environment, { now: new Date(Date.now() + 400_000) });
    expect(said).toMatch(/The clock is \d+ s off that of 127\.0\.0\.1/);
    expect(said).toContain('No news of SendGrid is believed: set SENDGRID_WEBHOOK_PUBLIC_KEY.');
    expect(lines.at(-1)).toBe('2 things have to be done.');
  });

  it('sees a folder that cannot be written to, and makes none that is not there', async () => {
    const { code, said } = await run({ DATA_DIR: '/proc/nope' });
    expect([code, said]).toEqual([
      1,
      expect.stringMatching(/!! {2}store {10}\/proc\/nope takes nothing that is written \(/),
    ]);
  });

  it('says so where the folder is not there yet, and makes none', async () => {
    const folder = join(dataDir, 'elsewhere');
    const { said } = await run({ DATA_DIR: folder });
    expect(said).toContain(`--  store          ${folder} is not there yet: it is made at the first start.`);
    expect(said).not.toContain('takes what is written');
    await expect(access(folder)).rejects.toThrow('ENOENT');
  });

  it('tells a program as JSON', async () => {
    const { code, lines } = await run({ DATA_DIR: dataDir, PORT: '1' }, { args: ['--json'] });
    expect(code).toBe(0);
    const findings = JSON.parse(lines.join('')) as { area: string; state: string }[];
    expect(findings.map(({ area, state }) => `${area} ${state}`)).toEqual([
      'configuration right',
      'address note',
      'address note',
      'store right',
      'store right',
      'clock note',
    ]);
    expect((await run({}, { args: ['--help'] })).code).toBe(2);
  });
});
