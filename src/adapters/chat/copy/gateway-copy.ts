import type { Mode } from '../../../domain/merchant/merchant.js';
import type { OwnAccount } from '../../../ports/gateway-accounts.js';
import type { MerchantGateways } from '../../../service/gateways/describe-gateways.js';
import type { Words } from '../words/words.js';
import { nameGateway } from './gateway-names.js';

/** What links made from now on are. */
export function sayMode(words: Words, mode: Mode): string {
  return words.say('gateway.mode', { mode: mode === 'live' ? 'live' : 'other' });
}

/** Who takes their payments. */
export function sayTaker(words: Words, taker: MerchantGateways['taker']): string {
  const gateway = nameGateway(taker?.provider ?? '');
  if (taker === null) return words.say('gateway.taker', { by: 'other', gateway });
  const by = taker.isOwn ? 'own' : 'operator';
  return words.say('gateway.taker', { by: taker.provider === 'sandbox' ? 'sandbox' : by, gateway });
}

/** Why an account takes nothing new; null: it does. */
export function sayTrouble(words: Words, { status, provider }: OwnAccount): string | null {
  if (status === 'refused') return words.say('gateway.refused', { gateway: nameGateway(provider) });
  return status === 'replaced' ? words.say('gateway.replaced') : null;
}
