import type { Link } from '../../domain/link/link.js';
import { type Attempt, gatewayShareOf } from '../../domain/payment/attempt.js';
import {
  isFeeDue,
  isOpenQuestion,
  nextQuestion,
  UNCLEAR_AFTER_MS,
} from '../../domain/payment/next-question.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { LinkRow } from '../../ports/link-work.js';
import type { ChangeLink } from '../links/change-link.js';
import type { WorkOutcome } from '../work/work-kind.js';
import { type AskAttemptDeps, makeAskAttempt } from './ask-attempt.js';

export interface AskProviderDeps extends AskAttemptDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstQuestionAfterMs: number;
}

export type AskProvider = (row: LinkRow) => Promise<WorkOutcome>;

/**
 * Asks the provider how a link's payments under way stand, for a webhook may have been lost, and once what it keeps of those
 * that were paid. What nobody could say the end of for a day is told to a person.
 * Throws AppError `provider_unavailable`, `provider_unknown`, `gateway_misconfigured`, `store_unavailable`.
 */
export function makeAskProvider(deps: AskProviderDeps): AskProvider {
  const { clock, firstQuestionAfterMs: firstAfterMs } = deps;
  const ask = makeAskOrTell(deps);

  return async ({ link: claimed, share }) => {
    // It was claimed as it stood then: a webhook may have been faster.
    const found = await deps.links.findById(claimed.merchantId, claimed.id);
    if (found === null) return { kind: 'done' };
    let link = found;
    const asked = found.attempts.filter(
      (attempt) =>
        gatewayShareOf(attempt) === share && (isOpenQuestion(attempt) || isFeeDue(attempt, clock.now())),
    );
    for (const attempt of asked) link = await ask(link, attempt);
    const next = nextQuestion(link.attempts, { now: clock.now(), firstAfterMs });
    if (next !== null) return { kind: 'later', at: next.at, failures: 0 };
    const isUnanswered = link.attempts.some(isOpenQuestion);
    return isUnanswered ? { kind: 'park', reason: 'no end was told in thirty days' } : { kind: 'done' };
  };
}

/** Asks about one attempt. A provider that says nothing, or for a day nothing but that it goes on, leaves it to a person. */
function makeAskOrTell(deps: AskProviderDeps): (link: Link, attempt: Attempt) => Promise<Link> {
  const askAttempt = makeAskAttempt(deps);
  const tell = async (link: Link, attempt: Attempt): Promise<Link> => {
    const waitedMs = deps.clock.now().getTime() - attempt.startedAt.getTime();
    if (!isOpenQuestion(attempt) || waitedMs < UNCLEAR_AFTER_MS) return link;
    const by = { actor: { kind: 'system' }, source: 'reconciliation' } as const;
    return (await deps.changeLink(link, { type: 'attempt_unclear', attemptId: attempt.id }, by)).link;
  };

  return async (link, attempt) => {
    try {
      const asked = await askAttempt(link, attempt);
      const now = asked.attempts.find(({ id }) => id === attempt.id);
      // A checkout that nobody used is no question.
      return now?.status === 'processing' ? tell(asked, now) : asked;
    } catch (error) {
      await tell(link, attempt);
      throw error;
    }
  };
}
