import type { RefundSettings } from '../../../../domain/merchant/refund-settings.js';
import type { Words } from '../../words/words.js';
import { says } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { nameSurplus, writeLimits } from '../settings/build-money-settings.js';

/** What holds for refunds now. */
export function buildMoneySaved(words: Words, refunds: RefundSettings): PageReply {
  const saved = words.say('page.money_saved');
  const rows = [
    [words.say('settings.approval'), writeLimits(refunds) || words.say('settings.approval.none')],
    [words.say('settings.surplus'), nameSurplus(words, refunds.surplus)],
  ] as const;
  const lines = rows.map(([label, value]) => words.say('page.fact', { label, value }));
  return {
    kind: 'money_saved',
    title: words.say('settings.money'),
    words: [saved, ...lines].join('\n'),
    parts: [says(saved), says(lines.join('\n'))],
  };
}
