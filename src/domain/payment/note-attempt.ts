import type { LinkInput } from '../link/link-input.js';
import type { Attempt, AttemptStatus } from './attempt.js';

/** A provider's messages arrive in any order; a later one never takes an attempt back down this ladder. */
const RANK: Readonly<Record<AttemptStatus, number>> = {
  started: 0,
  processing: 1,
  closed: 2,
  failed: 3,
  succeeded: 4,
};

const STATUS_AFTER = {
  processing: 'processing',
  attempt_closed: 'closed',
  failed: 'failed',
  succeeded: 'succeeded',
} as const satisfies Partial<Record<LinkInput['type'], AttemptStatus>>;

type ReportInput = Extract<LinkInput, { type: keyof typeof STATUS_AFTER }>;

export function isAttemptReport(input: LinkInput): input is ReportInput {
  return input.type in STATUS_AFTER;
}

/** The attempt after the provider's report, or null when the report is old news. */
export function noteAttemptReport(attempt: Attempt, input: ReportInput, at: Date): Attempt | null {
  const status = STATUS_AFTER[input.type];
  if (RANK[status] <= RANK[attempt.status]) return null;
  return {
    ...attempt,
    status,
    endedAt: status === 'processing' ? null : at,
    declineReason: input.type === 'failed' ? input.reason : null,
    captured: input.type === 'succeeded' ? input.captured : null,
    method: input.type === 'succeeded' ? input.method : null,
  };
}
