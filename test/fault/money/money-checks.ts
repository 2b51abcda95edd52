import { expect } from '@jest/globals';
import type { Link } from '../../../src/domain/link/link.js';
import { ASKED_MINOR, type MoneyWorld } from './money-world.js';

const MONEY_STATES = ['paid', 'partially_refunded', 'refunded', 'needs_review'];
const DEAD = ['failed', 'declined', 'lapsed', 'called_off'];

/** What holds at every instant, whatever happened and in whatever order. */
export function checkAlways(world: MoneyWorld): void {
  const link = world.link();
  const isOwnOnly = link.refunds.every(({ requestedBy }) => requestedBy.kind === 'member');
  for (const { id, captured } of link.attempts) {
    const own = link.refunds.filter(({ attemptId, status }) => attemptId === id && !DEAD.includes(status));
    // What somebody gave back in the gateway's own dashboard may leave no room for what waits here, or is on its way
    // there: the bank refuses it, so what counts is what it has taken on.
    const taken = own.filter((refund) => isOwnOnly || isAtBank(world, refund));
    expect(sum(taken.map(({ amount }) => amount.minor))).toBeLessThanOrEqual(captured?.minor ?? 0);
  }
  checkBank(world);
  checkHistory(link);
}

function isAtBank({ gateway }: MoneyWorld, { id, refundRef }: Link['refunds'][number]): boolean {
  const standing = [...gateway.refunds.values()].filter(({ status }) => status !== 'failed');
  return standing.some((theirs) => theirs.refundId === id || theirs.refundRef === refundRef);
}

/** The bank itself never gives back more than it took, and of ours only what stands in our books. */
function checkBank({ gateway, link }: MoneyWorld): void {
  for (const report of gateway.ledger().values()) {
    if (report.status !== 'succeeded') continue;
    const back = [...gateway.refunds.values()].filter(
      ({ paymentRef, status }) => paymentRef === report.paymentRef && status !== 'failed',
    );
    expect(sum(back.map(({ amount }) => amount.minor))).toBeLessThanOrEqual(report.captured.minor);
  }
  const left = link().refunds.filter(({ leftAt }) => leftAt !== null);
  for (const { refundId } of gateway.refunds.values()) {
    if (refundId !== null) expect(left.map(({ id }) => id)).toContain(refundId);
  }
}

function checkHistory({ history, refunds }: Link): void {
  const perEvent = history.map(({ postings = [] }) => sum(postings.map(({ amountMinor }) => amountMinor)));
  expect(perEvent.filter((total) => total !== 0)).toEqual([]);
  const once = history.flatMap((event) => {
    if (event.type.startsWith('payment.') && 'captured' in event) return [`captured ${event.attemptId}`];
    return event.type.startsWith('refund.') && 'refundId' in event && event.type !== 'refund.unclear'
      ? [`${event.type} ${event.refundId}`]
      : [];
  });
  expect(once).toEqual([...new Set(once)]);
  expect(history.filter(({ type }) => type === 'payment.succeeded').length).toBeLessThanOrEqual(1);
  const alone = refunds.filter(
    ({ approvedBy, requestedBy }) => requestedBy.kind === 'member' && approvedBy === requestedBy.memberId,
  );
  expect(alone).toEqual([]);
}

/** Nothing leaves the money's states again. */
export function checkChanges({ changes }: MoneyWorld): void {
  const back = changes.filter(
    ({ before, after }) => MONEY_STATES.includes(before.state) && !MONEY_STATES.includes(after.state),
  );
  expect(back).toEqual([]);
}

/** What holds once everything was told and worked: our books are the bank's. */
export function checkSettled(world: MoneyWorld): void {
  const link = world.link();
  const taken = [...world.gateway.ledger()].flatMap(([ref, report]) =>
    report.status === 'succeeded' ? [{ ref, captured: report.captured }] : [],
  );
  const booked = link.attempts.flatMap(({ providerRef, captured }) =>
    captured === null ? [] : [{ ref: providerRef, captured }],
  );
  expect(sorted(booked)).toEqual(sorted(taken));
  const given = [...world.gateway.refunds.values()].filter(({ status }) => status === 'succeeded');
  const back = link.refunds.filter(({ status }) => status === 'succeeded');
  expect(back.map(({ refundRef }) => refundRef).toSorted()).toEqual(
    given.map(({ refundRef }) => refundRef).toSorted(),
  );
  expect(
    link.refunds.filter(({ status }) => ['awaiting_approval', 'scheduled', 'pending'].includes(status)),
  ).toEqual([]);
  expect(balanceOf(link, 'captured')).toEqual(negative(taken.map(({ captured }) => captured)));
  expect(balanceOf(link, 'refunded')).toEqual(totals(given.map(({ amount }) => amount)));
  if (taken.length > 0)
    expect(link.state).toBe(
      expectState(link, {
        taken: taken.map(({ captured }) => captured),
        given: given.map(({ amount }) => amount),
      }),
    );
  else expect(MONEY_STATES).not.toContain(link.state);
}

interface Money {
  readonly minor: number;
  readonly currency: string;
}

/** By the words of the design alone, not by the rules under test. */
function expectState(
  link: Link,
  { taken, given }: { readonly taken: readonly Money[]; readonly given: readonly Money[] },
): string {
  const dead = new Set(link.refunds.filter(({ status }) => DEAD.includes(status)).map(({ id }) => id));
  const asks = link.history.some(
    (event) =>
      event.type === 'payment.mismatch' &&
      !link.history.some(
        (other) =>
          other.type === 'decision.made' &&
          other.attemptId === event.attemptId &&
          !dead.has(other.refundId ?? ''),
      ) &&
      sum(
        link.refunds
          .filter(({ attemptId, id }) => attemptId === event.attemptId && !dead.has(id))
          .map(({ amount }) => amount.minor),
      ) < event.captured.minor,
  );
  if (asks) return 'needs_review';
  const kept = (totals(taken)['USD'] ?? 0) - (totals(given)['USD'] ?? 0);
  if (given.length === 0 || kept >= ASKED_MINOR) return 'paid';
  return sum(taken.map(({ minor }) => minor)) === sum(given.map(({ minor }) => minor))
    ? 'refunded'
    : 'partially_refunded';
}

function balanceOf({ history }: Link, account: string): Readonly<Record<string, number>> {
  const rows = history.flatMap(({ postings = [] }) => postings.filter((row) => row.account === account));
  return totals(rows.map(({ amountMinor, currency }) => ({ minor: amountMinor, currency })));
}

function totals(amounts: readonly Money[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const { minor, currency } of amounts) all[currency] = (all[currency] ?? 0) + minor;
  return Object.fromEntries(Object.entries(all).filter(([, total]) => total !== 0));
}

function negative(amounts: readonly Money[]): Record<string, number> {
  return totals(amounts.map(({ minor, currency }) => ({ minor: -minor, currency })));
}

function sorted<Row extends { readonly ref: string | null }>(rows: readonly Row[]): readonly Row[] {
  return rows.toSorted((a, b) => ((a.ref ?? '') < (b.ref ?? '') ? -1 : 1));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
