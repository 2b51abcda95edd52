import { describe, expect, it } from '@jest/globals';
import { readMessageArgs } from '../../../../../scripts/words/build-message-args.js';
import en from '../../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };
import type { MessageKey } from '../../../../../src/adapters/chat/words/words.js';
import { wordsIn } from '../../../../../src/adapters/chat/words/words-in.js';
import { LIMIT } from '../../../../../src/adapters/slack/blocks/block-kit.js';
import { LANGUAGES } from '../../../../../src/domain/text/language.js';

/** What Slack has little room for; the first that fits a key counts. */
const ROOM: readonly (readonly [RegExp, number])[] = [
  [/^(form|settings)\.title$|^page\.title\.|^slack\.opening\.title$/, LIMIT.viewText],
  [
    /^form\.review$|^settings\.save$|^slack\.button\.|^page\.button\.(back|create_link|share_link)$/,
    LIMIT.viewText,
  ],
  [/^choice\.cancel\.(yes|no)$/, LIMIT.confirmButton],
  [/^choice\.cancel\.title$/, LIMIT.confirmTitle],
  [/^settings\.(expiry|reminders)\.(?!hint|problem)/, LIMIT.optionText],
  [/^form\.(timing|send|language)\.(?!hint|placeholder|problem)|^choice\.filter\./, LIMIT.optionText],
  [/\.button\./, LIMIT.buttonText],
  [/placeholder$/, LIMIT.placeholder],
];
const KEYS = Object.entries(en).flatMap(([key, message]) => {
  const room = ROOM.find(([pattern]) => pattern.test(key))?.[1];
  return room === undefined ? [] : [{ key: key as MessageKey, message, room }];
});

type Say = (key: MessageKey, args: Readonly<Record<string, unknown>>) => string;

describe.each(LANGUAGES)('the words in %s', (language) => {
  it('have room in Slack', () => {
    const say = wordsIn(language).say as Say;
    const tooLong = KEYS.flatMap(({ key, message, room }) => {
      const args = [...readMessageArgs(message)].map(([name, type]) => [
        name,
        type === 'number' ? 30 : 'other',
      ]);
      const said = say(key, Object.fromEntries(args));
      return said.length > room ? [`${key}: ${said.length} of ${room}: ${said}`] : [];
    });
    expect(tooLong).toEqual([]);
  });
});

it('finds what has little room', () => {
  expect(KEYS.length).toBeGreaterThan(50);
});
