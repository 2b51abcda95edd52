import type { LedgerRow } from '../../domain/ledger/ledger-row.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Mode } from '../../domain/merchant/merchant.js';
import type { Action } from '../../domain/merchant/permissions.js';
import type { Language } from '../../domain/text/language.js';
import type { Ledger } from '../../ports/ledger.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ReportFile, ReportInvitation, ReportInvitations } from '../../ports/report-invitations.js';
import { type TellFirstDeps, tellFirst } from '../audit/tell-first.js';
import { type WriteExportDeps, writeJsonLines, writeSpreadsheet } from '../export/write-export.js';
import { findInvited } from '../people/find-invited.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { type LookAfterSoonDeps, lookAfterSoon } from '../upkeep/look-after-soon.js';
import { type FindPayoutsDeps, makeFindPayouts } from './find-payouts.js';
import { startLedgerCsv, toLedgerLine } from './ledger-csv.js';
import { renderPayoutsCsv } from './payouts-csv.js';

export interface ReportFileDeps extends FindPayoutsDeps, WriteExportDeps, TellFirstDeps, LookAfterSoonDeps {
  readonly ledger: Pick<Ledger, 'page' | 'findNames'>;
  readonly merchants: MerchantRepository;
  readonly reportInvitations: ReportInvitations;
}

/** What the page says where a file of a report is taken. */
export interface ReportFileView {
  readonly file: ReportFile;
  readonly merchantName: string;
  readonly merchantLanguage: Language;
}

/** Null for an address that was used, whose time is over, or whose person may see no report any more. */
export type OpenReportFile = (token: string) => Promise<ReportFileView | null>;

/** Uses nothing up. Throws AppError `store_unavailable`. */
export function makeOpenReportFile(deps: ReportFileDeps): OpenReportFile {
  return async (token) => {
    const invitation = await deps.reportInvitations.find(token);
    if (invitation === null || (await findTaker(deps, invitation)) === null) return null;
    const { name, settings } = await getMerchantOrThrow(deps.merchants, invitation.merchantId);
    return { file: invitation.file, merchantName: name, merchantLanguage: settings.language };
  };
}

export interface TakenReportFile {
  readonly file: ReportFile;
  readonly from: Date;
  readonly until: Date;
  readonly lines: AsyncIterable<string | Uint8Array>;
}

export type TakeReportFile = (token: string) => Promise<TakenReportFile | null>;

/** Gives the file to one of many who ask at once, bit by bit. Null as `OpenReportFile`. Throws AppError `store_unavailable`. */
export function makeTakeReportFile(deps: ReportFileDeps): TakeReportFile {
  const write = makeWriteFile(deps);
  return async (token) => {
    const invitation = await deps.reportInvitations.use(token);
    const actor = invitation && (await findTaker(deps, invitation));
    if (invitation === null || actor === null) return null;
    const { merchantId, file, from, until } = invitation;
    if (RIGHT[file] === 'export_all') {
      await tellFirst(deps, { merchantId, actor, place: 'page', action: 'merchant.exported', after: file });
      // The other owners hear of it.
      await lookAfterSoon(deps, merchantId);
    }
    return { file, from, until, lines: write(invitation) };
  };
}

const RIGHT: Readonly<Record<ReportFile, Action>> = {
  ledger: 'view_report',
  payouts: 'view_report',
  everything_jsonl: 'export_all',
  everything_xlsx: 'export_all',
};

/** Who takes it, as they are now; null where they may not any more. */
function findTaker({ merchants }: ReportFileDeps, invitation: ReportInvitation): Promise<MemberActor | null> {
  return findInvited(merchants, invitation, RIGHT[invitation.file]);
}

function makeWriteFile(deps: ReportFileDeps) {
  const findPayouts = makeFindPayouts(deps);
  async function* writePayouts(invitation: ReportInvitation): AsyncGenerator<string> {
    yield* renderPayoutsCsv((await findPayouts(invitation)).payouts);
  }
  return (invitation: ReportInvitation): TakenReportFile['lines'] => {
    switch (invitation.file) {
      case 'ledger':
        return writeRows(deps, invitation);
      case 'payouts':
        return writePayouts(invitation);
      case 'everything_jsonl':
        return writeJsonLines(deps, invitation.merchantId);
      case 'everything_xlsx':
        return writeSpreadsheet(deps, invitation.merchantId);
    }
  };
}

const MODES: readonly Mode[] = ['live', 'test'];
const PAGE = 1_000;

async function* writeRows(
  deps: ReportFileDeps,
  { merchantId, from, until }: ReportInvitation,
): AsyncGenerator<string> {
  const nameOf = rememberNames(deps.merchants, merchantId);
  yield startLedgerCsv();
  for (const mode of MODES) {
    let last: LedgerRow | null = null;
    do {
      const page: readonly LedgerRow[] = await deps.ledger.page(
        { merchantId, mode, from, until },
        last,
        PAGE,
      );
      const lines = await Promise.all(page.map(async (row) => toLedgerLine(row, await nameOf(row.ownerId))));
      yield lines.join('');
      last = page.length < PAGE ? null : (page.at(-1) ?? null);
    } while (last !== null);
  }
}

/** Of a seller whom nobody knows by name, the id. */
function rememberNames(
  merchants: MerchantRepository,
  merchantId: string,
): (memberId: string) => Promise<string> {
  const names = new Map<string, Promise<string>>();
  return (memberId) => {
    const known =
      names.get(memberId) ??
      merchants.findMember(merchantId, memberId).then((member) => member?.displayName ?? memberId);
    names.set(memberId, known);
    return known;
  };
}
