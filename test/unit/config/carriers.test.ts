import { generateKeyPairSync } from 'node:crypto';
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

const publicKey = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  .publicKey.export({ format: 'der', type: 'spki' })
  .toString('base64');
const SENDGRID = { SENDGRID_API_KEY: 'test-key', SENDGRID_FROM: 'pay@example.com' };
const TWILIO = { TWILIO_ACCOUNT_SID: 'test', TWILIO_AUTH_TOKEN: 't' };

describe('the carriers in the environment', () => {
  it('reads SendGrid, also with the key of a fake', () => {
    expect(
      loadConfig({
        ...SENDGRID,
        SENDGRID_FROM: 'Lotus School <pay@example.com>',
        SENDGRID_WEBHOOK_PUBLIC_KEY: ` ${publicKey}\n`,
        SENDGRID_API_URL: 'http://127.0.0.1:4000/',
      }).sendgrid,
    ).toEqual({
      apiKey: 'test-key',
      from: { email: 'pay@example.com', name: 'Lotus School' },
      webhookPublicKey: publicKey,
      apiUrl: 'http://127.0.0.1:4000',
    });
  });

  it('reads Twilio with either sender, WhatsApp with or without its prefix', () => {
    expect(loadConfig({ ...TWILIO, TWILIO_FROM: 'Lotus' }).twilio).toEqual({
      accountSid: 'test',
      authToken: 't',
      from: 'Lotus',
      whatsappFrom: null,
      apiUrl: null,
    });
    for (const from of ['whatsapp:+14155238886', '+14155238886']) {
      expect(loadConfig({ ...TWILIO, TWILIO_WHATSAPP_FROM: from }).twilio?.whatsappFrom).toBe('+14155238886');
    }
  });

  it.each(['+15005550006', `MG${'a1'.repeat(16)}`, 'Lotus', 'LOTUS PAY 2'])(
    'takes the SMS sender %s',
    (from) => {
      expect(loadConfig({ ...TWILIO, TWILIO_FROM: from }).twilio?.from).toBe(from);
    },
  );

  it.each(['15005550006', '+0123', '12345', 'LongerThan11x', 'Lótus', 'MG12'.padEnd(20, '3')])(
    'refuses the SMS sender %s',
    (from) => {
      expect(problemsOf({ ...TWILIO, TWILIO_FROM: from })).toEqual([
        {
          variable: 'TWILIO_FROM',
          problem:
            'must be a phone number, a Messaging Service (MG...) or a name of 11 letters at most, for example +15005550006',
        },
      ]);
    },
  );

  it('says which half of a pair is missing, beside what, with an example', () => {
    expect(problemsOf({ SENDGRID_API_KEY: 'k' })).toEqual([
      {
        variable: 'SENDGRID_FROM',
        problem: 'is missing beside SENDGRID_API_KEY, for example Lotus School <pay@example.com>',
      },
    ]);
    expect(problemsOf({ SENDGRID_FROM: 'pay@example.com', SENDGRID_API_URL: 'http://127.0.0.1:1' })).toEqual([
      {
        variable: 'SENDGRID_API_KEY',
        problem: 'is missing beside SENDGRID_FROM, SENDGRID_API_URL, for example SG.xxxx',
      },
    ]);
    expect(problemsOf(TWILIO)).toEqual([
      {
        variable: 'TWILIO_FROM or TWILIO_WHATSAPP_FROM',
        problem:
          'is missing beside TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, for example TWILIO_FROM=+15005550006, TWILIO_WHATSAPP_FROM=whatsapp:+14155238886',
      },
    ]);
  });

  it('says what reads badly and what is missing at once', () => {
    const problems = problemsOf({
      SENDGRID_FROM: 'nobody',
      SENDGRID_WEBHOOK_PUBLIC_KEY: 'abc',
      TWILIO_ACCOUNT_SID: 'AC1 2',
      TWILIO_WHATSAPP_FROM: 'Lotus',
      SHORT_URL: 'pay.ly',
      SLACK_SIGNING_SECRET: 'signing-secret',
    });
    expect(problems.map(({ variable }) => variable)).toEqual([
      'SENDGRID_FROM',
      'SENDGRID_WEBHOOK_PUBLIC_KEY',
      'TWILIO_ACCOUNT_SID',
      'TWILIO_WHATSAPP_FROM',
      'SHORT_URL',
      'SLACK_BOT_TOKEN',
      'SENDGRID_API_KEY',
      'TWILIO_AUTH_TOKEN',
    ]);
  });

  it('refuses a public key of another kind', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 })
      .publicKey.export({ format: 'der', type: 'spki' })
      .toString('base64');
    expect(problemsOf({ ...SENDGRID, SENDGRID_WEBHOOK_PUBLIC_KEY: rsa })).toHaveLength(1);
  });

  it('never shows a key', () => {
    const all = problemsOf({
      SENDGRID_API_KEY: 'hunter2',
      TWILIO_AUTH_TOKEN: 'hunter2 x',
      TWILIO_FROM: 'hunter2hunter2',
    });
    expect(all).not.toEqual([]);
    expect(JSON.stringify(all)).not.toContain('hunter2');
  });
});
