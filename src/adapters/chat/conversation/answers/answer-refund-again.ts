import type { Answer } from '../model/answer.js';
import { makeRefund } from './make-refund.js';

/** The same amount once more, which was asked about: pressed twice it goes once. */
export const answerRefundAgain: Answer<'refund_again'> = async (deps, intent, asked) => {
  const { link, amount, reason, after } = intent;
  const requestKey = `again-${after}-${amount.minor}-${amount.currency}`;
  return makeRefund(deps, await asked.identify(), { link, amount, reason, requestKey, isRepeat: true });
};
