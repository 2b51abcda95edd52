import { describe, expect, it } from '@jest/globals';
import { splitByEntities } from '../../../../../src/page/client/telegram/split-by-entities.js';

const words = (said: string) => ({ kind: 'words', words: said });

describe('splitByEntities', () => {
  it('leaves a text without marks whole, and an empty one empty', () => {
    expect(splitByEntities('20.00 USD', [])).toEqual([words('20.00 USD')]);
    expect(splitByEntities('', [])).toEqual([]);
  });

  it('counts in UTF-16 units, as Telegram does', () => {
    const bold = { type: 'bold', offset: 3, length: 4 };
    expect(splitByEntities('🟢 Paid · 20.00 USD', [bold])).toEqual([
      words('🟢 '),
      { kind: 'marked', entity: bold, parts: [words('Paid')] },
      words(' · 20.00 USD'),
    ]);
  });

  it('nests what lies in another, whichever comes first', () => {
    const link = { type: 'text_link', offset: 0, length: 9, url: 'https://pay.example' };
    const bold = { type: 'bold', offset: 0, length: 4 };
    expect(splitByEntities('Open page', [bold, link])).toEqual([
      {
        kind: 'marked',
        entity: link,
        parts: [{ kind: 'marked', entity: bold, parts: [words('Open')] }, words(' page')],
      },
    ]);
  });

  it('ends what sticks out with what it is in, and passes over what marks nothing', () => {
    const quote = { type: 'blockquote', offset: 0, length: 4 };
    const code = { type: 'code', offset: 2, length: 9 };
    const marked = [
      quote,
      code,
      { type: 'bold', offset: 40, length: 2 },
      { type: 'italic', offset: 1, length: 0 },
    ];
    expect(splitByEntities('abcd efg', marked)).toEqual([
      {
        kind: 'marked',
        entity: quote,
        parts: [words('ab'), { kind: 'marked', entity: code, parts: [words('cd')] }],
      },
      words(' efg'),
    ]);
  });
});
