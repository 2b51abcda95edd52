import { describe, jest } from '@jest/globals';
import { PSEUDO } from '../../support/pseudo-words.js';
import { createEnglishFetch } from './pseudo/english-fetch.js';
import { listSlackTexts } from './pseudo/list-slack-texts.js';
import { NAMES } from './pseudo/names.js';
import { createWatch } from './pseudo/watch-texts.js';

const { note, watched } = createWatch(NAMES);
globalThis.fetch = createEnglishFetch(globalThis.fetch, (body) => note(listSlackTexts(body)));
jest.unstable_mockModule('../../../src/adapters/chat/words/words-in.js', () => ({ wordsIn: () => PSEUDO }));
// Whether each person reads their own is another test: here all read one.
jest.unstable_mockModule('./scenarios/language-scenarios.js', () => ({ describeLanguages() {} }));
const { describeConversation } = await import('./describe-conversation.js');
const { startSlack } = await import('./slack/start-slack.js');

describe('the conversation in Slack in a pseudo-language', () => describeConversation(watched(startSlack)));
