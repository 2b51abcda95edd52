import { LIST_FILTERS, type ListQuery, MAX_WORDS } from '../../choices/list-query.js';
import { wordsForMember } from '../../words/words-for.js';
import type { Answer, Asked, ConversationDeps } from '../model/answer.js';
import type { PageReply } from '../model/reply.js';
import { buildLinkList } from '../pages/build-link-list.js';

const EVERYTHING: ListQuery = { mine: false, states: [], words: null };

interface Wanted {
  readonly query: ListQuery;
  readonly page: number;
}

async function list(
  { services, clock }: ConversationDeps,
  asked: Asked,
  { query, page }: Wanted,
): Promise<PageReply> {
  const identified = await asked.identify();
  const sought = query.words?.slice(0, MAX_WORDS) ?? null;
  const states = query.states.length === 0 ? null : query.states;
  const found = await services.listLinks({
    actor: identified.actor,
    mine: query.mine,
    states,
    words: sought,
    page,
  });
  return buildLinkList({
    list: found,
    query: { ...query, words: sought },
    now: clock.now(),
    words: wordsForMember(identified),
    role: identified.actor.role,
  });
}

/** One page of links as the asker may see them. */
export const answerList: Answer<'list'> = (deps, wanted, asked) => list(deps, asked, wanted);

/** The first page of what a list may be narrowed to; of all links for a filter that is none any more. */
export const answerFilterList: Answer<'filter_list'> = (deps, { filter }, asked) => {
  const query = LIST_FILTERS.find(({ key }) => key === filter)?.query ?? EVERYTHING;
  return list(deps, asked, { query, page: 1 });
};
