import type { Draft } from '../../src/ports/draft-repository.js';
import { START } from './fake-clock.js';

/** One that was left with as much in it as a form takes. */
export const LEFT_DRAFT: Draft = {
  id: 'dft_left',
  merchantId: 'mer_lotus',
  memberId: 'mem_mai',
  values: { amount: '9'.repeat(40), description: 'x'.repeat(3_000), email: 'y'.repeat(3_000) },
  reviewed: null,
  origin: null,
  createdAt: START,
  leftAt: START,
};
