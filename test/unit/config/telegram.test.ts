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

const TOKEN = { TELEGRAM_BOT_TOKEN: '123456:AAH-dq_1' };
const SECRET = { TELEGRAM_WEBHOOK_SECRET: 'a-Secret_1' };

describe('Telegram in the environment', () => {
  it('takes the token and the webhook’s secret, with another server or without', () => {
    expect(loadConfig({ ...TOKEN, ...SECRET }).telegram).toEqual({
      botToken: '123456:AAH-dq_1',
      updates: { kind: 'webhook', secret: 'a-Secret_1' },
      apiUrl: null,
    });
    const there = { TELEGRAM_API_URL: 'http://127.0.0.1:8081/', TELEGRAM_MODE: 'webhook' };
    expect(loadConfig({ ...TOKEN, ...SECRET, ...there }).telegram?.apiUrl).toBe('http://127.0.0.1:8081');
  });

  it('needs no secret where it asks for updates, and leaves one that is set aside', () => {
    const polling = { ...TOKEN, TELEGRAM_MODE: 'polling' };
    const config = { botToken: '123456:AAH-dq_1', updates: { kind: 'polling' }, apiUrl: null };
    expect(loadConfig(polling).telegram).toEqual(config);
    expect(loadConfig({ ...polling, ...SECRET }).telegram).toEqual(config);
  });

  it('is off without a token, whatever the mode', () => {
    expect(loadConfig({ TELEGRAM_MODE: 'polling' }).telegram).toBeNull();
  });

  it('stands beside the playground and beside Slack', () => {
    const { telegram, playground } = loadConfig({ ...TOKEN, ...SECRET });
    expect([telegram === null, playground.on]).toEqual([false, true]);
  });

  it('says what is missing, and why', () => {
    expect(problemsOf(TOKEN)).toEqual([
      {
        variable: 'TELEGRAM_WEBHOOK_SECRET',
        problem:
          'is missing beside TELEGRAM_BOT_TOKEN: without it anybody could speak for Telegram, for example from: openssl rand -hex 32 (or set TELEGRAM_MODE=polling, which has no webhook)',
      },
    ]);
    expect(problemsOf({ ...SECRET, TELEGRAM_API_URL: 'http://127.0.0.1:1' })).toEqual([
      {
        variable: 'TELEGRAM_BOT_TOKEN',
        problem:
          'is missing beside TELEGRAM_WEBHOOK_SECRET, TELEGRAM_API_URL, for example the token that BotFather shows',
      },
    ]);
  });

  it('names all that reads badly at once, and never shows it', () => {
    const problems = problemsOf({
      TELEGRAM_BOT_TOKEN: 'hunter2',
      TELEGRAM_WEBHOOK_SECRET: 'hunter2 hunter2',
      TELEGRAM_MODE: 'push',
      TELEGRAM_API_URL: 'api.example.com',
    });
    expect(problems.map(({ variable }) => variable)).toEqual([
      'TELEGRAM_BOT_TOKEN',
      'TELEGRAM_WEBHOOK_SECRET',
      'TELEGRAM_MODE',
      'TELEGRAM_API_URL',
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it.each(['', 'ü', 'a b', 'a'.repeat(257), 'a/b'])('refuses the secret %j', (secret) => {
    expect(problemsOf({ ...TOKEN, TELEGRAM_WEBHOOK_SECRET: secret })).toHaveLength(1);
  });

  it('takes a secret of one sign and of 256', () => {
    for (const secret of ['a', '-'.repeat(256)]) {
      expect(problemsOf({ ...TOKEN, TELEGRAM_WEBHOOK_SECRET: secret })).toEqual([]);
    }
  });
});
