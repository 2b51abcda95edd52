import { describe, expect, it } from '@jest/globals';
import { tokenise } from '../../../../../../src/adapters/chat/reader/text/tokenise.js';

const words = (text: string) =>
  tokenise(text).tokens.map(({ text: word, quoted }) => (quoted ? `[${word}]` : word));

describe('tokenise', () => {
  it.each([
    ['a  b', ['a', 'b']],
    ['"a b" c', ['[a b]', 'c']],
    ['“a b” c', ['[a b]', 'c']],
    ['„a b“ c', ['[a b]', 'c']],
    ['»a b« c', ['[a b]', 'c']],
    ['‹a b› c', ['[a b]', 'c']],
    ['「a b」 c', ['[a b]', 'c']],
    ['『a b』c', ['[a b]', 'c']],
    ["'a b' c", ['[a b]', 'c']],
    ['‘a b’ c', ['[a b]', 'c']],
    ['name:"Ann Lee" x', ['name:Ann Lee', 'x']],
    ['name:‘Ann Lee’ x', ['name:Ann Lee', 'x']],
    ["expires:'fri 18:00' x", ['expires:fri 18:00', 'x']],
    ["name:'Ann O'Hara' x", ["name:Ann O'Hara", 'x']],
    ['note:class="XII B"', ['note:class=XII B']],
    ['19" screen', ['19"', 'screen']],
    ["Ann's don't rock 'n roll", ["Ann's", "don't", 'rock', "'n", 'roll']],
    ['""', []],
  ])('cuts %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(tokenise(text).unclosed).toBeNull();
  });

  it.each([
    ['10 "School fees', '"School fees'],
    ['name:"Ann', '"Ann'],
    ['"', '"'],
    ['「Ann', '「Ann'],
  ])('says where a quote of %j is not closed', (text, unclosed) => {
    expect(tokenise(text).unclosed).toBe(unclosed);
  });

  it('tells where each word stands, its quotes with it', () => {
    expect(tokenise('a "b c" d:"e"').tokens.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 7],
      [8, 13],
    ]);
  });
});
