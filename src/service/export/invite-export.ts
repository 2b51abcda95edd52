import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import {
  REPORT_FILE_MINUTES,
  type ReportFile,
  type ReportInvitations,
} from '../../ports/report-invitations.js';
import { checkAllowed } from '../people/check-allowed.js';

export interface InviteExportDeps {
  readonly reportInvitations: Pick<ReportInvitations, 'save'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

interface ExportAddresses {
  readonly jsonLines: string;
  readonly spreadsheet: string;
  readonly expiresAt: Date;
}

export type InviteExport = (actor: MemberActor) => Promise<ExportAddresses>;

/** Addresses where all that there is of a merchant can be taken once each, by the owner who asked. Throws AppError `not_allowed`, `store_unavailable`. */
export function makeInviteExport(deps: InviteExportDeps): InviteExport {
  const { reportInvitations, clock, ids, publicUrl } = deps;
  return async (actor) => {
    checkAllowed(actor, 'export_all');
    const { merchantId, memberId } = actor;
    const until = clock.now();
    const expiresAt = new Date(until.getTime() + REPORT_FILE_MINUTES * 60_000);
    const invite = async (file: ReportFile): Promise<string> => {
      const token = ids.newSlug();
      const invitation = { merchantId, memberId, file, from: new Date(0), until, expiresAt };
      await reportInvitations.save(token, invitation);
      return `${publicUrl}/report-files/${token}`;
    };
    const [jsonLines, spreadsheet] = [await invite('everything_jsonl'), await invite('everything_xlsx')];
    return { jsonLines, spreadsheet, expiresAt };
  };
}
