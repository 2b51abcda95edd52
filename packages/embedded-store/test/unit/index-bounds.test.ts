import { describe, expect, it } from '@jest/globals';
import { compileFilter } from '../../src/matching/compile-filter.js';
import { parseSort } from '../../src/order/sort-documents.js';
import { boundIndex, sortDirection } from '../../src/planner/index-bounds.js';
import { necessaryConditions } from '../../src/planner/intervals.js';
import type { Tree } from '../../src/storage/database.js';
import { describeIndex, type IndexMeta } from '../../src/storage/index-definition.js';

const spec = { name: 'words_1_at_-1', key: { words: 1, at: -1 } };

function directionOf(meta: Pick<IndexMeta, 'multikey' | 'arrays'>, filter: object, sort: object) {
  const index = describeIndex({ id: 1, spec, ...meta }, {} as Tree);
  const bounds = boundIndex(index, necessaryConditions(compileFilter(filter).conditions));
  return sortDirection(index, bounds, parseSort(sort));
}

describe('sortDirection of an index with arrays', () => {
  const words = { multikey: true, arrays: ['words'] };

  it('gives the order behind one element', () => {
    expect(directionOf(words, { words: 'a' }, { at: -1 })).toBe('forward');
    expect(directionOf(words, { words: 'a' }, { at: 1 })).toBe('backward');
  });

  it('gives none behind several, for the array itself, or where another field has arrays too', () => {
    expect(directionOf(words, { words: { $in: ['a', 'b'] } }, { at: -1 })).toBeUndefined();
    expect(directionOf(words, { words: /^a/ }, { at: -1 })).toBeUndefined();
    expect(directionOf(words, {}, { words: 1 })).toBeUndefined();
    expect(directionOf(words, { words: 'a' }, { words: 1, at: -1 })).toBeUndefined();
    expect(
      directionOf({ multikey: true, arrays: ['words', 'at'] }, { words: 'a' }, { at: -1 }),
    ).toBeUndefined();
  });

  it('gives none in a folder that does not say which fields have arrays', () => {
    expect(directionOf({ multikey: true }, { words: 'a' }, { at: -1 })).toBeUndefined();
  });
});
