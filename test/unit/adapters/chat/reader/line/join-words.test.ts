import { describe, expect, it } from '@jest/globals';
import { joinWords } from '../../../../../../src/adapters/chat/reader/line/join-words.js';
import { tokenise } from '../../../../../../src/adapters/chat/reader/text/tokenise.js';

/** Without the first piece that reads so. */
function without(line: string, piece: string): string {
  const from = line.indexOf(piece);
  return joinWords(line, tokenise(line).tokens, [{ from, to: from + piece.length }]);
}

describe('the words of a description', () => {
  it.each([
    ['20 usd Lunch', '20 usd', 'Lunch'],
    ['Lunch, 20 usd', '20 usd', 'Lunch'],
    ['Lunch (20 usd) today', '20 usd', 'Lunch today'],
    ['20 usd - Lunch -', '20 usd', 'Lunch'],
    ['20 usd #42', '20 usd', '#42'],
    ['20 usd "Lunch,"', '20 usd', 'Lunch,'],
    ['20 usd', '20 usd', ''],
  ])('of %s without %s are "%s"', (line, piece, words) => {
    expect(without(line, piece)).toBe(words);
  });
});
