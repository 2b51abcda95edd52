import { describe, expect, it } from '@jest/globals';
import { describeError } from '../../../../../src/adapters/chat/copy/describe-error.js';
import { AppError } from '../../../../../src/domain/errors.js';
import { ENGLISH } from '../../../../support/english.js';

const of = { state: 'paid', reference: 'PL-7KQ2M9' } as const;

describe('what a refusal of money says', () => {
  it.each([
    [
      new AppError('second_person_needed', { ...of, asked: 'refund' }),
      /a second person\. Nobody else here may approve it/,
    ],
    [
      new AppError('second_person_needed', { ...of, asked: 'approve_refund' }),
      /Another manager or the owner/,
    ],
    [
      new AppError('second_person_needed', { ...of, asked: 'evidence_sent' }),
      /evidence that you wrote yourself/,
    ],
    [new AppError('refund_not_possible', { ...of, asked: 'refund' }), /there is no payment to refund/],
    [
      new AppError('refund_not_possible', { ...of, state: 'needs_review', asked: 'refund' }),
      /needs a decision first/,
    ],
  ])('%# depends on what was asked, and how the link stands', (error, words) => {
    expect(describeError(ENGLISH, error, { prefix: '/paylink' }).text).toMatch(words);
  });

  it('asks for no smaller amount where nothing is left', () => {
    const error = new AppError('refund_too_large', { reference: 'PL-7KQ2M9', atMost: null });
    expect(describeError(ENGLISH, error, { prefix: '/paylink' })).toEqual({
      text: "I can't refund this link: nothing is left to refund. Look at how it stands.",
      example: '/paylink status PL-7KQ2M9',
    });
  });
});
