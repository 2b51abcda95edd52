import { toRefundView } from '../../../../domain/api/views/refund-view.js';
import type { ApiOptions } from '../door/api-options.js';
import { makeListPage } from '../door/cursors.js';
import { ID_PARAMS, listOf, NOTHING, wholeListOf } from '../schemas/common-schemas.js';
import { REFUND } from '../schemas/money-schemas.js';
import type { AddRoute } from './api-route.js';
import { MONEY_QUERY, READS_MONEY, toSearch } from './money-query.js';

type MoneyOptions = Pick<ApiOptions, 'services' | 'secretBox'>;

/** Money on its way back, as it stands. */
export function addRefundReadRoutes(addRoute: AddRoute, options: MoneyOptions): void {
  addListRoute(addRoute, options);
  addGetRoutes(addRoute, options);
}

function addListRoute(addRoute: AddRoute, { services, secretBox }: MoneyOptions): void {
  const listPage = makeListPage(secretBox);
  addRoute({
    ...{ method: 'GET', path: '/refunds', name: 'listRefunds', tag: 'Refunds' },
    summary: 'Money on its way back, newest first',
    description: 'A refund stands here some moments after it was asked for.',
    scopes: READS_MONEY,
    ...{ params: NOTHING, query: MONEY_QUERY, body: NOTHING },
    answers: { 200: { description: 'A page of refunds.', schema: listOf(REFUND, 'RefundList') } },
    refusals: ['cursor_invalid'],
    handle: async ({ caller, query }) => {
      const { limit, after, before, ...filter } = query;
      const scope = { caller, route: 'refunds', filter };
      const { rows, ...more } = await listPage(scope, { limit, after, before }, (page) =>
        services.listRefunds(caller, toSearch(query), page),
      );
      const data = rows.flatMap(({ link, refund }) =>
        link === null || refund === null ? [] : [toRefundView(link, refund)],
      );
      return { status: 200, body: { object: 'list', data, ...more } };
    },
  });
}

function addGetRoutes(addRoute: AddRoute, { services }: MoneyOptions): void {
  addRoute({
    ...{ method: 'GET', path: '/refunds/:id', name: 'getRefund', tag: 'Refunds' },
    summary: 'A refund',
    scopes: READS_MONEY,
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'The refund.', schema: REFUND } },
    refusals: ['refund_not_found'],
    handle: async ({ caller, params }) => {
      const { link, refund } = await services.getRefund(caller, params.id);
      return { status: 200, body: toRefundView(link, refund) };
    },
  });
  addRoute({
    ...{ method: 'GET', path: '/links/:id/refunds', name: 'listRefundsOfLink', tag: 'Refunds' },
    summary: 'The refunds of a link, newest first',
    scopes: ['links:read'],
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'All of them.', schema: wholeListOf(REFUND, 'RefundsOfLink') } },
    refusals: ['link_not_found'],
    handle: async ({ caller, params }) => {
      const link = await services.getLink(caller, params.id);
      const data = link.refunds.map((refund) => toRefundView(link, refund)).toReversed();
      return { status: 200, body: { object: 'list', data } };
    },
  });
}
