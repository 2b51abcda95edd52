import { ACTION } from '../../action-ids.js';
import { buildLinkList } from '../../blocks/build-link-list.js';
import { listLinks } from '../../links/list-links.js';
import { decodeListPage, LIST_FILTERS, type ListQuery } from '../../links/list-query.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { ActionArgs } from '../listener-args.js';
import { type ActionRequest, parseActionRequest } from './parse-action-request.js';

const EVERYTHING: ListQuery = { mine: false, states: [], words: null };

function readWanted({ value }: ActionRequest, actionId: string): { query: ListQuery; page: number } {
  if (actionId !== ACTION.listFilter) return decodeListPage(value);
  return { query: LIST_FILTERS.find(({ key }) => key === value)?.query ?? EVERYTHING, page: 1 };
}

/** Another page or another filter, in place of the list that was shown. */
export async function handleListAction(deps: SlackDeps, args: ActionArgs): Promise<void> {
  const request = parseActionRequest(args);
  const wanted = readWanted(request, args.action.action_id);
  const message = buildLinkList(await listLinks(deps, request.asker, wanted));
  await args.respond({ response_type: 'ephemeral', replace_original: true, ...message });
}
