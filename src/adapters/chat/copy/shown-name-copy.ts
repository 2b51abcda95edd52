import type { Kyc } from '../../../domain/kyc/kyc.js';
import { findUnshownTradingName } from '../../../domain/kyc/shown-name.js';
import type { Words } from '../words/words.js';

/** Which name customers read, where it is not the one that is reviewed; else nothing. */
export function describeShownName(words: Words, kyc: Pick<Kyc, 'facts'>, shown: string): readonly string[] {
  const trading = findUnshownTradingName(kyc, shown);
  return trading === null ? [] : [words.say('kyc.name_differs', { shown, trading })];
}
