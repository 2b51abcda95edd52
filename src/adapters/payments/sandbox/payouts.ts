import type { Payout, PayoutLine } from '../../../ports/gateway-books.js';
import { later } from './end-session.js';
import { feeOf } from './fee.js';
import { paymentRefOf } from './report-session.js';
import type { SandboxSession } from './session.js';

const DAY_MS = 24 * 60 * 60_000;

/** What moved on one day (UTC) is paid out on the second day after it, each currency by itself. */
const ARRIVES_AFTER_DAYS = 2;

interface Movement extends PayoutLine {
  readonly currency: string;
}

/** The days whose payouts arrive in a span of time, whole, and over by `now`. */
export function daysPaidOut(
  { from, until }: { from: Date; until: Date },
  now: Date,
): { from: Date; until: Date } {
  const shift = (at: Date) => Math.ceil(at.getTime() / DAY_MS) * DAY_MS - ARRIVES_AFTER_DAYS * DAY_MS;
  const today = Math.floor(now.getTime() / DAY_MS) * DAY_MS;
  return { from: new Date(shift(from)), until: new Date(Math.min(shift(until), today) - 1) };
}

/** The payouts of some days' sessions, by arrival. */
export function buildPayouts(
  sessions: readonly SandboxSession[],
  days: { readonly from: Date; readonly until: Date },
  now: Date,
): readonly Payout[] {
  const lines = sessions
    .flatMap(listMovements)
    .filter(({ at }) => at >= days.from && at <= days.until)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const byPayout = new Map<string, Movement[]>();
  for (const line of lines) {
    const key = `${line.at.toISOString().slice(0, 10)}_${line.currency}`;
    const moved = byPayout.get(key);
    if (moved === undefined) byPayout.set(key, [line]);
    else moved.push(line);
  }
  return [...byPayout].map(([key, moved]) => toPayout(key, moved, now));
}

function toPayout(key: string, moved: readonly Movement[], now: Date): Payout {
  const [day = '', currency = ''] = key.split('_');
  const arrivesAt = later(new Date(`${day}T00:00:00.000Z`), ARRIVES_AFTER_DAYS * DAY_MS);
  return {
    ref: `sbo_${key}`,
    amount: { minor: moved.reduce((sum, line) => sum + line.amountMinor - line.feeMinor, 0), currency },
    status: now < arrivesAt ? 'under_way' : 'paid',
    arrivesAt,
    lines: moved.map(({ currency: _, ...line }) => line),
  };
}

/** All that a session ever moved: a payment in, refunds out, what a dispute took and gave back. */
function listMovements(session: SandboxSession): readonly Movement[] {
  const { ending, refunds, dispute = null } = session;
  const paymentRef = paymentRefOf(session);
  const captured = ending?.captured ?? null;
  if (ending === null || captured === null) return [];
  const { currency } = captured;
  const move = (line: Omit<Movement, 'paymentRef' | 'currency' | 'feeMinor'>, feeMinor = 0): Movement => ({
    ...{ paymentRef, currency, feeMinor },
    ...line,
  });
  const paid = {
    ref: paymentRef,
    kind: 'payment',
    amountMinor: captured.minor,
    at: ending.settlesAt,
  } as const;
  return [
    move(paid, feeOf(captured).minor),
    ...refunds
      .filter(({ refusal }) => refusal === null)
      .map(({ id, ref = id, amount, settlesAt: at }) =>
        move({ ref, kind: 'refund', amountMinor: -amount.minor, at }),
      ),
    ...(dispute === null ? [] : listDisputeMoves(dispute, move)),
  ];
}

function listDisputeMoves(
  { ref, amount, fee, openedAt, closedAt, status }: NonNullable<SandboxSession['dispute']>,
  move: (line: Omit<Movement, 'paymentRef' | 'currency' | 'feeMinor'>, feeMinor?: number) => Movement,
): readonly Movement[] {
  const taken = move({ ref, kind: 'dispute', amountMinor: -amount.minor, at: openedAt }, fee.minor);
  if (status !== 'won' || closedAt === null) return [taken];
  return [taken, move({ ref: `${ref}_won`, kind: 'dispute', amountMinor: amount.minor, at: closedAt })];
}
