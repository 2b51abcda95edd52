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
  });

  it('ends with a reset, which tells the app of everybody whose language is another one now', async () => {
    bench = await startBench({ workspace });
    await bench.platform.changeLocale('U0SAM', 'vi-VN');
    await bench.platform.reset();
    const { user } = await bench.client.users.info({ user: 'U0SAM', include_locale: true });
    expect(user).toMatchObject({ locale: 'en-US' });
    expect(bench.heard.slice(1).map(({ payload }) => payload['event'])).toMatchObject([
      { type: 'user_change', user: { id: 'U0SAM', locale: 'en-US' } },
    ]);
  });

  it('is shown on every page', async () => {
    bench = await startBench({ workspace });
    await bench.platform.changeLocale('U0SAM', 'vi-VN');
    expect(bench.changes.find(({ type }) => type === 'person_changed')).toMatchObject({
      seq: 1,
      person: { id: 'U0SAM', realName: 'Sam Rivera', locale: 'vi-VN' },
    });
    expect(bench.platform.snapshot('U0MAYA').people[0]).toMatchObject({ id: 'U0SAM', locale: 'vi-VN' });
  });
});
