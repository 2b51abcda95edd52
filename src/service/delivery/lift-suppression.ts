import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import { cleanWords } from '../../domain/text/clean-words.js';
import type { Clock } from '../../ports/clock.js';
import type { Suppression, SuppressionRepository } from '../../ports/suppression-repository.js';
import { checkAllowed } from '../people/check-allowed.js';

export interface LiftSuppressionDeps {
  readonly suppressions: SuppressionRepository;
  readonly clock: Clock;
}

export interface LiftingAsk extends Pick<Suppression, 'channel' | 'address'> {
  /** Kept with it. */
  readonly why: string;
}

/** False: nothing stood against writing there. */
export type LiftSuppression = (actor: MemberActor, ask: LiftingAsk) => Promise<boolean>;

const MOST_CHARACTERS = 500;

/** Lets an address be written to again. Throws AppError `not_allowed`, `invalid_input` (without a reason), `store_unavailable`. */
export function makeLiftSuppression({ suppressions, clock }: LiftSuppressionDeps): LiftSuppression {
  return async (actor, { channel, address, why: given }) => {
    checkAllowed(actor, 'lift_suppression');
    const why = cleanWords(given).trim().slice(0, MOST_CHARACTERS);
    if (why === '') throw new AppError('invalid_input', { fields: ['why'] });
    const { merchantId, memberId } = actor;
    return suppressions.lift({ merchantId, channel, address }, { memberId, why, at: clock.now() });
  };
}
