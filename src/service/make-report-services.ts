import { type InviteExportDeps, makeInviteExport } from './export/invite-export.js';
import { type InviteReportFileDeps, makeInviteReportFile } from './report/invite-report-file.js';
import { type MakeReportDeps, makeMakeReport } from './report/make-report.js';
import { makeOpenReportFile, makeTakeReportFile, type ReportFileDeps } from './report/take-report-file.js';

type ReportDeps = InviteReportFileDeps & InviteExportDeps & MakeReportDeps & ReportFileDeps;

/** What finance reads. */
export function makeReportServices(deps: ReportDeps) {
  return {
    makeReport: makeMakeReport(deps),
    inviteReportFile: makeInviteReportFile(deps),
    inviteExport: makeInviteExport(deps),
    openReportFile: makeOpenReportFile(deps),
    takeReportFile: makeTakeReportFile(deps),
  };
}
