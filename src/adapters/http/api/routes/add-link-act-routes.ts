import { isAppError } from '../../../../domain/errors.js';
import type { Link } from '../../../../domain/link/link.js';
import type { ApiOptions } from '../door/api-options.js';
import { readIfMatch, toETag } from '../door/revisions.js';
import { ApiRefusal } from '../problems/api-refusal.js';
import { ID_PARAMS, NOTHING } from '../schemas/common-schemas.js';
import { EXTENSION, LINK, LINK_CHANGE, REISSUE_WISH } from '../schemas/link-schemas.js';
import type { AddRoute, ApiAnswer } from './api-route.js';
import { expandLink } from './expand-link.js';
import { readNoteChanges, readReissueWish, readReminders, readTimeOrNull } from './read-wish.js';
import { REFUSED_BY_STATE, REFUSED_CREATION } from './route-words.js';

type ActOptions = Pick<ApiOptions, 'services' | 'publicUrl'>;

/** What is done with a link that is there. */
export function addLinkActRoutes(addRoute: AddRoute, options: ActOptions): void {
  addChangeRoute(addRoute, options);
  addEndRoutes(addRoute, options);
  addReissueRoute(addRoute, options);
}

function addChangeRoute(addRoute: AddRoute, { services, publicUrl }: ActOptions): void {
  addRoute({
    ...{ method: 'PATCH', path: '/links/:id', name: 'changeLink', tag: 'Links' },
    summary: 'Change what may change of a link',
    description: 'With If-Match it is changed at that revision only.',
    scopes: ['links:write'],
    ...{ params: ID_PARAMS, query: NOTHING, body: LINK_CHANGE, object: 'link' },
    example: { expires_at: '2027-02-28T18:00:00Z', reminders: 'usual', notes: { order: '1042' } },
    answers: { 200: { description: 'The link as it is now.', schema: LINK } },
    refusals: [...REFUSED_BY_STATE, 'changed_too_often', 'precondition_failed', 'if_match_invalid'],
    handle: async ({ caller, params, body, request }) => {
      const ifVersion = readIfMatch(request);
      const { expires_at: end, reminders, notes } = body;
      const changes = {
        linkId: params.id,
        ...(end === undefined ? {} : { expiresAt: readTimeOrNull(end) }),
        ...(reminders === undefined ? {} : { reminders: readReminders(reminders) }),
        ...(notes === undefined ? {} : { notes: readNoteChanges(notes) }),
        ifVersion,
      };
      try {
        return toAnswer(await services.changeLink(caller, changes), publicUrl);
      } catch (error) {
        if (ifVersion === null || !isAppError(error, 'write_conflict')) throw error;
        throw new ApiRefusal('precondition_failed');
      }
    },
  });
}

function addEndRoutes(addRoute: AddRoute, { services, publicUrl }: ActOptions): void {
  addRoute({
    ...{ method: 'POST', path: '/links/:id/cancel', name: 'cancelLink', tag: 'Links' },
    summary: 'Cancel a link: nobody can pay it any more',
    scopes: ['links:write'],
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'The cancelled link.', schema: LINK } },
    refusals: [...REFUSED_BY_STATE, 'provider_unavailable', 'gateway_misconfigured'],
    handle: async ({ caller, params }) => toAnswer(await services.cancelLink(caller, params.id), publicUrl),
  });
  addRoute({
    ...{ method: 'POST', path: '/links/:id/extend', name: 'extendLink', tag: 'Links' },
    summary: 'Give a link another end; what has expired is open again',
    scopes: ['links:write'],
    ...{ params: ID_PARAMS, query: NOTHING, body: EXTENSION, object: 'link' },
    example: { expires_at: '2027-02-28T18:00:00Z' },
    answers: { 200: { description: 'The link as it is now.', schema: LINK } },
    refusals: [...REFUSED_BY_STATE, 'changed_too_often'],
    handle: async ({ caller, params, body }) => {
      const changes = { linkId: params.id, expiresAt: readTimeOrNull(body.expires_at), ifVersion: null };
      return toAnswer(await services.changeLink(caller, changes), publicUrl);
    },
  });
}

function addReissueRoute(addRoute: AddRoute, { services, publicUrl }: ActOptions): void {
  addRoute({
    ...{ method: 'POST', path: '/links/:id/reissue', name: 'reissueLink', tag: 'Links' },
    summary: 'Make another link in the place of one that expired or was cancelled',
    description: 'What the body does not name is as it was. The old address leads to the new one.',
    scopes: ['links:write'],
    ...{ params: ID_PARAMS, query: NOTHING, body: REISSUE_WISH, object: 'link' },
    example: { expires_at: '2027-02-28T18:00:00Z' },
    answers: { 201: { description: 'The new link.', schema: LINK } },
    refusals: [...REFUSED_CREATION, ...REFUSED_BY_STATE, 'link_open'],
    handle: async ({ caller, params, body, requestKey }) => {
      const reissue = { linkId: params.id, changes: readReissueWish(body), requestKey };
      const { link } = await services.reissueLink(caller, reissue);
      return { ...toAnswer(link, publicUrl), status: 201 };
    },
  });
}

function toAnswer(link: Link, publicUrl: string): ApiAnswer {
  return { status: 200, body: expandLink(link, publicUrl, []), headers: { etag: toETag(link.version) } };
}
