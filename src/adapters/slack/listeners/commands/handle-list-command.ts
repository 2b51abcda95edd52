import { buildLinkList } from '../../blocks/build-link-list.js';
import { listLinks } from '../../links/list-links.js';
import { type ListQuery, MAX_WORDS } from '../../links/list-query.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { CommandRequest } from './parse-command-request.js';

/** `list` and `find`: the first page. */
export async function handleListCommand(
  deps: SlackDeps,
  { asker, respond }: CommandRequest,
  { mine, states, words }: ListQuery,
): Promise<void> {
  const query = { mine, states, words: words === null ? null : words.slice(0, MAX_WORDS) };
  await respond(buildLinkList(await listLinks(deps, asker, { query, page: 1 })));
}
