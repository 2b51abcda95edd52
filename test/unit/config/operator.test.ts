import { describe, expect, it } from '@jest/globals';
import { ConfigError } from '../../../src/config/config-error.js';
import { loadConfig } from '../../../src/config/load-config.js';
import { parseOperators, parsePlace } from '../../../src/config/parse-operators.js';

const problemsOf = (environment: Readonly<Record<string, string>>) => {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems.map(({ variable }) => variable) : [error];
  }
};

describe('parseOperators', () => {
  it('reads each person with all accounts they have', () => {
    expect(parseOperators('ann=slack:U0123|telegram:4211, bob = slack:T01/U0456')).toEqual([
      {
        name: 'ann',
        accounts: [
          { platform: 'slack', userId: 'U0123' },
          { platform: 'telegram', userId: '4211' },
        ],
      },
      { name: 'bob', accounts: [{ platform: 'slack', workspaceId: 'T01', userId: 'U0456' }] },
    ]);
  });

  it('calls an account without a name as it is written', () => {
    expect(parseOperators('slack:U0123')).toEqual([
      { name: 'slack:U0123', accounts: [{ platform: 'slack', userId: 'U0123' }] },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['a trailing comma', 'ann=slack:U1,'],
    ['a name without an account', 'ann='],
    ['a name alone', 'ann'],
    ['another chat', 'ann=irc:ann'],
    ['two equals signs', 'ann=bob=slack:U1'],
    ['letters for an id of Telegram', 'ann=telegram:ann'],
    ['a group for a person', 'ann=telegram:-1001'],
    ['two people of one name', 'ann=slack:U1,Ann=slack:U2'],
    ['one account of two people', 'ann=slack:U1,bob=slack:U1'],
    ['one account of two people, once without its workspace', 'ann=slack:U1,bob=slack:T1/U1'],
    ['one account twice of one person', 'ann=telegram:1|telegram:1'],
  ])('does not read %s', (_what, text) => {
    expect(parseOperators(text)).toBeNull();
  });

  it('takes people of one id in two workspaces for two', () => {
    expect(parseOperators('ann=slack:T1/U1,bob=slack:T2/U1')).toHaveLength(2);
  });
});

describe('parsePlace', () => {
  it('reads a channel of Slack', () => {
    expect(parsePlace('slack:T0123/C0456')).toEqual({
      ...{ platform: 'slack', workspaceId: 'T0123', channelId: 'C0456' },
    });
  });

  it('reads a group of Telegram, and a topic of one', () => {
    expect(parsePlace('telegram:-1001234')).toMatchObject({ workspaceId: '-1001234', channelId: '-1001234' });
    expect(parsePlace('telegram:-1001234/5')).toMatchObject({
      ...{ workspaceId: '-1001234', channelId: '-1001234/5' },
    });
  });

  it.each(['slack:C0456', 'slack:', 'telegram:4211', 'telegram:-', 'C0456'])('does not read %s', (text) => {
    expect(parsePlace(text)).toBeNull();
  });
});

describe('the operator in the environment', () => {
  it('is nobody unless given, with two for an approval', () => {
    expect(loadConfig({}).operator).toEqual({ reviewers: [], needed: 2, place: null, language: 'en' });
  });

  it('has people, a place, a language and how many an approval needs', () => {
    const { operator } = loadConfig({
      ...{ OPERATORS: 'ann=slack:U1', OPERATOR_PLACE: 'slack:T1/C1', SLACK_BOT_TOKEN: 'xoxb-1' },
      ...{ SLACK_SIGNING_SECRET: 'signing-secret', KYC_REVIEWERS: '1', OPERATOR_LANGUAGE: 'vi' },
    });
    expect(operator).toMatchObject({
      ...{ needed: 1, language: 'vi', place: { workspaceId: 'T1', channelId: 'C1' } },
      reviewers: [{ name: 'ann' }],
    });
  });

  it.each(['0', '6', '1.5', 'two'])('does not take %s for how many', (KYC_REVIEWERS) => {
    expect(problemsOf({ KYC_REVIEWERS })).toEqual(['KYC_REVIEWERS']);
  });

  it('has no place without people', () => {
    expect(problemsOf({ OPERATOR_PLACE: 'slack:T1/C1' })).toEqual(['OPERATORS']);
  });

  it('tells of what reads badly by its name', () => {
    expect(
      problemsOf({ OPERATORS: 'ann', OPERATOR_PLACE: 'C1', OPERATOR_LANGUAGE: 'xx' }).toSorted(),
    ).toEqual(['OPERATORS', 'OPERATOR_LANGUAGE', 'OPERATOR_PLACE']);
  });
});
