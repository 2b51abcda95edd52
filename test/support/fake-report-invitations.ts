import type { Clock } from '../../src/ports/clock.js';
import type { ReportInvitation, ReportInvitations } from '../../src/ports/report-invitations.js';
import { createFakeOneTimeTokens } from './fake-one-time-tokens.js';

/** Invitations in memory, by their tokens. */
export function createFakeReportInvitations(clock: Clock): ReportInvitations {
  return createFakeOneTimeTokens<ReportInvitation>(clock);
}
