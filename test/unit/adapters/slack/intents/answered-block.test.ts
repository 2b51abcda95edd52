import { expect, it } from '@jest/globals';
import { decodeAnswered, encodeAnswered } from '../../../../../src/adapters/slack/intents/answered-block.js';
import type { Answered } from '../../../../../src/domain/chat/answered.js';

const ANSWERS: readonly Answered[] = [
  { kind: 'whole' },
  { kind: 'part' },
  { kind: 'refund', refundId: 'rfd_1' },
  { kind: 'sending', sendingId: null },
  { kind: 'sending', sendingId: 'evt_1' },
  { kind: 'question', asks: 'evidence' },
];

it('brings back what an answer says, and nothing of other blocks', () => {
  expect(ANSWERS.map((says, at) => decodeAnswered(encodeAnswered(says, at)))).toEqual(ANSWERS);
  const others = ['mX1', 'note_add', '1:answer:refund', '1:answer:question:other', '1:other:whole'];
  expect(others.map(decodeAnswered)).toEqual([null, null, null, null, null]);
});
