import { expect, test } from '@jest/globals';
import { createServerAge } from '../../../../../src/adapters/telegram/api/create-server-age.js';
import type { Asker } from '../../../../../src/adapters/telegram/people/asker.js';
import { createBotName } from '../../../../../src/adapters/telegram/people/create-bot-name.js';
import { tellAside } from '../../../../../src/adapters/telegram/sending/tell-aside.js';
import { ENGLISH } from '../../../../support/english.js';
import { createFakeTelegramApi, refusedWith } from '../../../../support/fake-telegram-api.js';
import { createFakeTimers } from '../../../../support/fake-timers.js';
import { createTestSender, GROUP } from './build-outgoing.js';

const SECRET = { html: 'ann@example.com', keys: [] };
const SAM: Asker = {
  userId: 5,
  name: 'Sam',
  username: null,
  languageCode: 'en',
  chat: { chatId: GROUP, kind: 'group', threadId: null, title: 'Sales' },
};

function setUp(options: Parameters<typeof createFakeTelegramApi>[0] = {}) {
  const api = createFakeTelegramApi(options);
  const { messages } = createTestSender(api);
  const serverAge = createServerAge(api, createFakeTimers());
  const tell = (asker: Asker) =>
    tellAside({ messages, serverAge, botName: createBotName(api) }, { asker, words: ENGLISH }, SECRET);
  return { api, tell };
}

test('tells one person in a group for their eyes alone, and names what they pressed', async () => {
  const { api, tell } = setUp();
  await tell({ ...SAM, doing: { kind: 'press', callbackId: 'cb' } });
  expect(api.seenBy(5, GROUP).map(({ text }) => text)).toEqual(['ann@example.com']);
  expect(api.seenIn(GROUP)).toEqual([]);
  expect(api.callsOf('sendMessage')).toMatchObject([
    { ephemeral_message_parameters: { receiver_user_id: 5, callback_query_id: 'cb' } },
  ]);
});

test('answers what somebody said to the bot alone', async () => {
  const { api, tell } = setUp();
  await tell({ ...SAM, doing: { kind: 'ephemeral', ephemeralId: 9 } });
  expect(api.callsOf('sendMessage')).toMatchObject([{ reply_parameters: { ephemeral_message_id: 9 } }]);
});

test('goes to the person’s own chat where the server has nothing of the kind', async () => {
  const { api, tell } = setUp({ hasEphemeral: false });
  await tell(SAM);
  expect(api.seenIn(5).map(({ text }) => text)).toEqual(['ann@example.com']);
  expect(api.callsOf('sendMessage')).toHaveLength(1);
});

test('goes to the person’s own chat where the group does not let us', async () => {
  const { api, tell } = setUp();
  api.failNext('sendMessage', refusedWith(400, 'Bad Request: not enough rights'));
  await tell(SAM);
  expect(api.seenIn(5).map(({ text }) => text)).toEqual(['ann@example.com']);
});

test('says no more to a group than that there is something, where the person never began a chat', async () => {
  const { api, tell } = setUp({ hasEphemeral: false });
  api.closed.add(5);
  expect(await tell(SAM)).toBeNull();
  expect(api.seenIn(GROUP)).toMatchObject([
    {
      text: 'I have something that is for you alone. Open our chat and press Start, then ask here again.',
      buttons: [{ text: 'Open our chat', url: 'https://t.me/paylink_bot?start=hello' }],
    },
  ]);
});

test('says nothing where nobody can be told', async () => {
  const { api, tell } = setUp();
  api.closed.add(5);
  const chat = { chatId: 5, kind: 'private', threadId: null, title: null } as const;
  expect(await tell({ ...SAM, chat })).toBeNull();
  expect(api.callsOf('sendMessage')).toHaveLength(1);
});

test('lets a failure be known that is none of the person’s', async () => {
  const { api, tell } = setUp({ hasEphemeral: false });
  api.failNext('sendMessage', { kind: 'unanswered', reason: 'ECONNRESET' });
  await expect(tell(SAM)).rejects.toThrow('no answer');
  expect(api.seenIn(GROUP)).toEqual([]);
});
