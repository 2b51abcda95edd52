import { expect, test } from '@jest/globals';
import type { Asker } from '../../../../../src/adapters/telegram/people/asker.js';
import { createPeople } from '../../../../../src/adapters/telegram/people/create-people.js';
import { createServices } from '../../../../../src/service/create-services.js';
import { buildTestMember, buildTestMerchant } from '../../../../support/build-test-merchant.js';
import { createFakeServiceDeps } from '../../../../support/fake-service-deps.js';

const SAM: Asker = {
  userId: 5,
  name: 'Sam Rivera',
  username: 'sam',
  languageCode: 'vi',
  chat: { chatId: 5, kind: 'private', threadId: null, title: null },
};
const IN_GROUP = { chatId: -1001, kind: 'group', threadId: null, title: 'Sales' } as const;

function setUp(seed: Parameters<typeof createFakeServiceDeps>[0] = {}) {
  const store = createFakeServiceDeps(seed);
  const services = createServices({ ...store, senders: [], publicUrl: 'https://pay.example.com' });
  return { store, people: createPeople({ services }) };
}

/** Of Slack first; Sam came by a code, and his own chat with the bot is one of its places. */
const LOTUS = buildTestMerchant({
  workspaces: [
    { platform: 'slack', workspaceId: 'T_LOTUS' },
    { platform: 'telegram', workspaceId: '5' },
  ],
});
const SAM_OF_LOTUS = buildTestMember({
  displayName: 'Sam',
  language: 'th',
  accounts: [
    { platform: 'slack', userId: 'U_SAM' },
    { platform: 'telegram', workspaceId: '5', userId: '5' },
  ],
});

test('whoever speaks to the bot alone has a merchant of their own, called after them', async () => {
  const { people } = setUp();
  const { merchant, member } = await people.identify(SAM);
  expect(merchant).toMatchObject({ name: 'Sam Rivera', mode: 'test' });
  expect(member).toMatchObject({ role: 'owner', displayName: 'Sam Rivera', language: 'vi', timeZone: null });
});

test('in a group nobody becomes anybody by speaking', async () => {
  const { people } = setUp();
  await expect(people.identify({ ...SAM, chat: IN_GROUP })).rejects.toMatchObject({ code: 'role_missing' });
});

test('where no chat is seen, only who is somebody’s member is known', async () => {
  const { people } = setUp();
  const outside = { ...SAM, chat: { ...SAM.chat, kind: 'inline' as const } };
  await expect(people.identify(outside)).rejects.toMatchObject({ code: 'role_missing' });
  const { merchant } = await people.identify(SAM);
  expect((await people.identify(outside)).merchant.id).toBe(merchant.id);
});

test('who came from Slack keeps name, language and role, also where nobody owns the merchant', async () => {
  const { people } = setUp({ merchants: [LOTUS], members: [SAM_OF_LOTUS] });
  const { member } = await people.identify(SAM);
  expect(member).toMatchObject({ id: 'mem_mai', role: 'sales', displayName: 'Sam', language: 'th' });
});

test('the zone of whoever was known while they asked is remembered, and of nobody else', async () => {
  const { people } = setUp({ merchants: [LOTUS], members: [{ ...SAM_OF_LOTUS, timeZone: 'Asia/Bangkok' }] });
  expect(people.zoneOf(SAM)).toBeNull();
  await people.identify(SAM);
  expect(people.zoneOf(SAM)).toBe('Asia/Bangkok');
});

test('a language that Paylink does not speak is none', async () => {
  const { people } = setUp();
  expect(people.languageOf({ ...SAM, languageCode: 'pt-br' })).toBeNull();
  expect((await people.identify({ ...SAM, languageCode: 'de' })).member.language).toBeNull();
});

test('whoever is known is looked up once, and remembered as long as they are answered', async () => {
  const { store, people } = setUp({ merchants: [LOTUS], members: [SAM_OF_LOTUS] });
  const lookUps: string[] = [];
  const { findByWorkspace, findMemberByAccount } = store.merchants;
  store.merchants.findByWorkspace = (...args) => {
    lookUps.push('merchant');
    return findByWorkspace(...args);
  };
  store.merchants.findMemberByAccount = (...args) => {
    lookUps.push('member');
    return findMemberByAccount(...args);
  };
  expect(people.seen(SAM)).toBeNull();
  const { member } = await people.identify(SAM);
  expect(lookUps).toEqual(['merchant', 'member']);
  expect(people.seen(SAM)?.member).toEqual(member);
  expect(people.seen({ ...SAM })).toBeNull();
});
