import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import {
  REPORT_FILE_MINUTES,
  type ReportFile,
  type ReportInvitations,
} from '../../ports/report-invitations.js';
import { checkAllowed } from '../people/check-allowed.js';

export interface InviteReportFileDeps {
  readonly reportInvitations: ReportInvitations;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

export interface AskedReportFile {
  readonly file: ReportFile;
  readonly from: Date;
  /** Exclusive. */
  readonly until: Date;
}

export type InviteReportFile = (
  actor: MemberActor,
  asked: AskedReportFile,
) => Promise<{ readonly url: string }>;

/** An address where a file of a report can be taken once, by who asked for it. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeInviteReportFile(deps: InviteReportFileDeps): InviteReportFile {
  const { reportInvitations, clock, ids, publicUrl } = deps;
  return async ({ merchantId, memberId, ...actor }, asked) => {
    checkAllowed({ merchantId, memberId, ...actor }, 'view_report');
    const token = ids.newSlug();
    const expiresAt = new Date(clock.now().getTime() + REPORT_FILE_MINUTES * 60_000);
    await reportInvitations.save(token, { merchantId, memberId, ...asked, expiresAt });
    return { url: `${publicUrl}/report-files/${token}` };
  };
}
