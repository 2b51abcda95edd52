import { describe, expect, it } from '@jest/globals';
import type { mongo } from 'mongoose';
import { makeMarkWorked } from '../../../../src/adapters/persistence/updates/mark-worked.js';

const AT = new Date('2026-03-02T10:00:00Z');
const LATER = new Date('2026-03-02T10:00:01Z');

/** A collection that takes statements, after it refused so many. */
function createCollection(refusals = 0) {
  const statements: unknown[][] = [];
  const collection = {
    updateMany: async (...statement: unknown[]) => {
      statements.push(statement);
      if (statements.length <= refusals) throw new Error('gone');
      return {} as mongo.UpdateResult;
    },
  };
  return { statements, markWorked: makeMarkWorked(collection) };
}

describe('marking updates as worked', () => {
  it('marks those of the same moment by one statement, none earlier than it was worked', async () => {
    const { statements, markWorked } = createCollection();
    await Promise.all([markWorked('telegram 1 5', LATER), markWorked('telegram 1 6', AT)]);
    expect(statements).toEqual([
      [
        { _id: { $in: ['telegram 1 5', 'telegram 1 6'] }, dueAt: { $exists: true } },
        { $set: { workedAt: LATER }, $unset: { dueAt: 1, body: 1 } },
      ],
    ]);
  });

  it('tries once more where the store did not answer', async () => {
    const { statements, markWorked } = createCollection(1);
    await markWorked('telegram 1 5', AT);
    expect(statements).toHaveLength(2);
  });

  it('says so where it does not answer again', async () => {
    const { statements, markWorked } = createCollection(2);
    await expect(markWorked('telegram 1 5', AT)).rejects.toThrow('gone');
    expect(statements).toHaveLength(2);
  });
});
