import { expect, test } from '@jest/globals';
import { listRepliedWords } from '../../../../../../src/adapters/telegram/handlers/messages/list-replied-words.js';
import { messageShape } from '../../../../../../src/adapters/telegram/handlers/updates/shapes.js';

const wordsOf = (told: object) =>
  listRepliedWords(
    messageShape.parse({ message_id: 2, chat: { id: 5, type: 'private' }, ...told }),
    'paylink_bot',
  );

const botCalled = (username: string) => ({ id: 7, is_bot: true, first_name: 'Bot', username });

test.each([
  ['a text', { reply_to_message: { text: '20 usd' } }, '20 usd'],
  ['a caption', { reply_to_message: { caption: '20 usd', photo: [] } }, '20 usd'],
  [
    'the part that was marked',
    { quote: { text: '20 usd' }, reply_to_message: { text: '20 usd, or 30' } },
    '20 usd',
  ],
  [
    'a message of another chat',
    { external_reply: { contact: { first_name: 'Ann', phone_number: '+1 202' } } },
    'name:Ann\n+1 202',
  ],
  ['a sticker', { reply_to_message: { sticker: {} } }, null],
  ['nothing', {}, null],
  [
    'a card of the bot itself',
    { reply_to_message: { from: botCalled('paylink_bot'), text: '20 usd' } },
    null,
  ],
  [
    'an order that another bot tells',
    { reply_to_message: { from: botCalled('shop'), text: '20 usd' } },
    '20 usd',
  ],
])('reads %s', (_what, told, words) => {
  expect(wordsOf(told)).toBe(words);
});

test('reads name, number and address of a contact card', () => {
  const vcard = 'BEGIN:VCARD\nFN:Ann Lee\nEMAIL;TYPE=HOME:ann@example.com\nEND:VCARD';
  const contact = { first_name: 'Ann', last_name: 'Lee', phone_number: '66812345678', vcard };
  expect(wordsOf({ reply_to_message: { contact } })).toBe('name:Ann Lee\n+66812345678\nann@example.com');
});
