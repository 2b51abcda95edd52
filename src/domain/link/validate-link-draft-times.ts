import type { FieldProblem } from './field-problem.js';
import type { LinkDraft } from './link.js';

const MIN_EXPIRY_MINUTES = 15;

function oneYearAfter(now: Date): Date {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + 1);
  return end;
}

/** What stands against a link's end. */
export function findExpiryProblems(expiresAt: Date | null, now: Date): FieldProblem[] {
  if (expiresAt === null) return [];
  const earliest = now.getTime() + MIN_EXPIRY_MINUTES * 60_000;
  if (Number.isNaN(expiresAt.getTime())) return [{ field: 'expiresAt', problem: 'not_understood' }];
  if (expiresAt.getTime() < earliest) return [{ field: 'expiresAt', problem: 'too_soon' }];
  if (expiresAt > oneYearAfter(now)) return [{ field: 'expiresAt', problem: 'too_late' }];
  return [];
}

function findSendProblems({ sendTiming, channels, expiresAt }: LinkDraft, now: Date): FieldProblem[] {
  if (sendTiming.kind === 'no') return [];
  const problems: FieldProblem[] = [];
  if (channels.length === 0) problems.push({ field: 'channels', problem: 'none_chosen' });
  if (sendTiming.kind === 'now') return problems;
  const { at } = sendTiming;
  if (Number.isNaN(at.getTime())) problems.push({ field: 'sendAt', problem: 'not_understood' });
  else if (at <= now) problems.push({ field: 'sendAt', problem: 'in_the_past' });
  else if (expiresAt !== null && at >= expiresAt) problems.push({ field: 'sendAt', problem: 'after_expiry' });
  return problems;
}

/** When the link ends and when it is sent, each against `now` and against one another. */
export function findTimeProblems(draft: LinkDraft, now: Date): FieldProblem[] {
  const ofExpiry = findExpiryProblems(draft.expiresAt, now);
  // Against an end that is wrong itself, no time is wrong.
  const expiresAt = ofExpiry.length === 0 ? draft.expiresAt : null;
  return [...findSendProblems({ ...draft, expiresAt }, now), ...ofExpiry];
}
