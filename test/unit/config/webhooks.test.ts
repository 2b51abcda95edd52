import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../src/config/config-error.js';
import { loadConfig } from '../../../src/config/load-config.js';

const PRODUCTION = {
  ...{ NODE_ENV: 'production', SECRET_KEY: 'a key for tests that is long enough' },
  PUBLIC_URL: 'https://pay.example.com',
};

function problemsOf(environment: Record<string, string>) {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('WEBHOOKS_TO_LOOPBACK', () => {
  it.each<[string, Record<string, string>, boolean]>([
    ['on this machine alone', {}, true],
    ['where PUBLIC_URL is this machine', { PUBLIC_URL: 'http://localhost:3000' }, true],
    ['where others reach HOST', { HOST: '0.0.0.0' }, false],
    ['behind a PUBLIC_URL that others reach', { PUBLIC_URL: 'https://pay.example.com' }, false],
    ['in production', PRODUCTION, false],
    ['in production on loopback', { ...PRODUCTION, HOST: '127.0.0.1' }, false],
  ])('unless set, is right %s', (_where, environment, isOn) => {
    expect(loadConfig(environment).webhooksToLoopback).toBe(isOn);
  });

  it('is what it is set to outside production', () => {
    expect(loadConfig({ WEBHOOKS_TO_LOOPBACK: 'off' }).webhooksToLoopback).toBe(false);
    expect(loadConfig({ HOST: '0.0.0.0', WEBHOOKS_TO_LOOPBACK: 'on' }).webhooksToLoopback).toBe(true);
    expect(loadConfig({ ...PRODUCTION, WEBHOOKS_TO_LOOPBACK: 'off' }).webhooksToLoopback).toBe(false);
  });

  it('is refused in production, with the reason', () => {
    expect(problemsOf({ ...PRODUCTION, WEBHOOKS_TO_LOOPBACK: 'on' })).toEqual([
      {
        variable: 'WEBHOOKS_TO_LOOPBACK',
        problem: 'must be off in production: anybody with a key could call what only this machine reaches',
      },
    ]);
  });

  it('is on or off, and nothing else', () => {
    expect(problemsOf({ WEBHOOKS_TO_LOOPBACK: 'yes' }).map(({ variable }) => variable)).toEqual([
      'WEBHOOKS_TO_LOOPBACK',
    ]);
  });
});
