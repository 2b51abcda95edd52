import { describe, expect, it } from '@jest/globals';
import { BSONRegExp, type Db } from 'mongodb';
import { errorOf, freshCollection } from './fresh-collection.js';

/** What PCRE and JavaScript say differently: https://www.pcre.org/current/doc/html/pcre2pattern.html */
const CASES: [pattern: string, options: string, texts: string[], found: number[]][] = [
  ['\\Aab', '', ['ab', 'x\nab', 'Aab'], [1]],
  ['\\Aab', 'm', ['ab', 'x\nab'], [1]],
  ['ab\\z', '', ['ab', 'ab\n', 'abz'], [1]],
  ['ab\\Z', '', ['ab', 'ab\n', 'ab\n\n', 'abZ'], [1, 2]],
  ['ab$', '', ['ab', 'ab\n', 'ab\n\n', 'ab\nc', 'ab\r'], [1, 2]],
  ['ab$', 'm', ['ab', 'ab\n', 'ab\nc', 'ab\rc'], [1, 2, 3]],
  ['^c', 'm', ['ab\nc', 'ab\rc', 'ab\u2028c'], [1]],
  ['^$', 'm', ['a\n', 'a\n\nb'], [2]],
  ['a.b', '', ['a\rb', 'a\nb', 'a\u2028b'], [1, 3]],
  ['a.b', 's', ['a\rb', 'a\nb'], [1, 2]],
  ['\\Qa.b*\\E+$', '', ['a.b*', 'a.b**', 'aXb'], [1, 2]],
  ['^[[:alpha:]]+$', '', ['abc', 'ab1', ':'], [1]],
  ['^[[:digit:][:punct:]]+$', '', ['1-2', '1a'], [1]],
  ['^[^[:space:]]+$', '', ['ab', 'a b'], [1]],
  ['^[]a]+$', '', [']a', 'b', ''], [1]],
  ['^[\\w-.]+$', '', ['a-b.c', 'a b'], [1]],
  ['^\\s$', '', [' ', '\u00a0', '\ufeff', '\t'], [1, 4]],
  ['^\\S$', '', [' ', '\u00a0', 'x', '😀'], [2, 3, 4]],
  ['^a{,2}$', '', ['a{,2}', 'aa'], [1]],
  ['^.$', '', ['😀', 'ab'], [1]],
  ['(?i)^AB', '', ['abc', 'b'], [1]],
  ['(?P<n>a)b', '', ['ab', 'b'], [1]],
  ['^\\x{e9}\\x41\\@$', '', ['éA@', 'eA@'], [1]],
  ['^\\h\\a$', '', ['\u00a0\x07', ' a'], [1]],
];

export function regexContract(db: () => Db): void {
  describe('regular expressions', () => {
    it.each(CASES)('%s with the options "%s"', async (pattern, options, texts, found) => {
      const collection = await freshCollection(
        db(),
        texts.map((s) => ({ s })),
      );
      for (const index of [false, true]) {
        if (index) await collection.createIndex({ s: 1 });
        const docs = await collection
          .find({ s: new BSONRegExp(pattern, options) })
          .sort({ _id: 1 })
          .toArray();
        expect({ index, ids: docs.map((doc) => doc['_id']) }).toEqual({ index, ids: found });
      }
    });

    it.each(['(', '*a', '[b-a]'])('%s is invalid in both', async (pattern) => {
      const collection = await freshCollection(db(), [{ s: 'a' }]);
      expect(await errorOf(collection.find({ s: { $regex: pattern } }).toArray())).toMatchObject({
        code: 51091,
      });
    });
  });
}

/** What MongoDB would match and JavaScript cannot, or otherwise: aloud. */
export const REFUSED_PATTERNS = [
  '(a)\\1',
  'a++',
  '(?>a)',
  '(?#note)a',
  '(?i:a)',
  'a\\Kb',
  '\\Ga',
  '\\R',
  '\\v',
  '\\012',
  '[[:^alpha:]]',
  '[[:nonsense:]]',
  '(?R)',
  '(*UTF)a',
];
