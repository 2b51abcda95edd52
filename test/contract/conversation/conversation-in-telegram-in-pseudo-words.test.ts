import { describe, jest } from '@jest/globals';
import { PSEUDO } from '../../support/pseudo-words.js';
import { createEnglishTelegramApi } from './pseudo/create-english-telegram-api.js';
import { NAMES } from './pseudo/names.js';
import { createWatch } from './pseudo/watch-texts.js';

/** Of a calendar, of clocks and of chats. */
const CALLED_SO = [
  'January February March April May June July August September October November December',
  'Singapore London Ho Chi Minh City #sales #payments Lan Pham',
  // Taken as it is in every language.
  'tomorrow 9am',
];

/** Several stand in one line here. */
const withoutNames = (text: string) => NAMES.texts.reduce((left, name) => left.replaceAll(name, ''), text);

const { note, watched } = createWatch({ ...NAMES, words: [...NAMES.words, ...CALLED_SO] });
jest.unstable_mockModule('../../../src/adapters/chat/words/words-in.js', () => ({ wordsIn: () => PSEUDO }));
// Whether each person reads their own is another test: here all read one.
jest.unstable_mockModule('./scenarios/language-scenarios.js', () => ({ describeLanguages() {} }));
const { describeConversation } = await import('./describe-conversation.js');
const { startTelegram } = await import('./telegram/start-telegram.js');

describe('the conversation in Telegram in a pseudo-language', () =>
  describeConversation(
    watched(() =>
      startTelegram({ through: createEnglishTelegramApi((texts) => note(texts.map(withoutNames))) }),
    ),
  ));
