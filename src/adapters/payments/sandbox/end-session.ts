import { type Outcome, SLOW_MS } from './outcomes.js';
import {
  buildEvent,
  NOT_YET,
  type SandboxEvent,
  type SandboxSession,
  type SessionEnding,
} from './session.js';

export interface EndDeps {
  readonly now: Date;
  readonly newId: (prefix: string) => string;
}

/** How a session ends by what the customer chose, and when that settles. */
export function endSession(
  session: SandboxSession,
  outcome: Outcome,
  { now, newId }: EndDeps,
): SessionEnding {
  const { key, ending } = outcome;
  const isSuccess = ending.kind === 'success';
  return {
    outcome: key,
    settlesAt: settlesAt(session, outcome, now),
    captured: isSuccess ? ending.capture(session.amount) : null,
    declineReason: isSuccess ? null : ending.reason,
    paymentRef: isSuccess ? newId('sbp') : null,
    breach: isSuccess ? ending.breach : null,
  };
}

function settlesAt({ requestEndsAt = null }: SandboxSession, { ending }: Outcome, now: Date): Date {
  const breach = ending.kind === 'success' ? ending.breach : null;
  if (breach === null) return later(now, ending.delayMs);
  return breach === 'late' && requestEndsAt !== null ? later(requestEndsAt, SLOW_MS) : NOT_YET;
}

export function later(at: Date, ms: number): Date {
  return new Date(at.getTime() + ms);
}

/** The webhooks an ending causes: one when it settles, and what the bank says before it when that takes a while. */
export function buildEvents(ending: SessionEnding, { now, newId }: EndDeps): readonly SandboxEvent[] {
  const final = ending.captured === null ? 'checkout.failed' : 'checkout.succeeded';
  const settled = buildEvent(newId('evt'), final, ending.settlesAt);
  if (ending.settlesAt <= now || ending.breach === 'late') return [settled];
  const meanwhile = ending.breach === 'double' ? 'checkout.failed' : 'checkout.processing';
  return [buildEvent(newId('evt'), meanwhile, now), settled];
}

/** The bank takes it as it was asked to, at once or after a while. */
export function isTaken({ captured, breach = null }: SessionEnding): boolean {
  return captured !== null && breach === null;
}
