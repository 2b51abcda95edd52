import type { Account } from '../../domain/chat/account.js';
import type { Workspace } from '../../domain/chat/workspace.js';
import { wasColleague } from '../../domain/merchant/was-colleague.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { ChangeAndTellDeps } from '../audit/change-and-tell.js';
import { endAccess } from './end-access.js';

export interface NoteAccountGoneDeps extends ChangeAndTellDeps {
  readonly merchants: MerchantRepository;
}

/** `deleted`: the chat has them no more; `guest`: it shows them as one from now on. */
export type WhyGone = 'deleted' | 'guest';

/** Answers whether somebody lost what they might do. */
export type NoteAccountGone = (account: Account & Workspace, why: WhyGone) => Promise<boolean>;

/**
 * The chat told that somebody is there no more, or no colleague any more: their access ends, in every chat. A guest to
 * whom an owner gave a role keeps it. Of people it has never seen nothing is kept; told again, nothing happens.
 * Throws AppError `store_unavailable`.
 */
export function makeNoteAccountGone(deps: NoteAccountGoneDeps): NoteAccountGone {
  const { merchants } = deps;
  return async ({ platform, workspaceId, userId }, why) => {
    const merchant = await merchants.findByWorkspace(platform, workspaceId);
    const member = merchant && (await merchants.findMemberByAccount(merchant.id, platform, userId));
    if (member === null || member.role === 'none') return false;
    if (why === 'guest' && !wasColleague(member)) return false;
    const ending = { why: 'gone', actor: { kind: 'system' }, place: platform, reason: why } as const;
    return endAccess(deps, member, ending);
  };
}
