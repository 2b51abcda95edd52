import type { Link } from '../../domain/link/link.js';
import type { LinkRepository } from '../../ports/link-repository.js';

/** More often than anybody reissues one request; ends also where links would lead in a circle. */
const MAX_STEPS = 20;

/** Where whoever opens a link's address is led to, from successor to successor; null: nothing took its place. */
export async function findNewestSlug(
  links: Pick<LinkRepository, 'findById'>,
  link: Link,
): Promise<string | null> {
  let newest = link;
  for (let step = 0; step < MAX_STEPS && newest.successor !== null; step += 1) {
    const next = await links.findById(link.merchantId, newest.successor.linkId);
    if (next === null) break;
    newest = next;
  }
  return newest.id === link.id ? null : newest.slug;
}
