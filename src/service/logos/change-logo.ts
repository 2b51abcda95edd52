import type { MemberActor } from '../../domain/merchant/actor.js';
import { findLogoProblem, type LogoProblem } from '../../domain/merchant/logo-problem.js';
import { readPicture } from '../../domain/merchant/read-picture.js';
import type { Ids } from '../../ports/ids.js';
import type { LogoRepository } from '../../ports/logo-repository.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { PageInvitations } from '../../ports/page-invitations.js';
import { type ChangeAndTellDeps, changeAndTell } from '../audit/change-and-tell.js';
import { findInvited } from '../people/find-invited.js';

export interface ChangeLogoDeps extends ChangeAndTellDeps {
  readonly logos: LogoRepository;
  readonly logoInvitations: PageInvitations;
  readonly merchants: Pick<MerchantRepository, 'telling' | 'findMember'>;
  readonly ids: Ids;
}

/** `over`: the token counts no more. */
export type LogoChange = 'done' | 'over';

/** What is wrong with a file leaves the token as good as before. */
export type GiveLogo = (token: string, bytes: Uint8Array) => Promise<LogoChange | LogoProblem>;

/** Throws AppError `store_unavailable`. */
export function makeGiveLogo(deps: ChangeLogoDeps): GiveLogo {
  const { logos, ids } = deps;
  return async (token, bytes) => {
    const problem = findLogoProblem(bytes);
    const picture = readPicture(bytes);
    if (problem !== null) return problem;
    if (picture === null) return 'not_a_picture';
    const owner = await useLogoPage(deps, token);
    if (owner === null) return 'over';
    const { merchantId } = owner;
    // The picture first: settings must not name one that is not there.
    await logos.save(merchantId, { contentType: picture.contentType, bytes });
    await setLogo(deps, owner, ids.newId('lgo'));
    return 'done';
  };
}

/** Null where it counts no more, or whoever was given it may change nothing any more. */
async function useLogoPage(
  { logoInvitations, merchants }: Pick<ChangeLogoDeps, 'logoInvitations' | 'merchants'>,
  token: string,
): Promise<MemberActor | null> {
  const invitation = await logoInvitations.use(token);
  return invitation && (await findInvited(merchants, invitation, 'change_settings'));
}

/** Null: none. */
function setLogo(deps: ChangeLogoDeps, actor: MemberActor, logoId: string | null): Promise<void> {
  const { merchantId } = actor;
  const told = { merchantId, actor, place: 'page', action: 'settings.changed' } as const;
  return changeAndTell(deps, { ...told, after: { sending: { logoId } } }, (telling) =>
    telling.setLogo(merchantId, logoId),
  );
}

export type TakeLogoAway = (token: string) => Promise<LogoChange>;

/** Throws AppError `store_unavailable`. */
export function makeTakeLogoAway(deps: ChangeLogoDeps): TakeLogoAway {
  return async (token) => {
    const owner = await useLogoPage(deps, token);
    if (owner === null) return 'over';
    await setLogo(deps, owner, null);
    await deps.logos.remove(owner.merchantId);
    return 'done';
  };
}
