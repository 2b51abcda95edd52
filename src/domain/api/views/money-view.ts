import { formatPlainAmount } from '../../money/format-money.js';
import type { Money } from '../../money/money.js';

/** An amount as programs read it: text in the currency's own decimals, which no float can spoil; `minor` beside it. */
export type MoneyView = { readonly value: string; readonly currency: string; readonly minor: number };

export function toMoneyView(money: Money): MoneyView {
  return { value: formatPlainAmount(money), currency: money.currency, minor: money.minor };
}

export function toMoneyViewOrNull(money: Money | null): MoneyView | null {
  return money === null ? null : toMoneyView(money);
}

/** RFC 3339, UTC, to the millisecond. */
export function toTimeView(time: Date | null): string | null {
  return time === null ? null : time.toISOString();
}
