import { isPast } from '../../domain/link/expiry.js';
import type { Link } from '../../domain/link/link.js';
import { type Attempt, gatewayShareOf } from '../../domain/payment/attempt.js';
import { isOpenQuestion, nextQuestion } from '../../domain/payment/next-question.js';
import type { Clock } from '../../ports/clock.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { LinkRow } from '../../ports/link-work.js';
import type { GatewayRegistry } from '../../ports/payment-gateway.js';
import type { RecordAttemptReport } from '../links/record-attempt-report.js';
import type { WorkOutcome } from '../work/work-kind.js';

export interface AskProviderDeps {
  readonly links: LinkRepository;
  readonly gateways: GatewayRegistry;
  readonly recordAttemptReport: RecordAttemptReport;
  readonly clock: Clock;
  /** How long after a payment began its provider is first asked about it. */
  readonly firstQuestionAfterMs: number;
}

export type AskProvider = (row: LinkRow) => Promise<WorkOutcome>;

/**
 * Asks the provider how a link's payments under way stand: a webhook may have been lost. What it says is recorded as its
 * webhook would be; a checkout of a link that is over is closed. Throws AppError `provider_unavailable`,
 * `provider_unknown`, `store_unavailable`.
 */
export function makeAskProvider(deps: AskProviderDeps): AskProvider {
  const { gateways, clock, firstQuestionAfterMs: firstAfterMs } = deps;

  async function ask(link: Link, attempt: Attempt): Promise<Link> {
    const { id, providerRef } = attempt;
    if (providerRef === null) return link;
    const gateway = await gateways.of(attempt);
    const isOver = isPast(link, clock.now()) || (link.state !== 'open' && link.state !== 'processing');
    const asked = await gateway.fetchAttempt(providerRef);
    const report = asked.status === 'open' && isOver ? await gateway.closeAttempt(providerRef) : asked;
    return deps.recordAttemptReport(link, { attemptId: id, report, source: 'reconciliation' });
  }

  return async ({ link: claimed, share }) => {
    // It was claimed as it stood then: a webhook may have been faster.
    const found = await deps.links.findById(claimed.merchantId, claimed.id);
    if (found === null) return { kind: 'done' };
    let link = found;
    const open = found.attempts.filter(
      (attempt) => isOpenQuestion(attempt) && gatewayShareOf(attempt) === share,
    );
    for (const attempt of open) link = await ask(link, attempt);
    const next = nextQuestion(link.attempts, { now: clock.now(), firstAfterMs });
    if (next !== null) return { kind: 'later', at: next.at, failures: 0 };
    const isUnanswered = link.attempts.some(isOpenQuestion);
    return isUnanswered ? { kind: 'park', reason: 'no end was told in thirty days' } : { kind: 'done' };
  };
}
