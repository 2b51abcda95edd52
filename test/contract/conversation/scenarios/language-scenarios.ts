import { describe, expect, it } from '@jest/globals';
import { formatWhen } from '../../../../src/adapters/chat/time/format-when.js';
import { wordsIn } from '../../../../src/adapters/chat/words/words-in.js';
import { type StartChat, useChat } from '../chat-under-test.js';

const END = new Date('2026-12-01T11:00:00Z');

export function describeLanguages(start: StartChat): void {
  describe('the language of each person', () => {
    const chat = useChat(start);

    it('is that of their profile, whatever the others of the same merchant read', async () => {
      const { as } = chat();
      for (const [name, language] of [
        ['vietnamese', 'vi'],
        ['seller', 'en'],
        ['vietnamese', 'vi'],
      ] as const) {
        const person = as(name);
        const words = wordsIn(language);
        await person.says('/paylink find nothing-of-the-kind');
        await person.sees(words.say('page.list.no_match', { words: 'nothing-of-the-kind' }));

        await person.says('/paylink 5 usd Fee expires:"2026-12-01 18:00"');
        const create = words.say('page.button.create_link');
        const review = await person.sees(words.say('page.review.nothing_sent', { button: create }));
        expect(review.words).toContain(formatWhen(words, END, 'Asia/Bangkok'));
        await person.presses(review, create);
        const created = await person.sees(words.say('page.title.created'));
        expect(created.words).toContain(formatWhen(words, END, 'Asia/Bangkok'));
      }
    });

    it('is theirs in a refusal too', async () => {
      const { as } = chat();
      const lan = as('vietnamese');
      await lan.says('/paylink list');
      await lan.sees(wordsIn('vi').say('page.list.empty'));
      await lan.says('/paylink status NONE-1');
      await lan.sees(wordsIn('vi').say('error.link_not_found.failed'));
    });
  });
}
