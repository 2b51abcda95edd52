import { z } from 'zod';
import { LINK_STATES } from '../../../../domain/link/link.js';
import type { ApiOptions } from '../door/api-options.js';
import { makeListPage } from '../door/cursors.js';
import { canonical, digest } from '../door/idempotency.js';
import { hasRevision, toETag } from '../door/revisions.js';
import { ID_PARAMS, listOf, NOTHING, wholeListOf } from '../schemas/common-schemas.js';
import { EXPAND_QUERY, LINK, LINK_WISH, LINKS_QUERY, TIMELINE_ENTRY } from '../schemas/link-schemas.js';
import type { AddRoute } from './api-route.js';
import { expandLink, readExpansions, readNames, toTimeline } from './expand-link.js';
import { readCreated } from './read-created.js';
import { readLinkWish } from './read-wish.js';
import { LINK_EXAMPLE, REFUSED_CREATION } from './route-words.js';

type LinkRouteOptions = Pick<ApiOptions, 'services' | 'publicUrl' | 'secretBox'>;

/** Links: made, listed, read. */
export function addLinkRoutes(addRoute: AddRoute, options: LinkRouteOptions): void {
  addCreateRoute(addRoute, options);
  addListRoute(addRoute, options);
  addReadRoutes(addRoute, options);
}

function addCreateRoute(addRoute: AddRoute, { services, publicUrl }: LinkRouteOptions): void {
  addRoute({
    ...{ method: 'POST', path: '/links', name: 'createLink', tag: 'Links' },
    summary: 'Make a payment link',
    description:
      'With a `reference` the same create twice answers the same link; an Idempotency-Key does so, too. Its card appears in chat, where those of the other links do.',
    scopes: ['links:write'],
    ...{ params: NOTHING, query: NOTHING, body: LINK_WISH, example: LINK_EXAMPLE, object: 'link' },
    answers: {
      200: { description: 'The link that the same create made before.', schema: LINK },
      201: { description: 'The new link.', schema: LINK },
    },
    refusals: REFUSED_CREATION,
    handle: async ({ caller, body, requestKey, isNamed }) => {
      const named = body.reference === undefined ? requestKey : digest(['reference', canonical(body)]);
      const creation = { draft: readLinkWish(body), requestKey: named };
      const { link, created } = await services.createLink(caller, creation);
      // A retry after a crash made it before, and is to be answered as the first would have been.
      const isFirst = created || (isNamed && body.reference === undefined);
      const headers = { etag: toETag(link.version), location: `/api/v1/links/${link.id}` };
      return { status: isFirst ? 201 : 200, body: expandLink(link, publicUrl, []), headers };
    },
  });
}

function addListRoute(addRoute: AddRoute, { services, publicUrl, secretBox }: LinkRouteOptions): void {
  const listPage = makeListPage(secretBox);
  addRoute({
    ...{ method: 'GET', path: '/links', name: 'listLinks', tag: 'Links' },
    summary: 'Links, newest first',
    scopes: ['links:read'],
    ...{ params: NOTHING, query: LINKS_QUERY, body: NOTHING },
    answers: { 200: { description: 'A page of links.', schema: listOf(LINK, 'LinkList') } },
    refusals: ['cursor_invalid'],
    handle: async ({ caller, query }) => {
      const { limit, after, before, expand, ...filter } = query;
      const expansions = readExpansions(expand);
      const states = readNames(filter.state, { known: LINK_STATES, pointer: '?state' });
      const search = {
        ...readCreated(filter),
        ...(states === null ? {} : { states }),
        ...(filter.reference === undefined ? {} : { reference: filter.reference }),
        ...(filter.owner === undefined ? {} : { ownerId: filter.owner }),
        ...(filter.q === undefined ? {} : { words: filter.q }),
      };
      const page = { limit, after, before };
      const { rows, ...more } = await listPage({ caller, route: 'links', filter }, page, async (cursor) => {
        const links = await services.listLinks(caller, search, cursor);
        return links.map((link) => ({ link, id: link.id, at: link.createdAt }));
      });
      const data = rows.map(({ link }) => expandLink(link, publicUrl, expansions));
      return { status: 200, body: { object: 'list', data, ...more } };
    },
  });
}

function addReadRoutes(addRoute: AddRoute, { services, publicUrl }: LinkRouteOptions): void {
  addRoute({
    ...{ method: 'GET', path: '/links/:id', name: 'getLink', tag: 'Links' },
    summary: 'A link',
    description: 'Its ETag is its revision: with If-None-Match what did not change is not sent again.',
    scopes: ['links:read'],
    ...{ params: ID_PARAMS, query: z.strictObject(EXPAND_QUERY), body: NOTHING },
    answers: {
      200: { description: 'The link.', schema: LINK },
      304: { description: 'It is at that revision still.', schema: null },
    },
    refusals: ['link_not_found'],
    handle: async ({ caller, params, query, request }) => {
      const expansions = readExpansions(query.expand);
      const link = await services.getLink(caller, params.id);
      const etag = toETag(link.version);
      const headers = { etag };
      if (hasRevision(request, etag)) return { status: 304, body: null, headers };
      return { status: 200, body: expandLink(link, publicUrl, expansions), headers };
    },
  });
  addRoute({
    ...{ method: 'GET', path: '/links/:id/timeline', name: 'getLinkTimeline', tag: 'Links' },
    summary: 'All that happened to a link, oldest first',
    scopes: ['links:read'],
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'Its history.', schema: wholeListOf(TIMELINE_ENTRY, 'Timeline') } },
    refusals: ['link_not_found'],
    handle: async ({ caller, params }) => {
      const link = await services.getLink(caller, params.id);
      return { status: 200, body: { object: 'list', data: toTimeline(link) } };
    },
  });
}
