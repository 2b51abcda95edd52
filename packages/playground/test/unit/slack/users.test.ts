import { afterEach, describe, expect, it } from '@jest/globals';
import { defaultWorkspace } from '../../../src/slack/workspace-seed.js';
import { startBench, type WorkspaceBench } from './workspace-bench.js';

let bench: WorkspaceBench;
afterEach(() => bench.stop());

const workspace = {
  ...defaultWorkspace,
  people: [
    ...defaultWorkspace.people,
    { id: 'U0GUS', name: 'gus', realName: 'Gus Guest', timeZone: 'UTC', isGuest: true },
    { id: 'U0EVE', name: 'eve', realName: 'Eve Else', timeZone: 'UTC', homeTeamId: 'T0OTHER' },
  ],
};

describe('users.info', () => {
  it.each([
    ['a member', 'U0SAM', { team_id: 'T0LOTUS', is_admin: false, is_restricted: false }],
    ['who runs the workspace', 'U0OLIVIA', { is_admin: true, is_owner: true, is_primary_owner: true }],
    ['a guest', 'U0GUS', { is_admin: false, is_restricted: true, is_ultra_restricted: false }],
    [
      'somebody of another company',
      'U0EVE',
      { team_id: 'T0OTHER', is_stranger: false, is_restricted: false },
    ],
  ])('tells %s by flags', async (_who, user, flags) => {
    bench = await startBench({ workspace });
    expect((await bench.client.users.info({ user })).user).toMatchObject(flags);
  });
});

describe('changeLocale', () => {
  it('tells the app with the whole user, and users.info from then on to whoever asks for it', async () => {
    bench = await startBench({ workspace });
    await bench.platform.changeLocale('U0SAM', 'vi-VN');
    expect(bench.heard.map(({ payload }) => payload['event'])).toEqual([
      expect.objectContaining({
        type: 'user_change',
        user: expect.objectContaining({ id: 'U0SAM', tz: 'Asia/Bangkok', locale: 'vi-VN' }),
      }),
    ]);
    const told = async (include_locale: boolean) =>
      (await bench.client.users.info({ user: 'U0SAM', include_locale })).user;
    expect(await told(true)).toMatchObject({ locale: 'vi-VN' });
    expect(await told(false)).not.toHaveProperty('locale');
    bench.platform.reset();
    expect(await told(true)).toMatchObject({ locale: 'en-US' });
  });
});
