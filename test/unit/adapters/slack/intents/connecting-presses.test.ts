import { describe, expect, it } from '@jest/globals';
import type { Pressable } from '../../../../../src/adapters/chat/choices/pressable.js';
import { decodeAction } from '../../../../../src/adapters/slack/intents/decode-action.js';
import { encodeIntent } from '../../../../../src/adapters/slack/intents/encode-intent.js';

describe('what is pressed to begin, to connect and to follow', () => {
  it.each<Pressable>([
    { kind: 'help' },
    { kind: 'ask_zone' },
    { kind: 'set_zone', zone: 'America/Argentina/ComodRivadavia' },
    { kind: 'invite', as: 'me' },
    { kind: 'invite', as: 'sales' },
    { kind: 'invite', as: 'finance' },
    { kind: 'ask_invite' },
    { kind: 'ask_people' },
    { kind: 'open_team', page: 3 },
    { kind: 'show_member', memberId: 'mem_1' },
    { kind: 'show_doings', memberId: 'mem_1' },
    { kind: 'ask_remove', memberId: 'mem_1' },
    { kind: 'remove_member', memberId: 'mem_1' },
    { kind: 'give_role', memberId: 'mem_1', role: 'owner' },
    { kind: 'give_role', memberId: 'mem_1', role: 'owner', from: 'sales' },
    { kind: 'give_deputy', memberId: 'mem_1', deputyId: 'mem_2' },
    { kind: 'give_deputy', memberId: 'mem_1', deputyId: 'mem_2', seen: 'mem_3' },
    { kind: 'give_deputy', memberId: 'mem_1', deputyId: null, seen: '' },
    { kind: 'give_deputy', memberId: 'mem_1', deputyId: null },
    { kind: 'open_kyc' },
    { kind: 'refresh_kyc' },
    { kind: 'submit_kyc' },
    { kind: 'withdraw_kyc' },
    { kind: 'ask_sign_up' },
    { kind: 'change_mode', mode: 'live' },
    { kind: 'watch' },
    { kind: 'stop_watching', channelId: '-1001234567890/45' },
  ])('comes back as it went: %j', (intent) => {
    const { actionId, value = '' } = encodeIntent(intent);
    expect(decodeAction({ name: actionId, value, draftId: null })).toEqual(intent);
  });

  it.each([
    ['team_invite', 'owner'],
    ['place_stop_watching', ''],
    ['team_open', '0'],
    ['team_member', ''],
    ['team_role', 'mem_1:none'],
    ['team_role', 'mem_1'],
    ['team_deputy', 'mem_1'],
    ['mode_change', 'real'],
  ])('refuses a value of %s that no button carries: "%s"', (name, value) => {
    expect(() => decodeAction({ name, value, draftId: null })).toThrow();
  });
});
