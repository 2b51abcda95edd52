import { expect, test } from '@jest/globals';
import { isTooOld } from '../../../../../../src/adapters/telegram/handlers/updates/is-too-old.js';
import { messageShape } from '../../../../../../src/adapters/telegram/handlers/updates/shapes.js';
import {
  askerOfCallback,
  askerOfMessage,
} from '../../../../../../src/adapters/telegram/handlers/updates/to-asker.js';

const SAM = { id: 5, is_bot: false, first_name: 'Sam', last_name: 'Rivera', language_code: 'pt-br' };
const FORUM = { id: -1001, type: 'supergroup', title: 'Office', is_forum: true };

test('hears a message whatever else is told with it, and in whatever shape', () => {
  const told = { message_id: 1, chat: FORUM, from: SAM, text: 'hi', contact: 7, rich_message: { new: [] } };
  expect(messageShape.parse(told)).toMatchObject({ text: 'hi', rich_message: { new: [] } });
});

test('knows whoever wrote, and where: the topic of a forum, and what only the bot sees', () => {
  const told = { message_id: 0, ephemeral_message_id: 3, message_thread_id: 7, is_topic_message: true };
  expect(askerOfMessage(messageShape.parse({ ...told, chat: FORUM, from: SAM }))).toEqual({
    userId: 5,
    name: 'Sam Rivera',
    username: null,
    languageCode: 'pt-br',
    chat: { chatId: -1001, kind: 'group', threadId: 7, title: 'Office' },
    doing: { kind: 'ephemeral', ephemeralId: 3 },
  });
});

test('takes the thread of a reply for no topic', () => {
  const told = { message_id: 9, message_thread_id: 8, chat: FORUM, from: SAM };
  expect(askerOfMessage(messageShape.parse(told))?.chat.threadId).toBeNull();
});

test('knows whoever pressed where no chat is seen', () => {
  const callback = { id: 'cb', from: { ...SAM, username: 'sam' }, inline_message_id: 'AgAA' };
  expect(askerOfCallback(callback as never)).toMatchObject({
    username: 'sam',
    chat: { chatId: 5, kind: 'inline' },
    doing: { kind: 'press', callbackId: 'cb' },
  });
});

test.each([
  [{ callback_query: {} }, 120_000, false],
  [{ callback_query: {} }, 120_001, true],
  [{ inline_query: {} }, 30_001, true],
  [{ message: {} }, 86_400_000, false],
])('whether nobody waits for an answer to %j after %i ms any more: %s', (update, ageMs, isOld) => {
  expect(isTooOld(update, ageMs)).toBe(isOld);
});
