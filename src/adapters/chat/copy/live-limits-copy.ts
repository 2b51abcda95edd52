import type { Kyc } from '../../../domain/kyc/kyc.js';
import { findLiveLimits } from '../../../domain/kyc/live-limits.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import type { Words } from '../words/words.js';

/** What an approved merchant may ask for, a currency a line; empty for any other. */
export function describeLiveLimits(
  words: Words,
  kyc: Pick<Kyc, 'state' | 'approvedFacts' | 'risk'>,
): readonly string[] {
  if (kyc.state !== 'approved') return [];
  const amounts = kyc.approvedFacts?.trade?.amounts ?? [];
  return amounts.flatMap(({ highest: { currency } }) => {
    const limits = findLiveLimits(kyc, [], currency);
    if (limits === null) return [];
    const most = (scope: 'day' | 'month') => {
      const total = limits.totals.find((each) => each.scope === scope);
      return formatMoney(total?.most ?? limits.perLink);
    };
    const [link, day, month] = [formatMoney(limits.perLink), most('day'), most('month')];
    return [words.say('kyc.limits', { link, day, month })];
  });
}
