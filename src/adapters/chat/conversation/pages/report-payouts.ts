import { formatMoney } from '../../../../domain/money/format-money.js';
import type { MoneyReport, ReportedPayout } from '../../../../service/report/money-report.js';
import { sayGateway } from '../../copy/gateway-names.js';
import { formatDay } from '../../time/format-when.js';
import type { Words } from '../../words/words.js';
import { type Part, says } from '../model/part.js';

interface PayoutParts {
  readonly words: Words;
  readonly report: Pick<MoneyReport, 'payouts' | 'silent'>;
  readonly timeZone: string;
}

/** The newest are shown; all are in the file. */
const MOST_PAYOUTS = 5;
const MOST_LINKS = 8;

/** What reached the bank and by which links; what nobody can match is asked in words. */
export function listPayouts({ words, report: { payouts, silent }, timeZone }: PayoutParts): readonly Part[] {
  const shown = payouts.slice(-MOST_PAYOUTS).toReversed();
  const left = payouts.length - shown.length;
  return [
    ...shown.map((payout) => says(describePayout(words, payout, timeZone))),
    ...(left > 0 ? [says(words.say('report.more_payouts', { count: left }))] : []),
    ...silent.map(({ provider }) =>
      says(words.say('report.silent', { gateway: sayGateway(words, provider) })),
    ),
  ];
}

function describePayout(words: Words, payout: ReportedPayout, timeZone: string): string {
  const { amount, provider, status, arrivesAt, links, others, isShared } = payout;
  const money = (minor: number) => formatMoney({ minor, currency: amount.currency });
  const head = words.say('report.payout', {
    amount: isShared
      ? money(links.reduce((sum, { amountMinor }) => sum + amountMinor, 0))
      : formatMoney(amount),
    gateway: sayGateway(words, provider),
    day: formatDay(words, arrivesAt, timeZone),
    status: status === 'paid' || status === 'failed' ? status : 'other',
  });
  const listed = links
    .slice(0, MOST_LINKS)
    .map(({ reference, amountMinor }) => `${reference} ${money(amountMinor)}`);
  const more = links.length - listed.length;
  return [
    head,
    ...(listed.length === 0 ? [] : [words.say('report.payout_links', { links: listed.join(', '), more })]),
    ...(others.minor === 0 ? [] : [words.say('report.payout_others', { amount: formatMoney(others) })]),
    ...describeQuestions(words, payout),
  ].join('\n');
}

function describeQuestions(
  words: Words,
  { unmatched, difference, amount, provider }: ReportedPayout,
): readonly string[] {
  const gateway = sayGateway(words, provider);
  const strangers = unmatched.slice(0, MOST_LINKS).map(({ ref, amountMinor, feeMinor }) => {
    const net = formatMoney({ minor: amountMinor - feeMinor, currency: amount.currency });
    return words.say('report.unmatched', { amount: net, line: ref, gateway });
  });
  const more = unmatched.length - strangers.length;
  return [
    ...strangers,
    ...(more > 0 ? [words.say('report.unmatched_more', { count: more })] : []),
    ...(difference === null
      ? []
      : [words.say('report.payout_difference', { amount: formatMoney(difference), gateway })]),
  ];
}
