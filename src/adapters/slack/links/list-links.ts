import type { LinkListParts } from '../blocks/build-link-list.js';
import type { Asker } from '../people/asker.js';
import type { SlackDeps } from '../slack-deps.js';
import type { ListQuery } from './list-query.js';

/** One page of links as the asker may see them. Throws AppError `not_allowed`, `store_unavailable`. */
export async function listLinks(
  { people, services, clock }: SlackDeps,
  asker: Asker,
  { query, page }: { readonly query: ListQuery; readonly page: number },
): Promise<LinkListParts> {
  const { actor } = await people.identify(asker);
  const { mine, states, words } = query;
  const list = await services.listLinks({
    actor,
    mine,
    states: states.length === 0 ? null : states,
    words,
    page,
  });
  return { list, query, now: clock.now() };
}
