import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../../../src/config/load-config.js';
import { buildStartupReport, buildStartupWarnings } from '../../../src/wiring/startup-report.js';
import { ENGLISH } from '../../support/english.js';

const PRODUCTION = {
  NODE_ENV: 'production',
  SECRET_KEY: 'a key for tests that is long enough',
  PUBLIC_URL: 'https://pay.example.com',
};

const PUBLIC_KEY = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64');

const LOCAL = { publicUrl: 'http://localhost:3000' };

describe('buildStartupReport', () => {
  it('tells a newcomer where to go and what stands in for what', () => {
    expect(buildStartupReport(ENGLISH, loadConfig({}), LOCAL).slice(0, 6)).toEqual([
      'Paylink listens on http://localhost:3000',
      'Playground  http://localhost:3000/playground',
      'Store       embedded, in data (MONGODB_URI for a MongoDB)',
      'Slack       the playground stands in (SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN for a real workspace)',
      'Telegram    the playground stands in (TELEGRAM_BOT_TOKEN and TELEGRAM_WEBHOOK_SECRET for a real bot)',
      'Payments    sandbox gateway: no money moves',
    ]);
  });

  it('tells an operator what is off and which variable turns it on', () => {
    const config = loadConfig({ ...PRODUCTION, MONGODB_URI: 'mongodb://user:secret@db/paylink' });
    const lines = buildStartupReport(ENGLISH, config, { ...LOCAL, publicUrl: 'https://pay.example.com' });
    expect(lines.slice(0, 6)).toEqual([
      'Paylink listens on 0.0.0.0:3000, reached at https://pay.example.com',
      'Playground  off (PLAYGROUND=on)',
      'Store       MongoDB, from MONGODB_URI',
      'Slack       off (SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN for a real workspace)',
      'Telegram    off (TELEGRAM_BOT_TOKEN and TELEGRAM_WEBHOOK_SECRET for a bot)',
      'Payments    none on (STRIPE_SECRET_KEY, PORTONE_CLIENT_KEY, or SANDBOX_GATEWAY=on for practice)',
    ]);
    expect(lines.join()).not.toContain('secret@');
    expect(lines).toHaveLength(10);
  });

  it('says who decides about merchants: in a place, by command alone, or nobody', () => {
    const lineOf = (environment: Readonly<Record<string, string>>) =>
      buildStartupReport(ENGLISH, loadConfig(environment), LOCAL).find((line) => line.startsWith('Review'));
    const OPERATORS = 'ann=slack:U1,bob=telegram:42';
    expect(lineOf({ PLAYGROUND: 'off' })).toContain('nobody decides about merchants; set OPERATORS');
    expect(lineOf({ OPERATORS })).toContain(
      'ann, bob decide about merchants by npm run kyc alone; an approval needs 2; set OPERATOR_PLACE',
    );
    expect(lineOf({ OPERATORS, OPERATOR_PLACE: 'telegram:-1001234' })).toContain(
      'ann, bob decide about merchants in telegram:-1001234; an approval needs 2',
    );
    expect(lineOf({ OPERATORS: 'ann=slack:U1', OPERATOR_PLACE: 'telegram:-100' })).toContain(
      'ann decides about merchants in telegram:-100',
    );
    expect(lineOf({ OPERATORS: 'ann=slack:U1' })).toContain('ann decides about merchants by npm run kyc');
    expect(lineOf({ PLAYGROUND: 'on' })).toContain('#paylink-operators');
  });

  it('tells of each carrier on its own what is on, and what turns the others on', () => {
    const linesOf = (environment: Record<string, string>) =>
      buildStartupReport(ENGLISH, loadConfig(environment), LOCAL).slice(6, 9);
    expect(linesOf({})).toEqual([
      'Email       off, kept in the outbox (SENDGRID_API_KEY, SENDGRID_FROM)',
      'SMS         off, kept in the outbox (TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM)',
      'WhatsApp    off, kept in the outbox (TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_WHATSAPP_FROM)',
    ]);
    const sendgrid = { SENDGRID_API_KEY: 'SG.secret', SENDGRID_FROM: 'Lotus <pay@example.com>' };
    const twilio = { TWILIO_ACCOUNT_SID: 'AC1', TWILIO_AUTH_TOKEN: 'secret', TWILIO_FROM: '+15005550006' };
    expect(linesOf({ ...sendgrid, ...twilio })).toEqual([
      'Email       on: SendGrid, from pay@example.com; no news of emails is believed without SENDGRID_WEBHOOK_PUBLIC_KEY',
      'SMS         on: Twilio, from +15005550006, its news comes to /webhooks/twilio',
      'WhatsApp    off, kept in the outbox (TWILIO_WHATSAPP_FROM)',
    ]);
    expect(linesOf({ ...sendgrid, SENDGRID_WEBHOOK_PUBLIC_KEY: PUBLIC_KEY })[0]).toBe(
      'Email       on: SendGrid, from pay@example.com, its news comes to /webhooks/sendgrid',
    );
  });

  it('tells of gateways in the order in which they are asked, and which of them is not heard', () => {
    const lineOf = (environment: Record<string, string>) =>
      buildStartupReport(ENGLISH, loadConfig(environment), LOCAL)[5];
    const stripe = { STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
    const portone = { PORTONE_CLIENT_KEY: 'client', PORTONE_SECRET_KEY: 'secret', SANDBOX_GATEWAY: 'off' };
    expect(lineOf({ ...stripe, ...portone })).toBe(
      'Payments    Stripe (live: real money), webhooks to /webhooks/stripe; what it does not take: PortOne (test mode), webhooks to /webhooks/portone',
    );
    expect(lineOf({ STRIPE_SECRET_KEY: 'sk_test_1' })).toBe(
      'Payments    Stripe (test mode); no webhook is believed without STRIPE_WEBHOOK_SECRET',
    );
  });

  it('tells of the sandbox beside a live gateway, whose test payments it takes', () => {
    const live = { STRIPE_SECRET_KEY: 'sk_live_1', STRIPE_WEBHOOK_SECRET: 'whsec_1' };
    expect(buildStartupReport(ENGLISH, loadConfig(live), LOCAL)[5]).toBe(
      'Payments    Stripe (live: real money), webhooks to /webhooks/stripe; what it does not take: sandbox gateway: no money moves',
    );
  });

  it('says how Slack reaches us', () => {
    const config = loadConfig({ SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' });
    expect(buildStartupReport(ENGLISH, config, LOCAL)[3]).toBe('Slack       on: socket mode, one workspace');
  });

  it('says how Telegram reaches us, and nothing of its secrets', () => {
    const bot = { TELEGRAM_BOT_TOKEN: '123:the-token', TELEGRAM_WEBHOOK_SECRET: 'the-secret' };
    const lineOf = (environment: Record<string, string>) =>
      buildStartupReport(ENGLISH, loadConfig(environment), LOCAL)[4];
    expect(lineOf(bot)).toBe('Telegram    on: updates to /telegram/webhook');
    expect(lineOf({ ...bot, TELEGRAM_MODE: 'polling' })).toBe('Telegram    on: asks for updates by itself');
  });
});

describe('buildStartupWarnings', () => {
  it('says that a live key serves nobody while no merchant may be live', () => {
    const warningsOf = (environment: Record<string, string>) =>
      buildStartupWarnings(ENGLISH, loadConfig(environment));
    const live = { STRIPE_SECRET_KEY: 'sk_live_1' };
    expect(warningsOf(live)).toEqual([
      'STRIPE_SECRET_KEY is of live mode, but without LIVE_MERCHANTS no merchant may take real money',
    ]);
    expect(warningsOf({ ...live, LIVE_MERCHANTS: 'all' })).toEqual([]);
    expect(warningsOf({ ...live, OPERATORS: 'ann=slack:U0123,bob=slack:U0456' })).toEqual([]);
    expect(warningsOf({ STRIPE_SECRET_KEY: 'sk_test_1' })).toEqual([]);
  });

  it('says that the place of the operator is in a chat that is off', () => {
    const warningsOf = (environment: Record<string, string>) =>
      buildStartupWarnings(ENGLISH, loadConfig({ OPERATORS: 'ann=slack:U1,bob=slack:U2', ...environment }));
    const place = { OPERATOR_PLACE: 'telegram:-1001234' };
    const bot = { TELEGRAM_BOT_TOKEN: '123:the-token', TELEGRAM_WEBHOOK_SECRET: 'the-secret' };
    expect(warningsOf({ ...place, PLAYGROUND: 'off' })).toEqual([
      'OPERATOR_PLACE is in Telegram (telegram:-1001234), which is off: no review is shown there',
    ]);
    expect(warningsOf({ ...place, ...bot, PLAYGROUND: 'off' })).toEqual([]);
    expect(warningsOf({ ...place, PLAYGROUND: 'on' })).toEqual([]);
    expect(warningsOf({ PLAYGROUND: 'off' })).toEqual([]);
  });

  it('says that a screening list cannot be read', () => {
    const warningsOf = (SCREENING_LIST: string) =>
      buildStartupWarnings(ENGLISH, loadConfig({ SCREENING_LIST }));
    expect(warningsOf('/nowhere/list.csv')).toEqual([
      'SCREENING_LIST names a file that cannot be read (/nowhere/list.csv): merchants are not screened',
    ]);
    expect(warningsOf('package.json')).toEqual([]);
  });

  it('shouts when strangers may reach the playground', () => {
    expect(buildStartupWarnings(ENGLISH, loadConfig({}))).toEqual([]);
    const open = loadConfig({ ...PRODUCTION, PLAYGROUND: 'public' });
    expect(buildStartupWarnings(ENGLISH, open)[0]).toMatch(/^THE PLAYGROUND IS ON/);
    const local = loadConfig({ ...PRODUCTION, HOST: '127.0.0.1', PLAYGROUND: 'public' });
    expect(buildStartupWarnings(ENGLISH, local)).toHaveLength(1);
    expect(buildStartupWarnings(ENGLISH, loadConfig({ PLAYGROUND: 'on' }))).toEqual([]);
  });
});
