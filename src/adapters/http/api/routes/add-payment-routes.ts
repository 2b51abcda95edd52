import { toPaymentView } from '../../../../domain/api/views/payment-view.js';
import type { ApiOptions } from '../door/api-options.js';
import { makeListPage } from '../door/cursors.js';
import { ID_PARAMS, listOf, NOTHING } from '../schemas/common-schemas.js';
import { PAYMENT } from '../schemas/money-schemas.js';
import type { AddRoute } from './api-route.js';
import { MONEY_QUERY, READS_MONEY, toSearch } from './money-query.js';

type MoneyOptions = Pick<ApiOptions, 'services' | 'secretBox'>;

/** Money that came. */
export function addPaymentRoutes(addRoute: AddRoute, options: MoneyOptions): void {
  addListRoute(addRoute, options);
  addGetRoute(addRoute, options);
}

function addListRoute(addRoute: AddRoute, { services, secretBox }: MoneyOptions): void {
  const listPage = makeListPage(secretBox);
  addRoute({
    ...{ method: 'GET', path: '/payments', name: 'listPayments', tag: 'Payments' },
    summary: 'Money that came, newest first',
    description: 'A payment stands here some moments after its event.',
    scopes: READS_MONEY,
    ...{ params: NOTHING, query: MONEY_QUERY, body: NOTHING },
    answers: { 200: { description: 'A page of payments.', schema: listOf(PAYMENT, 'PaymentList') } },
    refusals: ['cursor_invalid'],
    handle: async ({ caller, query }) => {
      const { limit, after, before, ...filter } = query;
      const scope = { caller, route: 'payments', filter };
      const { rows, ...more } = await listPage(scope, { limit, after, before }, (page) =>
        services.listPayments(caller, toSearch(query), page),
      );
      const data = rows.flatMap(({ link, payment }) =>
        link === null || payment === null ? [] : [toPaymentView(link, payment)],
      );
      return { status: 200, body: { object: 'list', data, ...more } };
    },
  });
}

function addGetRoute(addRoute: AddRoute, { services }: MoneyOptions): void {
  addRoute({
    ...{ method: 'GET', path: '/payments/:id', name: 'getPayment', tag: 'Payments' },
    summary: 'A payment',
    scopes: READS_MONEY,
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'The payment.', schema: PAYMENT } },
    refusals: ['payment_not_found'],
    handle: async ({ caller, params }) => {
      const { link, payment } = await services.getPayment(caller, params.id);
      return { status: 200, body: toPaymentView(link, payment) };
    },
  });
}
