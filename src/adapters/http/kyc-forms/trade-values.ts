import { CATEGORIES, type KycField, type TradeFacts } from '../../../domain/kyc/kyc-facts.js';
import { findCurrency } from '../../../domain/money/currencies.js';
import { formatPlainAmount } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { parseAmount } from '../../../domain/money/parse-amount.js';
import { cleanWords } from '../../../domain/text/clean-words.js';
import { type FormValues, lineOf, readValue, written } from './form-values.js';

/** What cannot be kept as it was typed: the form comes back with it. */
export interface ReadTrade {
  readonly facts: TradeFacts;
  readonly malformed: readonly KycField[];
}

type Amounts = NonNullable<TradeFacts['amounts']>;

export function toTrade(values: FormValues): ReadTrade {
  const words = cleanWords(readValue(values, 'trade').replaceAll('\r\n', '\n')).trim();
  const category = CATEGORIES.find((one) => one === readValue(values, 'category'));
  const amounts = toAmounts(values);
  const days = lineOf(values, 'delivery_time');
  const deliveryDays = /^\d{1,5}$/.test(days) ? Number(days) : undefined;
  return {
    facts: {
      ...written({ words, category }),
      ...(amounts !== null && amounts.length > 0 && { amounts }),
      ...(deliveryDays !== undefined && { deliveryDays }),
    },
    malformed: [
      ...(amounts === null ? (['amounts'] as const) : []),
      ...(days !== '' && deliveryDays === undefined ? (['delivery_time'] as const) : []),
    ],
  };
}

/** A row of which nothing is written is none; null where one cannot be read. */
function toAmounts(values: FormValues): Amounts | null {
  const rows = (values['currency'] ?? []).map((currency, at) => ({
    usual: readAmount(lineOf(values, 'usual', at), currency),
    highest: readAmount(lineOf(values, 'highest', at), currency),
  }));
  const amounts = rows.flatMap(({ usual, highest }) =>
    typeof usual === 'object' && typeof highest === 'object' ? [{ usual, highest }] : [],
  );
  const written = rows.filter(({ usual, highest }) => usual !== 'empty' || highest !== 'empty');
  return amounts.length === written.length ? amounts : null;
}

function readAmount(typed: string, currency: string): Money | 'empty' | 'malformed' {
  if (typed === '') return 'empty';
  if (findCurrency(currency) === null) return 'malformed';
  const parsed = parseAmount(typed, currency);
  if (parsed.ok) return parsed.amount;
  // "5,000" is thousands here: no payment, and read again before it is sent in.
  return 'readings' in parsed.problem ? (parsed.problem.readings[0] ?? 'malformed') : 'malformed';
}

/** `currencies`: those that the merchant uses, for rows that nobody wrote yet. */
export function fromTrade(facts: TradeFacts | undefined, currencies: readonly string[]): FormValues {
  const { words = '', category = '', amounts = [], deliveryDays } = facts ?? {};
  const rows = amounts.map(({ usual, highest }) => [
    highest.currency,
    ...[usual, highest].map(formatPlainAmount),
  ]);
  const [usualCurrency = 'USD'] = currencies;
  const shown = rows.length === 0 ? [[usualCurrency, '', '']] : rows;
  return {
    ...{ trade: [words], category: [category], delivery_time: [deliveryDays?.toString() ?? ''] },
    currency: shown.map(([currency = '']) => currency),
    usual: shown.map(([, usual = '']) => usual),
    highest: shown.map(([, , highest = '']) => highest),
  };
}
