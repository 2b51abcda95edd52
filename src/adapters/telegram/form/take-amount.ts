import { formatPlainAmount } from '../../../domain/money/format-money.js';
import type { Money } from '../../../domain/money/money.js';
import { LINK_FIELD } from '../../chat/conversation/form/link-fields.js';
import type { FormEntries } from '../../chat/conversation/model/form-entries.js';
import { resolveMoney } from '../../chat/reader/form/resolve-money.js';

/** Two that no text means by itself both at once. */
const [ONE, OTHER] = ['USD', 'EUR'] as const;

/** Money that was typed with its currency; null where it names none, or none for sure. */
function readWhole(text: string): Money | null {
  const one = resolveMoney(text, '', ONE);
  const other = resolveMoney(text, '', OTHER);
  return one.ok && other.ok && one.amount.currency === other.amount.currency ? one.amount : null;
}

/** "20 usd" answers amount and currency; null for an amount alone. */
export function takeAmount(text: string): FormEntries | null {
  const money = readWhole(text);
  if (money === null) return null;
  return { [LINK_FIELD.amount]: formatPlainAmount(money), [LINK_FIELD.currency]: money.currency };
}
