import type { AuditPlace } from '../../domain/audit/audit-entry.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { KeptValues } from '../../ports/kept-values.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import { checkAllowed } from '../people/check-allowed.js';
import { type ChangeKycDeps, changeKyc } from './change-kyc.js';
import { CODE_MINUTES, type KeptCode, nameCode, readCode } from './kept-code.js';

export interface ConfirmEmailDeps extends ChangeKycDeps {
  readonly keptValues: Pick<KeptValues, 'change'>;
  readonly merchants: Pick<MerchantRepository, 'findMember'>;
}

/** `over`: no code counts any more; a new one has to be sent. */
export type EmailConfirmed = 'confirmed' | 'wrong' | 'over';

export type ConfirmEmail = (
  actor: MemberActor,
  entered: { readonly code: string; readonly place: AuditPlace },
) => Promise<EmailConfirmed>;

/** Takes a code that was sent to an address for the proof that it is theirs. Throws AppError `kyc_not_now`, `not_allowed`, `write_conflict`, `store_unavailable`. */
export function makeConfirmEmail(deps: ConfirmEmailDeps): ConfirmEmail {
  return async (actor, { code, place }) => {
    checkAllowed(actor, 'manage_kyc');
    const tried = await tryCode(deps, actor, code.replace(/\D/g, ''));
    return tried.outcome === 'right' ? confirm(deps, { actor, place, email: tried.email }) : tried.outcome;
  };
}

type Tried = { readonly outcome: 'right'; readonly email: string } | { readonly outcome: 'wrong' | 'over' };

/** Of several at once, each is a try of its own. */
async function tryCode(deps: ConfirmEmailDeps, actor: MemberActor, entered: string): Promise<Tried> {
  let tried: Tried = { outcome: 'over' };
  await deps.keptValues.change(nameCode(actor), CODE_MINUTES * 60_000, (kept) => {
    const known = readCode(kept, deps.clock.now());
    tried = judge(known, entered);
    return JSON.stringify(known && { ...known, triesLeft: known.triesLeft - 1 });
  });
  return tried;
}

function judge(known: KeptCode | null, entered: string): Tried {
  if (known === null) return { outcome: 'over' };
  if (known.code === entered) return { outcome: 'right', email: known.email };
  return { outcome: known.triesLeft > 1 ? 'wrong' : 'over' };
}

interface Confirmed {
  readonly actor: MemberActor;
  readonly place: AuditPlace;
  readonly email: string;
}

/** `over` where the address was changed since the code was sent. */
async function confirm(deps: ConfirmEmailDeps, { actor, place, email }: Confirmed): Promise<EmailConfirmed> {
  const kyc = await changeKyc(deps, actor.merchantId, ({ facts }, emailConfirmedAt) => {
    const { representative } = facts.answers ?? {};
    if (representative?.email !== email || representative.emailConfirmedAt !== undefined) return null;
    const answers = { ...facts.answers, representative: { ...representative, emailConfirmedAt } };
    const told = { page: 'answers', fields: ['email_confirmed'] };
    return { step: { action: 'save', facts: { ...facts, answers } }, actor, place, told };
  });
  const { email: now, emailConfirmedAt } = kyc.facts.answers?.representative ?? {};
  return now === email && emailConfirmedAt !== undefined ? 'confirmed' : 'over';
}
