import { describe, expect, it } from '@jest/globals';
import type { WebClient } from '@slack/web-api';
import { createPeople } from '../../../../../src/adapters/slack/people/create-people.js';
import type { ChatPerson } from '../../../../../src/service/people/chat-person.js';
import { createFakeClock } from '../../../../support/fake-clock.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';
import { createFakeWorld } from '../../../../support/fake-world.js';

interface Told {
  readonly user?: object;
  readonly installer?: string;
}

/** Slack tells a locale to whoever asks for it. */
function withLocale(user: object, args: object): object {
  return 'include_locale' in args ? { locale: 'en-US', ...user } : user;
}

/** What the services are told of U_ANN, who acts in T_HOME, each time she does. */
function setUp({ user: profile = {}, installer }: Told = {}) {
  const { services } = createFakeWorld();
  const told: ChatPerson[] = [];
  const slack = { isSilent: false, isHanging: false, asked: 0, user: profile };
  const answer = (part: object) => {
    slack.asked += 1;
    if (slack.isHanging) return new Promise(() => {});
    return slack.isSilent ? Promise.reject(new Error('no answer')) : Promise.resolve({ ok: true, ...part });
  };
  const client = {
    users: {
      info: (args: object) =>
        answer({ user: withLocale({ name: 'ann', team_id: 'T_HOME', ...slack.user }, args) }),
    },
    team: { info: () => answer({ team: { name: 'Lotus Valley School' } }) },
  } as unknown as WebClient;
  const clock = createFakeClock();
  const timers = createFakeTimers();
  const people = createPeople({
    services: {
      recogniseMember: services.recogniseMember,
      noteLanguage: services.noteLanguage,
      identifyMember(person) {
        told.push(person);
        return services.identifyMember(person);
      },
    },
    installations: {
      find: async (key) =>
        installer === undefined || key !== 'T_HOME'
          ? null
          : { payload: JSON.stringify({ user: { id: installer } }), installedAt: clock.now(), revision: 1 },
    },
    ...{ clock, timers },
    logger: createFakeLogger().logger,
  });
  const ann = { teamId: 'T_HOME', userId: 'U_ANN', teamDomain: 'lotus-valley', client };
  const identify = () => people.identify(ann);
  return { identify, told, slack, clock, timers, people, ann, services };
}

describe('createPeople', () => {
  it.each<[string, Told, ChatPerson['standing']]>([
    ['who installed Paylink may own it', { installer: 'U_ANN' }, 'may_own'],
    ['who did not may not', { installer: 'U_BO' }, 'colleague'],
    ['where nobody installed it by OAuth, an admin may', { user: { is_admin: true } }, 'may_own'],
  ])('tells the standing of a person: %s', async (_name, given, standing) => {
    const { identify, told } = setUp(given);
    await identify();
    expect(told[0]).toMatchObject({ userId: 'U_ANN', displayName: 'ann', standing });
  });

  it('makes no owner of a guest, whoever they installed it as', async () => {
    const { identify, told } = setUp({ installer: 'U_ANN', user: { is_restricted: true } });
    await expect(identify()).rejects.toMatchObject({ code: 'role_missing' });
    expect(told[0]).toMatchObject({ standing: 'guest' });
  });

  it('asks Slack once in two seconds', async () => {
    const { identify, slack, clock } = setUp();
    await identify();
    await identify();
    expect(slack.asked).toBe(2);
    clock.advance(2_000);
    await identify();
    expect(slack.asked).toBe(3);
  });

  it('tells the name of the workspace and its short name apart', async () => {
    const { identify, told, slack, clock } = setUp();
    await identify();
    expect(told[0]).toMatchObject({
      workspaceName: 'Lotus Valley School',
      workspaceHandle: 'lotus-valley',
    });
    slack.isSilent = true;
    clock.advance(24 * 3_600_000);
    await identify();
    expect(told[1]).toMatchObject({ workspaceName: null, workspaceHandle: 'lotus-valley' });
  });

  it('tells nothing where Slack does, never an id for a name', async () => {
    const { identify, told, slack, clock } = setUp();
    await identify();
    slack.isSilent = true;
    clock.advance(2_000);
    const { member } = await identify();
    expect(told[1]).toMatchObject({ displayName: null, timeZone: null, standing: null });
    expect(member.displayName).toBe('ann');
  });

  it('knows what somebody reads, and without asking once they have come', async () => {
    const { identify, people, ann } = setUp({ user: { locale: 'vi-VN' } });
    expect(people.languageOf(ann)).toBeNull();
    expect((await identify()).member.language).toBe('vi');
    expect(people.languageOf(ann)).toBe('vi');
  });

  it('remembers in which zone somebody reads times', async () => {
    const { identify, people, ann } = setUp({ user: { tz: 'Asia/Saigon' } });
    expect(people.zoneOf(ann)).toBeNull();
    await identify();
    expect(people.zoneOf(ann)).toBe('Asia/Saigon');
  });

  it('answers in the merchant’s language for one that Paylink does not speak', async () => {
    const { identify, people, ann, slack, clock } = setUp({ user: { locale: 'vi-VN' } });
    await identify();
    slack.user = { locale: 'fr-FR' };
    clock.advance(2_000);
    expect((await identify()).member.language).toBeNull();
    expect(people.languageOf(ann)).toBe('vi');
  });

  it('reads a language that was changed two seconds later, where Slack tells of no change', async () => {
    const { identify, slack, clock } = setUp({ user: { locale: 'vi-VN' } });
    await identify();
    slack.user = { locale: 'ko-KR' };
    clock.advance(2_000);
    expect((await identify()).member.language).toBe('ko');
  });

  it('waits a second for news of somebody who has come before, and goes on with what is known', async () => {
    const { identify, slack, clock, timers } = setUp({ user: { locale: 'vi-VN' } });
    await identify();
    slack.isHanging = true;
    clock.advance(2_000);
    const identified = identify();
    await timers.advance(1_000);
    expect((await identified).member).toMatchObject({ language: 'vi', displayName: 'ann' });
  });

  it('follows a changed language at once, and asks anew where the change does not say which', async () => {
    const { identify, people, ann, slack } = setUp({ user: { locale: 'vi-VN' } });
    await identify();
    slack.user = { locale: 'th-TH' };
    await people.noteChange(ann, 'ko');
    expect(people.languageOf(ann)).toBe('ko');
    expect((await people.recognise(ann)).member.language).toBe('ko');
    await people.noteChange(ann, null);
    expect(people.languageOf(ann)).toBeNull();
    expect((await identify()).member.language).toBe('th');
  });

  it('remembers nothing of somebody who never came', async () => {
    const { people, ann } = setUp();
    await people.noteChange(ann, 'ko');
    expect(people.languageOf(ann)).toBeNull();
  });

  it('does not put a remembered language in the place of one that another process heard of', async () => {
    const { identify, people, ann, services } = setUp({ user: { locale: 'vi-VN' } });
    await identify();
    await services.noteLanguage({ platform: 'slack', workspaceId: 'T_HOME', userId: 'U_ANN' }, 'es');
    expect((await identify()).member.language).toBe('es');
    expect(people.languageOf(ann)).toBe('es');
  });
});
