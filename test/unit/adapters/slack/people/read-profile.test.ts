import { describe, expect, it } from '@jest/globals';
import { readProfile } from '../../../../../src/adapters/slack/people/read-profile.js';

const read = (user: object) => readProfile({ ok: true, user: { team_id: 'T_HOME', ...user } }, 'T_HOME');

describe('readProfile', () => {
  it('reads the name that a person goes by: the real one, else the handle', () => {
    const real_name = 'Ann Lee';
    expect(read({ name: 'ann', real_name: 'Ann', profile: { real_name } }).name).toBe('Ann Lee');
    expect(read({ name: 'ann', real_name }).name).toBe('Ann Lee');
    expect(read({ name: 'ann' }).name).toBe('ann');
    expect(read({ id: 'U_ANN' }).name).toBeNull();
  });

  it('reads the zone', () => {
    expect(read({ tz: 'Asia/Bangkok' }).timeZone).toBe('Asia/Bangkok');
    expect(read({}).timeZone).toBeNull();
  });

  it.each([
    ['vi-VN', 'vi'],
    ['es-LA', 'es'],
    ['en-GB', 'en'],
    ['fr-FR', 'other'],
    [undefined, null],
  ])('reads the language of the locale %s', (locale, language) => {
    expect(read({ locale }).language).toBe(language);
  });

  it.each([
    ['a member', {}, 'colleague'],
    ['an admin', { is_admin: true }, 'may_own'],
    ['an owner', { is_owner: true }, 'may_own'],
    ['the primary owner', { is_primary_owner: true }, 'may_own'],
    ['a guest', { is_restricted: true }, 'guest'],
    ['a guest of one channel', { is_restricted: true, is_ultra_restricted: true }, 'guest'],
    ['somebody of another company', { team_id: 'T_OTHER' }, 'guest'],
    ['an admin of another company', { team_id: 'T_OTHER', is_admin: true }, 'guest'],
    ['a stranger', { is_stranger: true }, 'guest'],
    [
      'a member of two workspaces of one organisation',
      { team_id: 'T_OTHER', enterprise_user: { teams: ['T_OTHER', 'T_HOME'] } },
      'colleague',
    ],
    [
      'a member of another workspace of the organisation',
      { team_id: 'T_OTHER', enterprise_user: { teams: ['T_OTHER'] } },
      'guest',
    ],
  ])('knows %s', (_who, user, standing) => {
    expect(read(user).standing).toBe(standing);
  });

  it('takes a person for one of the workspace where Slack names no home', () => {
    expect(readProfile({ user: { is_admin: true } }, 'T_HOME').standing).toBe('may_own');
  });

  it('throws for what is no answer of users.info', () => {
    expect(() => readProfile({ ok: true }, 'T_HOME')).toThrow();
  });
});
