import { type Attempt, isUnderWay } from '../payment/attempt.js';
import type { Link } from './link.js';

type Business = Pick<Link, 'attempts' | 'refunds'>;

/** Attempts that a customer may still pay, or has paid, at one of the merchant's own accounts, by an id that is known there. */
export function listUnderWayAt(
  { attempts }: Pick<Link, 'attempts'>,
  gatewayAccountId: string,
): readonly Attempt[] {
  return attempts.filter(
    (attempt) =>
      attempt.gatewayAccountId === gatewayAccountId && isUnderWay(attempt) && attempt.providerRef !== null,
  );
}

/** Whether nobody has said yet how a payment or a refund of a link ends there. */
export function isBusyAt(link: Business, gatewayAccountId: string): boolean {
  if (listUnderWayAt(link, gatewayAccountId).length > 0) return true;
  const paidThere = new Set(
    link.attempts.filter((attempt) => attempt.gatewayAccountId === gatewayAccountId).map(({ id }) => id),
  );
  return link.refunds.some(({ attemptId, status }) => status === 'pending' && paidThere.has(attemptId));
}
