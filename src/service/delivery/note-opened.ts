import { AppError } from '../../domain/errors.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import type { ChangeLink } from '../links/change-link.js';

export interface NoteOpenedDeps {
  readonly links: LinkRepository;
  readonly changeLink: ChangeLink;
}

export type NoteOpened = (slug: string) => Promise<void>;

const BY_CUSTOMER = { actor: { kind: 'customer' }, source: 'person' } as const;

/**
 * Writes down that a person looked at the pay page, once. Whether it was one is for the page to know.
 * Throws AppError `link_not_found`, `write_conflict`, `store_unavailable`.
 */
export function makeNoteOpened({ links, changeLink }: NoteOpenedDeps): NoteOpened {
  return async (slug) => {
    const link = await links.findBySlug(slug);
    if (link === null) throw new AppError('link_not_found');
    await changeLink(link, { type: 'page_opened' }, BY_CUSTOMER);
  };
}
