import type { Kyc } from '../../../../domain/kyc/kyc.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { formatWhen } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { choices, says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';

interface WithdrawParts {
  readonly kyc: Pick<Kyc, 'submission' | 'approvals'>;
  readonly merchant: Pick<Merchant, 'name'>;
  /** Of the reader. */
  readonly timeZone: string;
}

/** Asked before a submission is taken back: since when it waits, and what is lost. */
export function buildWithdrawQuestion(
  words: Words,
  { kyc: { submission, approvals }, merchant, timeZone }: WithdrawParts,
): PageReply {
  const question = words.say('kyc.withdraw.question', {
    merchant: merchant.name,
    time: submission === null ? '' : formatWhen(words, submission.at, timeZone),
    approvals: approvals.length,
  });
  return {
    kind: 'question',
    title: words.say('page.title.kyc'),
    words: question,
    parts: [
      says(question),
      choices(
        { label: words.say('kyc.withdraw.yes'), intent: { kind: 'withdraw_kyc' }, style: 'danger' },
        { label: words.say('kyc.withdraw.no'), intent: { kind: 'refresh_kyc' } },
      ),
    ],
  };
}
