import { describe, expect, it } from '@jest/globals';
import { buildLineRefusal } from '../../../../../../src/adapters/chat/conversation/pages/build-refusal.js';
import type { FieldProblem } from '../../../../../../src/domain/link/field-problem.js';
import { ENGLISH } from '../../../../../support/english.js';

function labelsOf(problem: FieldProblem): readonly string[] {
  const reader = { now: new Date('2026-11-26T10:00:00Z'), timeZone: 'Asia/Bangkok', words: ENGLISH };
  const refused = { problems: [problem], example: '/paylink 5', draftId: 'dft_1', reader, known: [] };
  const { parts } = buildLineRefusal(refused);
  return parts.flatMap((part) => (part.kind === 'choices' ? part.choices.map(({ label }) => label) : []));
}

describe('buildLineRefusal', () => {
  const yen = (minor: number) => ({ minor, currency: 'JPY' });

  it.each<[string, FieldProblem, readonly string[]]>([
    [
      'the readings of an amount',
      { field: 'amount', problem: 'ambiguous', text: '1, 250', readings: [yen(1250)] },
      ['1,250 JPY', 'Open the form'],
    ],
    [
      'the amounts beside one with too many decimals',
      {
        field: 'amount',
        problem: 'too_many_decimals',
        maxDecimals: 0,
        currency: 'JPY',
        readings: [yen(499), yen(500)],
      },
      ['499 JPY', '500 JPY', 'Open the form'],
    ],
    ['the form alone', { field: 'amount', problem: 'zero' }, ['Open the form']],
  ])('offers %s', (_what, problem, labels) => {
    expect(labelsOf(problem)).toEqual(labels);
  });
});
