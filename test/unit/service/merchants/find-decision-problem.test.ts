import { describe, expect, it } from '@jest/globals';
import { findDecisionProblem } from '../../../../src/service/merchants/find-decision-problem.js';

const ask = (...requests: Parameters<typeof findDecisionProblem>[0]['requests'] & object) =>
  findDecisionProblem({ action: 'ask', reason: 'It cannot be read', requests });

describe('findDecisionProblem', () => {
  it('takes questions that an owner can answer', () => {
    expect(
      ask({ field: 'email', words: 'It bounces' }, { field: 'website', words: 'It does not open' }),
    ).toEqual([]);
  });

  it.each([
    [[]],
    [[{ field: 'website', words: ' ' }]],
    [[{ field: 'email_confirmed', words: 'Confirm it again' }]],
    [
      [
        { field: 'email', words: 'It bounces' },
        { field: 'email_confirmed', words: 'Confirm it again' },
      ],
    ],
  ] as const)('refuses questions without words, and those that nobody can answer: %j', (requests) => {
    expect(ask(...requests)).toEqual(['requests']);
  });

  it('asks for a reason of every decision', () => {
    for (const action of ['approve', 'reject', 'suspend', 'resume'] as const) {
      expect(findDecisionProblem({ action, reason: '' })).toEqual(['reason']);
    }
  });
});
