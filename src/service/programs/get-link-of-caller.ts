import type { ApiCaller } from '../../domain/api/api-caller.js';
import { AppError } from '../../domain/errors.js';
import type { Link } from '../../domain/link/link.js';
import type { LinkRepository } from '../../ports/link-repository.js';
import { getLinkOrThrow } from '../links/get-link-or-throw.js';

/** Throws AppError `link_not_found` alike for a link of the other mode, of another merchant, and for none at all. */
export async function getLinkOfCaller(
  links: LinkRepository,
  { actor, mode }: Pick<ApiCaller, 'actor' | 'mode'>,
  linkId: string,
): Promise<Link> {
  const link = await getLinkOrThrow(links, actor, { linkId });
  if (link.mode !== mode) throw new AppError('link_not_found');
  return link;
}
