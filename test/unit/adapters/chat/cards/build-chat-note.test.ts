import { describe, expect, it } from '@jest/globals';
import { buildChatNote } from '../../../../../src/adapters/chat/cards/build-chat-note.js';
import { ENGLISH } from '../../../../support/english.js';

const CONTEXT = { words: ENGLISH, publicUrl: 'https://pay.example.com' };
const say = (isPrivate: boolean, name: string | null) =>
  buildChatNote({ kind: 'chat_note', platform: 'telegram', isPrivate, name }, CONTEXT).text;

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

  it('leads to where Paylink is installed again in a workspace', () => {
    const note = { kind: 'chat_note', platform: 'slack', isPrivate: false, name: null } as const;
    const { text, buttons } = buildChatNote(note, CONTEXT);
    expect(text).toBe(
      "I can't write in your Slack workspace any more. Paylink was removed there, or may not enter any more. Links that are out can be paid, and their news goes to whoever made them. Installed again, everything is as it was.",
    );
    expect(buttons).toEqual([
      {
        label: 'Install again',
        url: 'https://pay.example.com/slack/install',
        opens: 'install',
        style: 'primary',
      },
    ]);
  });
});
