import type { LiveRefused } from '../../../domain/kyc/live-refused.js';
import { formatMoney } from '../../../domain/money/format-money.js';
import { COMMAND_PREFIX, COMMANDS } from '../grammar/command-table.js';
import { GATEWAYS_LINE } from '../grammar/next-lines.js';
import { formatWhen } from '../time/format-when.js';
import type { Words } from '../words/words.js';
import { joinKycFields } from './kyc-copy.js';
import { saySentence } from './say-sentence.js';

/** Why there is no live link, since when, what is missing, and where an owner goes on. */
export function sayLiveRefusal(words: Words, refused: LiveRefused): string {
  return `${explainLiveRefusal(words, refused)} ${sayWayOn(words, refused)}`;
}

/** The same for whoever is where an owner goes on. */
export function explainLiveRefusal(words: Words, refused: LiveRefused): string {
  const { reason, since, missing = [], words: given = '', limit } = refused;
  return [
    limit?.of === 'currency'
      ? words.say('live.refused.currency', { currency: limit.amount.currency })
      : words.say('live.refused.why', { reason }),
    // Whoever reads it may be anywhere: their zone is not known where something is refused.
    ...(since === undefined ? [] : [words.say('kyc.since', { time: formatWhen(words, since, 'UTC') })]),
    ...(given === '' ? [] : [saySentence(words, words.say('card.kyc_note.reason', { reason: given }))]),
    ...(missing.length === 0
      ? []
      : [words.say('live.refused.missing', { fields: joinKycFields(words, missing) })]),
    ...sayLimit(words, limit),
  ].join(' ');
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
  if (limit === undefined || limit.of === 'currency') return [];
  const { of, amount, left } = limit;
  return [
    words.say('live.refused.limit', {
      of: of === 'before_review' ? 'other' : of,
      amount: formatMoney(amount),
      left: formatMoney(left ?? amount),
    }),
  ];
}
