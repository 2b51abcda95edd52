import { describe, expect, it } from '@jest/globals';
import { buildChatNote } from '../../../../../src/adapters/chat/cards/build-chat-note.js';
import { ENGLISH } from '../../../../support/english.js';

const say = (isPrivate: boolean, name: string | null) =>
  buildChatNote({ kind: 'chat_note', platform: 'telegram', isPrivate, name }, { words: ENGLISH }).text;

describe('buildChatNote', () => {
  it('says which group is lost and what becomes of its news', () => {
    expect(say(false, 'Sales')).toBe(
      "I can't write in Sales (Telegram) any more. The bot was taken out or may not write there. News of each link goes to whoever made it, until the bot is let in again.",
    );
    expect(say(false, null)).toMatch(/^I can't write in a group of yours in Telegram any more\. /);
  });

  it('says to a person that they blocked the bot, without a name of their own', () => {
    expect(say(true, 'Ann')).toBe(
      "I can't write to you in Telegram any more. News of your links comes here until you unblock the bot there.",
    );
  });
});
