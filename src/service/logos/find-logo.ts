import { AppError } from '../../domain/errors.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { Logo, LogoRepository } from '../../ports/logo-repository.js';

export interface FindLogoDeps {
  readonly links: LinkRepository;
  readonly logos: LogoRepository;
}

export type FindLogo = (slug: string) => Promise<Logo | null>;

/** The logo on a link's pages; null: its merchant has none. Throws AppError `link_not_found`, `store_unavailable`. */
export function makeFindLogo({ links, logos }: FindLogoDeps): FindLogo {
  return async (slug) => {
    const link = await links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    return logos.find(link.merchantId);
  };
}
