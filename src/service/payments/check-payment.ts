import { AppError } from '../../domain/errors.js';
import { isOpenQuestion } from '../../domain/payment/next-question.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { type AskAttemptDeps, makeAskAttempt } from './ask-attempt.js';

export interface CheckPaymentDeps extends AskAttemptDeps {
  readonly links: LinkRepository;
}

export type CheckPayment = (slug: string) => Promise<void>;

/**
 * A customer is back from the gateway, or looks whether a slow payment has arrived: the gateway is asked about every
 * attempt under way, whatever its redirect seemed to say. Throws AppError `link_not_found`, and what asking throws.
 */
export function makeCheckPayment(deps: CheckPaymentDeps): CheckPayment {
  const askAttempt = makeAskAttempt(deps);
  return async (slug) => {
    let link = await deps.links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    for (const attempt of link.attempts.filter(isOpenQuestion)) link = await askAttempt(link, attempt);
  };
}
