import type { LiveRefused } from '../../../domain/kyc/live-refused.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { COMMAND_PREFIX, COMMANDS } from '../grammar/command-table.js';
import { GATEWAYS_LINE } from '../grammar/next-lines.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { joinKycFields } from './kyc-copy.js';
import { saySentence } from './say-sentence.js';

/** Why there is no live link, since when, what is missing, and where an owner goes on. `timeZone`: of the reader; absent: nobody knows who reads it. */
export function sayLiveRefusal(words: Words, refused: LiveRefused, timeZone = 'UTC'): string {
  return `${explainLiveRefusal(words, refused, timeZone)} ${sayWayOn(words, refused)}`;
}

/** The same for whoever is where an owner goes on, in their zone. */
export function explainLiveRefusal(words: Words, refused: LiveRefused, timeZone: string): string {
  const { reason, since, missing = [], words: given = '', limit } = refused;
  return [
    sayCurrency(words, limit) ?? words.say('live.refused.why', { reason }),
    ...(since === undefined ? [] : [words.say('kyc.since', { time: formatWhen(words, since, timeZone) })]),
    ...(given === '' ? [] : [saySentence(words, words.say('card.kyc_note.reason', { reason: given }))]),
    ...(missing.length === 0
      ? []
      : [words.say('live.refused.missing', { fields: joinKycFields(words, missing) })]),
    ...sayLimit(words, limit),
  ].join(' ');
}

function sayCurrency(words: Words, limit: LiveRefused['limit']): string | null {
  if (limit?.of !== 'currency' && limit?.of !== 'currency_before_review') return null;
  const { amount, allowed = [], of } = limit;
  const named = allowed.length === 0 ? 'other' : 'named';
  const when = of === 'currency_before_review' ? 'before' : named;
  const { currency } = amount;
  return words.say('live.refused.currency', { when, currency, allowed: allowed.join(', ') });
}

function sayWayOn(words: Words, { reason, limit }: LiveRefused): string {
  const lacksAmounts = limit?.of === 'currency';
  return words.say('live.refused.next', {
    what: reason === 'no_gateway' ? 'gateway' : lacksAmounts ? 'amounts' : 'other',
    command: `${COMMAND_PREFIX} ${COMMANDS.kyc.example}`,
    gateways: `${COMMAND_PREFIX} ${GATEWAYS_LINE}`,
    part: words.say('kyc.page', { page: 'trade' }),
  });
}

function sayLimit(words: Words, limit: LiveRefused['limit']): readonly string[] {
  if (limit === undefined || limit.of === 'currency' || limit.of === 'currency_before_review') return [];
  const { of, amount, left } = limit;
  return [
    words.say('live.refused.limit', {
      of: of === 'before_review' ? 'other' : of,
      amount: formatMoney(amount),
      left: formatMoney(left ?? amount),
    }),
  ];
}
