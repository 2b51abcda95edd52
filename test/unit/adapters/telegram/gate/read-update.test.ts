import { describe, expect, it } from '@jest/globals';
import { readUpdate } from '../../../../../src/adapters/telegram/gate/read-update.js';

const ann = { id: 7, is_bot: false, first_name: 'Ann' };
const group = { id: -1001, type: 'supergroup', title: 'Sales' };
const privately = { id: 7, type: 'private' };

describe('readUpdate', () => {
  it('keeps an update whole, under the number that its bot has for it', () => {
    const update = {
      update_id: 41,
      message: { message_id: 1, date: 0, chat: privately, text: 'ü', new_field: 1 },
    };
    expect(readUpdate('123', update)).toEqual({
      id: 'telegram 123 41',
      platform: 'telegram',
      lane: 'telegram 7',
      order: 41,
      body: '{"update_id":41,"message":{"message_id":1,"date":0,"chat":{"id":7,"type":"private"},"text":"ü","new_field":1}}',
    });
  });

  it.each([
    ['a message', { message: { chat: group, from: ann } }, 'telegram -1001'],
    ['an edited one', { edited_message: { chat: group, from: ann } }, 'telegram -1001'],
    [
      'a press, by where its button stands',
      { callback_query: { from: ann, message: { chat: group } } },
      'telegram -1001',
    ],
    [
      'a press in a chat that we do not see',
      { callback_query: { from: ann, inline_message_id: 'x' } },
      'telegram user 7',
    ],
    ['what is typed inline', { inline_query: { id: 'q', from: ann, query: '' } }, 'telegram user 7'],
    ['what was chosen', { chosen_inline_result: { result_id: 'r', from: ann } }, 'telegram user 7'],
    ['being added to a group', { my_chat_member: { chat: group, from: ann } }, 'telegram -1001'],
    ['a connection', { business_connection: { id: 'c', user: ann } }, 'telegram user 7'],
    [
      'what stands in a seller’s own chat, by who wrote it',
      { business_message: { business_connection_id: 'c', chat: { id: 99 }, from: ann } },
      'telegram user 7',
    ],
    [
      'what is gone from there',
      { deleted_business_messages: { business_connection_id: 'c', chat: { id: 99 }, message_ids: [1] } },
      'telegram user 99',
    ],
    [
      'being asked as a guest',
      { guest_message: { guest_query_id: 'g', chat: group, from: ann } },
      'telegram user 7',
    ],
    ['a kind that nobody knows', { brain_wave: { from: ann } }, 'telegram user 7'],
    ['a kind of no shape', { brain_wave: 'zzz' }, 'telegram nobody'],
    ['ids that are none', { message: { chat: { id: '7' }, from: null } }, 'telegram nobody'],
    ['nothing at all', {}, 'telegram nobody'],
  ])('puts into its lane: %s', (_what, happened, lane) => {
    expect(readUpdate('123', { update_id: 1, ...happened })?.lane).toBe(lane);
  });

  it.each([undefined, null, 'x', 1, [], {}, { update_id: '1' }, { update_id: 1.5 }])(
    'takes for no update: %j',
    (update) => {
      expect(readUpdate('123', update)).toBeNull();
    },
  );
});
