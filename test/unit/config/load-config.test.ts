import { describe, expect, it } from '@jest/globals';
import { ConfigError, type ConfigProblem } from '../../../src/config/config-error.js';
import { loadConfig } from '../../../src/config/load-config.js';

function problemsOf(environment: Record<string, string>): readonly ConfigProblem[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const KEY = 'a key for tests that is long enough';

const variablesOf = (environment: Record<string, string>) =>
  problemsOf(environment).map(({ variable }) => variable);

describe('loadConfig', () => {
  it('needs nothing in development: loopback, embedded store, sandbox gateway, practice chat', () => {
    expect(loadConfig({})).toEqual({
      environment: 'development',
      http: { host: '127.0.0.1', port: 3000, publicUrl: null, trustProxy: false, metricsToken: null },
      logLevel: 'info',
      store: { dataDir: 'data', mongodbUri: null },
      secretKey: null,
      formerSecretKey: null,
      slack: null,
      telegram: null,
      sendgrid: null,
      twilio: null,
      shortUrl: null,
      sandboxGateway: true,
      webhooksToLoopback: true,
      stripe: null,
      portone: null,
      gatewayUrls: { stripe: null, portone: null },
      liveMerchants: [],
      liveBeforeReview: [],
      operator: { reviewers: [], needed: 2, place: null, language: 'en' },
      screeningList: null,
      keepReviewsYears: 5,
      firstQuestionAfterMs: 900_000,
      playground: { on: true, mayBePublic: false, week: true },
    });
  });

  it('is frozen', () => {
    expect(Object.isFrozen(loadConfig({}))).toBe(true);
  });

  it('takes an empty variable as not set', () => {
    expect(loadConfig({ PORT: '', MONGODB_URI: '  ', SLACK_BOT_TOKEN: '' })).toEqual(loadConfig({}));
  });

  it('names every problem at once', () => {
    expect(
      variablesOf({
        PORT: 'eighty',
        MONGODB_URI: 'postgres://x',
        LOG_LEVEL: 'loud',
        PUBLIC_URL: 'pay.example.com',
      }),
    ).toEqual(['PORT', 'PUBLIC_URL', 'MONGODB_URI', 'LOG_LEVEL']);
  });

  it('names what is missing beside what reads badly', () => {
    expect(variablesOf({ NODE_ENV: 'production', SANDBOX_GATEWAY: 'perhaps', PLAYGROUND: 'on' })).toEqual([
      'SANDBOX_GATEWAY',
      'SECRET_KEY',
      'PUBLIC_URL',
      'PLAYGROUND',
    ]);
    expect(variablesOf({ NODE_ENV: 'production', PUBLIC_URL: 'pay' })).toEqual(['PUBLIC_URL', 'SECRET_KEY']);
  });

  it('never shows a value: it may be a secret', () => {
    const secret = 'hunter2-hunter2';
    try {
      loadConfig({ SECRET_KEY: secret, SLACK_BOT_TOKEN: secret, MONGODB_URI: secret });
      throw new Error('expected a refusal');
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      expect(String(error)).not.toContain('hunter2');
    }
  });

  it('requires the secret key and a public https address in production', () => {
    expect(variablesOf({ NODE_ENV: 'production' })).toEqual(['SECRET_KEY', 'PUBLIC_URL']);
    expect(
      variablesOf({
        NODE_ENV: 'production',
        SECRET_KEY: KEY,
        PUBLIC_URL: 'http://pay.example.com',
      }),
    ).toEqual(['PUBLIC_URL']);
  });

  it('keeps the sandbox gateway and the practice chat out of production unless asked for by name', () => {
    const production = {
      NODE_ENV: 'production',
      SECRET_KEY: KEY,
      PUBLIC_URL: 'https://pay.example.com',
    };
    const config = loadConfig(production);
    expect([config.sandboxGateway, config.playground.on]).toEqual([false, false]);
    expect(loadConfig({ ...production, SANDBOX_GATEWAY: 'on' }).sandboxGateway).toBe(true);
  });

  it('refuses the practice chat on an address that others reach, without the word for it', () => {
    expect(variablesOf({ PLAYGROUND: 'on', HOST: '0.0.0.0' })).toEqual(['PLAYGROUND']);
    expect(loadConfig({ PLAYGROUND: 'public', HOST: '0.0.0.0' }).playground).toEqual({
      on: true,
      mayBePublic: true,
      week: true,
    });
    expect(loadConfig({ HOST: '0.0.0.0' }).playground.on).toBe(false);
  });

  it('refuses the practice chat behind an address that others reach, and in production', () => {
    const PLAYGROUND = 'on';
    const here = { PLAYGROUND, HOST: '127.0.0.1' };
    expect(variablesOf({ ...here, PUBLIC_URL: 'https://pay.example.com' })).toEqual(['PLAYGROUND']);
    expect(variablesOf({ ...here, PUBLIC_URL: 'http://localhost:3000' })).toEqual([]);
    const production = { NODE_ENV: 'production', SECRET_KEY: KEY, PUBLIC_URL: 'https://pay.example.com' };
    expect(variablesOf({ ...production, ...here })).toEqual(['PLAYGROUND']);
    expect(variablesOf({ ...production, HOST: '127.0.0.1', PLAYGROUND: 'public' })).toEqual([]);
    expect(loadConfig({ PUBLIC_URL: 'https://pay.example.com' }).playground.on).toBe(false);
  });

  it.each([
    ['off', false],
    ['on', 1],
    ['10.0.0.0/8, 192.168.1.7,::1', '10.0.0.0/8,192.168.1.7,::1'],
    ['loopback', 'loopback'],
  ])('believes of TRUST_PROXY=%s %j', (TRUST_PROXY, believed) => {
    expect(loadConfig({ TRUST_PROXY }).http.trustProxy).toBe(believed);
  });

  it.each([
    ...[
      'yes',
      'true',
      '1',
      'everybody',
      '10.0.0.0/33',
      '10.0.0/8',
      '::1/129',
      '10.0.0.1,',
      '10.0.0.1/8/8',
    ].map((value) => ['TRUST_PROXY', value]),
    ['SECRET_KEY', 'a'.repeat(40)],
    ['SECRET_KEY', 'abcabcabcabcabcabcabcabcabcabcabcabc'],
    ['SLACK_SIGNING_SECRET', 'x'],
    ['METRICS_TOKEN', 'short'],
    ['METRICS_TOKEN', 'with spaces in it it is none'],
    ['PUBLIC_URL', 'https://ann:secret@pay.example.com'],
    ['PUBLIC_URL', 'https://ann@pay.example.com'],
  ])('refuses %s=%s', (variable, value) => {
    expect(variablesOf({ [variable ?? '']: value ?? '' })).toContain(variable);
  });

  it('refuses the practice chat beside a real workspace', () => {
    const slack = { SLACK_SIGNING_SECRET: 'signing-secret', SLACK_BOT_TOKEN: 'xoxb-1' };
    expect(variablesOf({ ...slack, PLAYGROUND: 'on' })).toEqual(['PLAYGROUND']);
    expect(variablesOf({ ...slack, PLAYGROUND: 'off' })).toEqual([]);
  });

  it('takes Slack by bot token over HTTP, by installation, and by socket', () => {
    const byToken = loadConfig({ SLACK_SIGNING_SECRET: 'signing-secret', SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(byToken.slack).toEqual({
      auth: { kind: 'bot_token', botToken: 'xoxb-1' },
      transport: { kind: 'http', signingSecret: 'signing-secret' },
      apiUrl: null,
    });
    expect(byToken.playground.on).toBe(false);
    const oauth = { SLACK_CLIENT_ID: '1', SLACK_CLIENT_SECRET: '2', SLACK_STATE_SECRET: 'state-secret' };
    expect(loadConfig({ SLACK_SIGNING_SECRET: 'signing-secret', ...oauth }).slack?.auth).toEqual({
      kind: 'oauth',
      clientId: '1',
      clientSecret: '2',
      stateSecret: 'state-secret',
    });
    expect(loadConfig({ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' }).slack?.transport).toEqual({
      kind: 'socket',
      appToken: 'xapp-1',
    });
  });

  it('names what half a Slack configuration lacks', () => {
    expect(variablesOf({ SLACK_SIGNING_SECRET: 'signing-secret' })).toEqual(['SLACK_BOT_TOKEN']);
    expect(variablesOf({ SLACK_BOT_TOKEN: 'xoxb-1' })).toEqual(['SLACK_SIGNING_SECRET']);
    expect(() =>
      loadConfig({ SLACK_SIGNING_SECRET: 'signing-secret', SLACK_BOT_TOKEN: 'xoxe.xoxb-1' }),
    ).toThrow(/lives twelve hours/);
    expect(variablesOf({ SLACK_SIGNING_SECRET: 'signing-secret', SLACK_CLIENT_ID: '1' })).toEqual([
      'SLACK_CLIENT_SECRET, SLACK_STATE_SECRET',
    ]);
    expect(
      variablesOf({
        SLACK_SIGNING_SECRET: 'signing-secret',
        SLACK_BOT_TOKEN: 'xoxb-1',
        SLACK_CLIENT_ID: '1',
        SLACK_CLIENT_SECRET: '2',
        SLACK_STATE_SECRET: 'state-secret',
      }),
    ).toEqual(['SLACK_BOT_TOKEN']);
  });
});

describe('a key that takes the place of another', () => {
  const FORMER = 'what it was before';

  it('is read beside the one before, whatever that was', () => {
    const config = loadConfig({ SECRET_KEY: KEY, SECRET_KEY_OLD: FORMER });
    expect([config.secretKey, config.formerSecretKey]).toEqual([KEY, FORMER]);
    expect(loadConfig({}).formerSecretKey).toBeNull();
  });

  it.each([[{ SECRET_KEY_OLD: FORMER }], [{ SECRET_KEY: KEY, SECRET_KEY_OLD: KEY }]])(
    'is refused where there is no other one: %j',
    (environment) => {
      expect(variablesOf(environment)).toEqual(['SECRET_KEY']);
    },
  );
});
