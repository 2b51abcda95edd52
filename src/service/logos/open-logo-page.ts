import type { Language } from '../../domain/text/language.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { PageInvitations } from '../../ports/page-invitations.js';
import { findInvited } from '../people/find-invited.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

/** What the page says on which an owner gives a logo. */
export interface LogoPageView {
  readonly merchantId: string;
  readonly merchantName: string;
  readonly merchantLanguage: Language;
  /** Null: there is none. */
  readonly logoId: string | null;
  /** The page did what it was for, and does it no second time. */
  readonly isUsed: boolean;
}

export interface OpenLogoPageDeps {
  readonly logoInvitations: PageInvitations;
  readonly merchants: MerchantRepository;
}

/** Null for a token that never was, or whose time is over. */
export type OpenLogoPage = (token: string) => Promise<LogoPageView | null>;

/** Throws AppError `store_unavailable`. */
export function makeOpenLogoPage({ logoInvitations, merchants }: OpenLogoPageDeps): OpenLogoPage {
  return async (token) => {
    const invitation = await logoInvitations.find(token);
    const owner = invitation && (await findInvited(merchants, invitation, 'change_settings'));
    if (invitation === null || owner === null) return null;
    const { merchantId, usedAt } = invitation;
    const { name, settings } = await getMerchantOrThrow(merchants, merchantId);
    return {
      merchantId,
      merchantName: name,
      merchantLanguage: settings.language,
      logoId: settings.sending.logoId,
      isUsed: usedAt !== null,
    };
  };
}
