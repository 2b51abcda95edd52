import type { MemberActor } from '../../../../domain/merchant/actor.js';
import type { Merchant } from '../../../../domain/merchant/merchant.js';
import { mayDo } from '../../../../domain/merchant/permissions.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says } from '../model/part.js';

interface Newcomer {
  readonly actor: MemberActor;
  readonly merchant: Pick<Merchant, 'name' | 'country'>;
}

/** An owner who never said who their merchant is. */
export function maySignUp(actor: Newcomer['actor'], merchant: Newcomer['merchant']): boolean {
  return merchant.country === null && mayDo(actor.role, 'change_settings');
}

/** For them, wherever they begin from. */
export function offerSignUp(words: Words, { actor, merchant }: Newcomer): readonly Part[] {
  if (!maySignUp(actor, merchant)) return [];
  return [
    says(words.say('signup.offer', { merchant: merchant.name })),
    choices({ label: words.say('signup.button'), intent: { kind: 'ask_sign_up' }, style: 'primary' }),
  ];
}
