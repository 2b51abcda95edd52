import { formatMoney } from '../../../../domain/money/format-money.js';
import type {
  CurrencyReport,
  ModeReport,
  MoneyReport,
  NamedSums,
  Sums,
} from '../../../../service/report/money-report.js';
import { bold, type Line, text, toPlainText } from '../../cards/line.js';
import type { Choice } from '../../choices/choice.js';
import { sayGateway } from '../../copy/gateway-names.js';
import { formatDay } from '../../time/format-when.js';
import { nameZone } from '../../time/zone.js';
import type { Words } from '../../words/words.js';
import { choices, type Part, says, smallPrint } from '../model/part.js';
import type { PageReply } from '../model/reply.js';
import { listPayouts } from './report-payouts.js';

export interface ReportParts {
  readonly words: Words;
  readonly report: MoneyReport;
  /** Of the reader: whole days of it. */
  readonly timeZone: string;
  /** Where the files are taken, once each; null: there is nothing in it. */
  readonly files: { readonly ledger: string; readonly payouts: string | null };
}

/** Money of a time, for whoever answers for it: sums, who sold, by which gateway, what waits for a person, what reached the bank. */
export function buildReport(parts: ReportParts): PageReply {
  const { words, report } = parts;
  const shown: readonly Part[] = [
    { kind: 'text', line: [bold(describeDays(parts))] },
    ...report.modes.flatMap((mode) => listMode(words, mode)),
    ...listQuestions(words, report),
    ...listPayouts(parts),
  ];
  return {
    kind: 'report',
    title: words.say('report.title'),
    words: shown
      .map(toWords)
      .filter((said) => said !== '')
      .join('\n'),
    parts: [...shown, choices(...listFiles(parts))],
  };
}

function describeDays({ words, report: { from, until }, timeZone }: ReportParts): string {
  const last = new Date(until.getTime() - 1);
  const [first, end] = [formatDay(words, from, timeZone), formatDay(words, last, timeZone)];
  const zone = nameZone(words, timeZone);
  return first === end
    ? words.say('report.day', { day: first, zone })
    : words.say('report.days', { from: first, to: end, zone });
}

function listMode(words: Words, { mode, currencies }: ModeReport): readonly Part[] {
  const said = mode === 'test' ? [smallPrint(words.say('state.test_mode'))] : [];
  if (currencies.length === 0) return [...said, says(words.say('report.nothing'))];
  return [...said, ...currencies.flatMap((each) => listCurrency(words, each))];
}

function listCurrency(words: Words, report: CurrencyReport): readonly Part[] {
  const { currency, sellers, otherSellers, gateways } = report;
  const money = (minor: number) => formatMoney({ minor, currency });
  const captured = words.say('report.captured', { amount: money(report.captured), count: report.payments });
  const sums: Line = [bold(captured), text(`\n${describeSums(words, report, money)}`)];
  const rest =
    otherSellers === null
      ? []
      : [words.say('report.other_sellers', { count: otherSellers.count, ...tell(otherSellers, money) })];
  const bySeller = [
    ...sellers.map((each) => describeNamed(words, each, { nameOf: nameSeller, money })),
    ...rest,
  ];
  const byGateway = gateways.map((each) =>
    describeNamed(words, each, { nameOf: (_words, name) => sayGateway(words, name ?? ''), money }),
  );
  return [
    { kind: 'text', line: sums },
    says(words.say('report.by_seller', { list: bySeller.join('\n') })),
    says(words.say('report.by_gateway', { list: byGateway.join('\n') })),
  ];
}

type ShowMoney = (minor: number) => string;

function describeSums(words: Words, { refunded, fees, disputed, net }: Sums, money: ShowMoney): string {
  return words.say('report.sums', {
    refunded: money(refunded),
    fees: money(fees),
    disputed: money(disputed),
    net: money(net),
  });
}

function tell({ captured, net, payments }: Sums, money: ShowMoney) {
  return { amount: money(captured), net: money(net), payments };
}

interface Naming {
  readonly nameOf: (words: Words, name: string | null) => string;
  readonly money: ShowMoney;
}

function describeNamed(words: Words, sums: NamedSums, { nameOf, money }: Naming): string {
  return words.say('report.of', { name: nameOf(words, sums.name), ...tell(sums, money) });
}

function nameSeller(words: Words, name: string | null): string {
  return name ?? words.say('card.a_teammate');
}

function listQuestions(words: Words, { questions }: MoneyReport): readonly Part[] {
  const { decisions, disputes, refunds } = questions;
  const asked = [
    decisions > 0 ? words.say('report.decisions', { count: decisions }) : null,
    disputes > 0 ? words.say('report.disputes', { count: disputes }) : null,
    refunds > 0 ? words.say('report.refunds', { count: refunds }) : null,
  ].filter((line) => line !== null);
  return asked.length === 0 ? [] : [says(asked.join('\n'))];
}

function listFiles({ words, files: { ledger, payouts } }: ReportParts): readonly Choice[] {
  const first: Choice = { label: words.say('report.button.ledger'), url: ledger, opens: 'ledger_file' };
  if (payouts === null) return [first];
  return [first, { label: words.say('report.button.payouts'), url: payouts, opens: 'payouts_file' }];
}

function toWords(part: Part): string {
  return part.kind === 'text' || part.kind === 'small' ? toPlainText(part.line) : '';
}
