import { AppError } from '../../domain/errors.js';
import type { ReportReason } from '../../domain/merchant/page-report.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { type OperatorNoteDeps, requestOperatorNote } from '../places/request-operator-note.js';

/** Whoever has the address can report it: of one page and one reason the operator hears once in so long. */
const ONCE_IN_MS = 24 * 60 * 60_000;

export interface TellPageReportDeps extends OperatorNoteDeps {
  readonly links: Pick<LinkRepository, 'findBySlug'>;
}

export type TellPageReport = (slug: string, reason: ReportReason) => Promise<void>;

/**
 * Tells the operator, in their place, that a pay page was reported; nothing where they have none. What was written with it
 * stays in the log: anybody may have written anything. Throws AppError `link_not_found`, `store_unavailable`.
 */
export function makeTellPageReport(deps: TellPageReportDeps): TellPageReport {
  const { links, operator, clock } = deps;
  return async (slug, reason) => {
    const link = await links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    const { id, merchantId, reference, mode } = link;
    const turn = Math.floor(clock.now().getTime() / ONCE_IN_MS);
    await requestOperatorNote(deps, {
      ...{ key: `page_report:${id}:${reason}:${turn}`, merchantId },
      content: { kind: 'page_report', reason, reference, mode, language: operator.language },
    });
  };
}
