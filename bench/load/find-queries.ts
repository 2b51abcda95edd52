import type { LinkFilter } from '../../src/ports/link-repository.js';
import { buildVariedLink, type VariedLinks } from './varied-links.js';

export interface FindQuery {
  readonly filter: Omit<LinkFilter, 'merchantId'>;
  readonly skip: number;
}

/** What people look for among the links of `buildVariedLink`, the n-th of each kind. */
export function buildFindQueries(n: number, links: VariedLinks): readonly FindQuery[] {
  const { reference, customer } = buildVariedLink((n * 7_919) % links.count, links);
  const { name, email, phone } = customer;
  const ownerId = `mem_${n % 40}`;
  const find = (words: string | null, more: Partial<FindQuery['filter']> = {}, skip = 0): FindQuery => ({
    filter: { ...(words === null ? {} : { words }), ...more },
    skip,
  });
  return [
    find(reference),
    find(email),
    find(phone),
    find(name),
    find(phone?.slice(0, 7) ?? ''),
    find(reference.slice(0, 6)),
    find('school'),
    find('sch'),
    find(name?.split(' ')[0] ?? ''),
    find('school lunch'),
    find('ann lunch'),
    find('lunch uniform'),
    find(`nobody${n}`),
    find(`school nobody${n}`),
    find('lunch', { ownerId }),
    find('ann lunch', { ownerId }),
    find('lunch', { states: ['needs_review'] }),
    find('lunch', { states: ['partially_refunded', 'refunded'] }),
    find('school', {}, 40),
    find('school lunch', {}, 40),
    find(null),
    find(null, { ownerId }),
    find(null, { states: ['partially_refunded', 'refunded'] }),
    find(null, { ownerId, states: ['needs_review'] }, 10),
  ];
}
