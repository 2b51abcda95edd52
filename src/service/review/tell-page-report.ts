import { AppError } from '../../domain/errors.js';
import type { Operator } from '../../domain/kyc/operator.js';
import type { ReportReason } from '../../domain/merchant/page-report.js';
import type { ChatMessageStore } from '../../ports/chat-message-store.js';
import type { Clock } from '../../ports/clock.js';
import type { Kick } from '../../ports/kick.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { operatorLaneOf, toChannelHome } from '../places/chat-home.js';

/** Whoever has the address can report it: of one page and one reason the operator hears once in so long. */
const ONCE_IN_MS = 24 * 60 * 60_000;

export interface TellPageReportDeps {
  readonly links: Pick<LinkRepository, 'findBySlug'>;
  readonly chatMessages: Pick<ChatMessageStore, 'request'>;
  readonly operator: Operator;
  readonly clock: Clock;
  readonly kick: Kick;
}

export type TellPageReport = (slug: string, reason: ReportReason) => Promise<void>;

/**
 * Tells the operator, in their place, that a pay page was reported; nothing where they have none. What was written with it
 * stays in the log: anybody may have written anything. Throws AppError `link_not_found`, `store_unavailable`.
 */
export function makeTellPageReport(deps: TellPageReportDeps): TellPageReport {
  const { links, chatMessages, operator, clock, kick } = deps;
  const { place, language } = operator;
  return async (slug, reason) => {
    const link = await links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    if (place === null) return;
    const { id, merchantId, reference, mode } = link;
    const now = clock.now();
    const turn = Math.floor(now.getTime() / ONCE_IN_MS);
    const home = toChannelHome(place);
    await chatMessages.request(
      {
        ...{ key: `page_report:${id}:${reason}:${turn}`, merchantId, linkId: null },
        ...{ ...home, lane: operatorLaneOf(home) },
        ...{ content: { kind: 'page_report', reason, reference, mode, language }, wantedVersion: 1 },
      },
      now,
    );
    kick('chat');
  };
}
