import { describe, expect, it } from '@jest/globals';
import { buildInvited } from '../../../../../../src/adapters/chat/conversation/pages/build-team.js';
import { ENGLISH } from '../../../../../support/english.js';
import { START } from '../../../../../support/fake-clock.js';

const said = (as: 'me' | 'manager' | 'finance' | 'sales' | 'viewer', bot: string | null = 'paylink_bot') =>
  buildInvited({
    ...{ words: ENGLISH, as, chat: 'telegram', code: 'abc', bot, expiresAt: START },
    ...{ timeZone: 'Asia/Bangkok', mayInvite: true },
  }).words;

describe('buildInvited', () => {
  it.each([
    ['manager', 'Manager'],
    ['sales', 'Sales'],
  ] as const)('says that a colleague may make links, and as what: %s', (as, role) => {
    expect(said(as)).toContain(`press Start, and can make links. Their role: ${role}.`);
  });

  it.each([
    ['finance', 'Finance'],
    ['viewer', 'Viewer'],
  ] as const)('promises no making of links to a role that makes none: %s', (as, role) => {
    expect(said(as)).toContain(`press Start. Their role: ${role}. They see links, and make none.`);
    expect(said(as)).not.toContain('can make links');
  });

  it('names the role beside the code alone, while nobody knows what the bot is called', () => {
    expect(said('finance', null)).toContain(
      'Your colleague writes this to the bot in Telegram. Their role: Finance.',
    );
    expect(said('me', null)).toContain('Write this to the bot in Telegram:');
    expect(said('me', null)).not.toContain('role:');
  });

  it('says nothing of a role to whoever keeps their own', () => {
    expect(said('me')).not.toContain('role:');
  });
});
