import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { AccountInvitation, AccountInvitations } from '../../ports/account-invitations.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { type TellFirstDeps, tellFirst } from '../audit/tell-first.js';
import { checkOwnersRight } from './check-owners-right.js';

/** Whoever asks for themselves is there; a colleague may be away for days. */
const INVITATION_HOURS = { me: 24, colleague: 7 * 24 };

/** Tells a code from all else that a link into a chat can carry; with a digit in it, whatever is drawn. */
const CODE_START = 'j1_';

export interface InviteAccountDeps extends TellFirstDeps {
  readonly merchants: MerchantRepository;
  readonly accountInvitations: AccountInvitations;
  readonly clock: Clock;
  readonly ids: Ids;
}

interface Invited {
  /** Fits a start parameter of t.me: https://core.telegram.org/bots/features#deep-linking */
  readonly code: string;
  readonly expiresAt: Date;
}

export type InviteAccount = (
  actor: MemberActor,
  invitation: Pick<AccountInvitation, 'as'> & { readonly place: AuditPlace },
) => Promise<Invited>;

/** Whether a text has the form of a code, whatever stands behind it. */
export function isInvitationCode(text: string): boolean {
  return text.startsWith(CODE_START) && /^[\w-]{10,64}$/.test(text);
}

/**
 * A code by which somebody joins from another chat, once: the member who asks, or a colleague, whom only the owner lets in.
 * Throws AppError `not_allowed`, `owner_missing`, `store_unavailable`.
 */
export function makeInviteAccount(deps: InviteAccountDeps): InviteAccount {
  const { merchants, accountInvitations, clock, ids } = deps;
  return async (actor, { as, place }) => {
    if (as !== 'me') await checkOwnersRight(merchants, actor, 'manage_team');
    const { merchantId, memberId } = actor;
    const code = `${CODE_START}${ids.newSlug()}`;
    const hours = as === 'me' ? INVITATION_HOURS.me : INVITATION_HOURS.colleague;
    const expiresAt = new Date(clock.now().getTime() + hours * 60 * 60_000);
    const after = { as, expiresAt: expiresAt.toISOString() };
    await tellFirst(deps, { merchantId, actor, place, action: 'member.invited', after });
    await accountInvitations.save(code, { merchantId, memberId, as, expiresAt });
    return { code, expiresAt };
  };
}
