import { findCurrency } from '../../../../domain/money/currencies.js';
import type { Money } from '../../../../domain/money/money.js';

/** Our name of a link at PortOne, which every answer about it repeats. */
export interface OrderId {
  readonly attemptId: string;
  /** What the link asks for: PortOne's answers about a link tell no amount. */
  readonly asked: Money;
  /** Counts the links of one attempt: PortOne takes a name once, and the answer to the first may get lost. */
  readonly turn: number;
}

const ORDER_ID = /^(\w+)-(\d{1,15})([A-Z]{3})-(\d{1,2})$/;

/** Our order id of a link at PortOne: the attempt, what was asked and which link of the attempt it is. */
export function writeOrderId({ attemptId, asked, turn }: OrderId): string {
  return `${attemptId}-${asked.minor}${asked.currency}-${turn}`;
}

/** Null: the link is none of ours. */
export function readOrderId(text: string | null | undefined): OrderId | null {
  const [, attemptId, minor = '', currency = '', turn = ''] = ORDER_ID.exec(text ?? '') ?? [];
  if (attemptId === undefined || findCurrency(currency) === null) return null;
  return { attemptId, asked: { minor: Number(minor), currency }, turn: Number(turn) };
}
