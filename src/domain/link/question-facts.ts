import type { LinkException } from './link.js';
import type { LinkFact } from './link-event.js';

type FactOf<Type extends LinkFact['type']> = LinkFact & { readonly type: Type };

export const EXCEPTION_OF = {
  'payment.late': 'late',
  'payment.over': 'over',
  'payment.mismatch': 'mismatch',
} as const satisfies Partial<Record<LinkFact['type'], LinkException>>;

/** Whether a fact asks a person to decide about money. */
export function isQuestion<Fact extends LinkFact>(
  fact: Fact,
): fact is Fact & { readonly type: keyof typeof EXCEPTION_OF } {
  return Object.hasOwn(EXCEPTION_OF, fact.type);
}

export type SurplusFact = FactOf<'payment.over'>;

/** Whether it says that money came once more. */
export function isSurplus<Fact extends LinkFact>(
  fact: Fact,
): fact is Fact & { readonly type: 'payment.over' } {
  return fact.type === 'payment.over';
}

export type DecisionFact = FactOf<'decision.made'>;

export function isDecision(fact: LinkFact): fact is DecisionFact {
  return fact.type === 'decision.made';
}
