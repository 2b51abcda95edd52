import type { ApiCaller } from '../../domain/api/api-caller.js';
import type { Link, LinkDraft } from '../../domain/link/link.js';
import type { Clock } from '../../ports/clock.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { CreateLink } from '../links/create-link.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';
import { checkMayWrite } from './check-may-write.js';

export interface CreateLinkByProgramDeps {
  readonly createLink: CreateLink;
  readonly merchants: MerchantRepository;
  readonly clock: Clock;
}

export interface CreationByProgram {
  /** Without `expiresAt` the link ends as the merchant's links do. */
  readonly draft: Omit<LinkDraft, 'expiresAt'> & Partial<Pick<LinkDraft, 'expiresAt'>>;
  /** The same key twice answers the same link. At most 200 characters. */
  readonly requestKey: string;
}

export type CreateLinkByProgram = (
  caller: ApiCaller,
  creation: CreationByProgram,
) => Promise<{ readonly link: Link; readonly created: boolean }>;

/**
 * Makes a link in the key's mode; its card goes where those of the merchant's links go, else to whoever made the key.
 * Throws what `CreateLink` throws, but for `rate_limited`, and `scope_missing` where it would write to the customer.
 */
export function makeCreateLinkByProgram(deps: CreateLinkByProgramDeps): CreateLinkByProgram {
  return async (caller, { draft, requestKey }) => {
    checkMayWrite(caller, draft);
    const { actor, keyId, keyMadeBy, mode } = caller;
    const expiresAt = draft.expiresAt === undefined ? await findDefaultExpiry(deps, actor.merchantId) : null;
    return deps.createLink({
      actor,
      draft: { expiresAt, ...draft },
      requestKey: `api/${keyId}/${requestKey}`,
      reviewedAt: null,
      cardPlace: null,
      api: { mode, keyMadeBy },
    });
  };
}

async function findDefaultExpiry(
  { merchants, clock }: CreateLinkByProgramDeps,
  merchantId: string,
): Promise<Date | null> {
  const { defaultExpiry } = (await getMerchantOrThrow(merchants, merchantId)).settings;
  if (defaultExpiry.kind === 'never') return null;
  return new Date(clock.now().getTime() + defaultExpiry.hours * 60 * 60_000);
}
