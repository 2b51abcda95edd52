import { describe, jest } from '@jest/globals';
import { PSEUDO } from '../../support/pseudo-words.js';
import { NAMES } from './pseudo/names.js';
import { createWatch } from './pseudo/watch-texts.js';

jest.unstable_mockModule('../../../src/adapters/chat/words/words-in.js', () => ({ wordsIn: () => PSEUDO }));
const shown = await import('./plain/shown.js');
const { show, watched } = createWatch(NAMES);
jest.unstable_mockModule('./plain/shown.js', () => ({
  showPage: (page: Parameters<typeof shown.showPage>[0]) => shown.showPage(show(page)),
  showForm: (...[form, entries, { id, problems }]: Parameters<typeof shown.showForm>) =>
    shown.showForm(show(form), entries, { id, ...(problems && { problems: show(problems) }) }),
  showCard: (card: Parameters<typeof shown.showCard>[0]) => shown.showCard(show(card)),
}));
// Whether each person reads their own is another test: here all read one.
jest.unstable_mockModule('./scenarios/language-scenarios.js', () => ({ describeLanguages() {} }));
const { describeConversation } = await import('./describe-conversation.js');
const { startPlain } = await import('./plain/start-plain.js');

describe('the conversation in a pseudo-language', () => describeConversation(watched(startPlain)));
