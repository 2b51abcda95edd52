import { isSameMoney } from '../money/money.js';
import { computePaidState } from '../payment/balance.js';
import { noteReport } from './attempt-rules.js';
import type { Link, LinkException } from './link.js';
import type { LinkFact } from './link-event.js';
import type { RuleCase, RuleResult } from './rule-result.js';

/** When several things are wrong, the one that needs a person most is shown. */
const WEIGHT: Readonly<Record<LinkException, number>> = { late: 1, over: 2, mismatch: 3 };

const FACT_OF = {
  late: 'payment.late',
  over: 'payment.over',
  mismatch: 'payment.mismatch',
} as const satisfies Record<LinkException, LinkFact['type']>;

/**
 * Money has arrived. Equal to the link's amount it pays the link, flagged `late` after the link's end and `over`
 * when another attempt had paid already; any other amount or currency needs a person.
 */
export function receiveMoney(given: RuleCase, flag: 'late' | null): RuleResult {
  const { link, input } = given;
  if (input.type !== 'succeeded') return 'nothing';
  const noted = noteReport(given, {});
  if (typeof noted === 'string' || 'refuse' in noted) return noted;

  const isSecond = link.attempts.some((attempt) => attempt.status === 'succeeded');
  const exception = isSameMoney(input.captured, link.amount) ? (isSecond ? 'over' : flag) : 'mismatch';
  const attempts = noted.change.attempts ?? link.attempts;
  const stays = link.state === 'needs_review' || exception === 'mismatch';
  return {
    change: {
      attempts,
      state: stays ? 'needs_review' : computePaidState({ ...link, attempts }),
      exception: graver(link.exception, exception),
    },
    fact: {
      type: exception === null ? 'payment.succeeded' : FACT_OF[exception],
      attemptId: input.attemptId,
      captured: input.captured,
      method: input.method,
    },
  };
}

function graver(a: LinkException | null, b: LinkException | null): Link['exception'] {
  if (a === null || b === null) return a ?? b;
  return WEIGHT[a] >= WEIGHT[b] ? a : b;
}
