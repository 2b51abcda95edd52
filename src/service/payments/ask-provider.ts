import { gatewayShareOf } from '../../domain/payment/attempt.js';
import { isOpenQuestion, nextQuestion } from '../../domain/payment/next-question.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { LinkRow } from '../../ports/link-work.js';
import type { WorkOutcome } from '../work/work-kind.js';
import { type AskAttemptDeps, makeAskAttempt } from './ask-attempt.js';

export interface AskProviderDeps extends AskAttemptDeps {
  readonly links: LinkRepository;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstQuestionAfterMs: number;
}

export type AskProvider = (row: LinkRow) => Promise<WorkOutcome>;

/**
 * Asks the provider how a link's payments under way stand: a webhook may have been lost. Throws AppError `provider_unavailable`,
 * `provider_unknown`, `store_unavailable`.
 */
export function makeAskProvider(deps: AskProviderDeps): AskProvider {
  const { clock, firstQuestionAfterMs: firstAfterMs } = deps;
  const askAttempt = makeAskAttempt(deps);

  return async ({ link: claimed, share }) => {
    // It was claimed as it stood then: a webhook may have been faster.
    const found = await deps.links.findById(claimed.merchantId, claimed.id);
    if (found === null) return { kind: 'done' };
    let link = found;
    const open = found.attempts.filter(
      (attempt) => isOpenQuestion(attempt) && gatewayShareOf(attempt) === share,
    );
    for (const attempt of open) link = await askAttempt(link, attempt);
    const next = nextQuestion(link.attempts, { now: clock.now(), firstAfterMs });
    if (next !== null) return { kind: 'later', at: next.at, failures: 0 };
    const isUnanswered = link.attempts.some(isOpenQuestion);
    return isUnanswered ? { kind: 'park', reason: 'no end was told in thirty days' } : { kind: 'done' };
  };
}
