import { formatPlainAmount } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import type { FormEntries } from '../../chat/conversation/model/form-entries.js';
import { resolveMoney } from '../../chat/reader/form/resolve-money.js';
import { readLinkLine } from '../../chat/reader/line/read-link-line.js';
import { EMPTY_LINK_FORM, type LinkFormValues } from '../../chat/reader/values/link-form-values.js';
import { isEmptyEntry } from './fill-entries.js';
import type { FormReader } from './form-reader.js';

/** Two that no text means by itself both at once. */
const [ONE, OTHER] = ['USD', 'EUR'] as const;

/** Money that was typed with its currency; null where it names none, or none for sure. */
function readWhole(text: string): Money | null {
  const one = resolveMoney(text, '', ONE);
  const other = resolveMoney(text, '', OTHER);
  return one.ok && other.ok && one.amount.currency === other.amount.currency ? one.amount : null;
}

/** A line that says how much and what for, and no more; null for any other. */
function readPlainLine(text: string, { now, timeZone }: FormReader): LinkFormValues | null {
  const [one, other] = [ONE, OTHER].map((defaultCurrency) =>
    readLinkLine(text, { now, timeZone, defaultCurrency, country: null }),
  );
  const isSure = one?.problem === null && one.questions.length === 0 && one.values.amount !== '';
  if (!isSure || one.values.currency !== other?.values.currency) return null;
  const { amount, currency, description, ...rest } = one.values;
  const plain = { ...EMPTY_LINK_FORM, amount, currency, description };
  const isPlain = description !== '' && JSON.stringify({ ...plain, ...rest }) === JSON.stringify(plain);
  return isPlain ? plain : null;
}

/**
 * "20 usd" answers amount and currency, "20 usd coffee" what it is for as well, where that is not answered yet; null for an
 * amount alone.
 */
export function takeAmount(text: string, entries: FormEntries, reader: FormReader): FormEntries | null {
  const money = readWhole(text);
  if (money !== null) {
    return { [LINK_FIELD.amount]: formatPlainAmount(money), [LINK_FIELD.currency]: money.currency };
  }
  const line = isEmptyEntry(entries[LINK_FIELD.description]) ? readPlainLine(text, reader) : null;
  if (line === null || readWhole(`${line.amount} ${line.currency}`) === null) return null;
  return {
    [LINK_FIELD.amount]: line.amount,
    [LINK_FIELD.currency]: line.currency,
    [LINK_FIELD.description]: line.description,
  };
}
