import { z } from 'zod';
import type { ApiCaller } from '../../../../domain/api/api-caller.js';
import { toAttemptId } from '../../../../domain/api/public-ids.js';
import type { Scope } from '../../../../domain/api/scope.js';
import { toPaymentView } from '../../../../domain/api/views/payment-view.js';
import { toRefundView } from '../../../../domain/api/views/refund-view.js';
import type { ApiOptions } from '../api-options.js';
import { makeListPage } from '../door/cursors.js';
import { ID_PARAMS, LIST_QUERY, listOf, NOTHING, wholeListOf } from '../schemas/common-schemas.js';
import { PAYMENT, REFUND, REFUND_ANY_WISH, REFUND_OF_LINK_WISH } from '../schemas/money-schemas.js';
import type { AddRoute, ApiAnswer } from './api-route.js';
import { readCreated } from './read-created.js';
import { readMoney } from './read-wish.js';
import { REFUND_EXAMPLE, REFUSED_REFUND } from './route-words.js';

type MoneyOptions = Pick<ApiOptions, 'services' | 'secretBox'>;

const READS: readonly Scope[] = ['links:read', 'reports:read'];
const MONEY_QUERY = z.strictObject({ ...LIST_QUERY, link: z.string().max(100).optional() });

/** Money that came, and money on its way back. */
export function addMoneyRoutes(addRoute: AddRoute, options: MoneyOptions): void {
  addPaymentRoutes(addRoute, options);
  addRefundReadRoutes(addRoute, options);
  addRefundRoutes(addRoute, options);
}

function toSearch({ link, ...created }: z.infer<typeof MONEY_QUERY>) {
  return { ...readCreated(created), ...(link === undefined ? {} : { linkId: link }) };
}

function addPaymentRoutes(addRoute: AddRoute, { services, secretBox }: MoneyOptions): void {
  const listPage = makeListPage(secretBox);
  addRoute({
    ...{ method: 'GET', path: '/payments', name: 'listPayments', tag: 'Payments' },
    summary: 'Money that came, newest first',
    description: 'A payment stands here some moments after its event.',
    scopes: READS,
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
  addRoute({
    ...{ method: 'GET', path: '/payments/:id', name: 'getPayment', tag: 'Payments' },
    summary: 'A payment',
    scopes: READS,
    ...{ params: ID_PARAMS, query: NOTHING, body: NOTHING },
    answers: { 200: { description: 'The payment.', schema: PAYMENT } },
    refusals: ['payment_not_found'],
    handle: async ({ caller, params }) => {
      const { link, payment } = await services.getPayment(caller, params.id);
      return { status: 200, body: toPaymentView(link, payment) };
    },
  });
}

function addRefundReadRoutes(addRoute: AddRoute, { services, secretBox }: MoneyOptions): void {
  const listPage = makeListPage(secretBox);
  addRoute({
    ...{ method: 'GET', path: '/refunds', name: 'listRefunds', tag: 'Refunds' },
    summary: 'Money on its way back, newest first',
    description: 'A refund stands here some moments after it was asked for.',
    scopes: READS,
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
  addRoute({
    ...{ method: 'GET', path: '/refunds/:id', name: 'getRefund', tag: 'Refunds' },
    summary: 'A refund',
    scopes: READS,
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

function addRefundRoutes(addRoute: AddRoute, { services }: MoneyOptions): void {
  const ask = makeAsk(services);
  const answers = {
    201: { description: 'The refund, reserved: its status says what it waits for.', schema: REFUND },
  };
  const described = {
    tag: 'Refunds',
    scopes: ['refunds:write'],
    needsIdempotencyKey: true,
    answers,
  } as const;
  addRoute({
    ...{ method: 'POST', path: '/refunds', name: 'createRefund', ...described },
    summary: 'Give money back',
    ...{ params: NOTHING, query: NOTHING, body: REFUND_ANY_WISH, object: 'refund' },
    example: { link: 'lnk_01K5', ...REFUND_EXAMPLE },
    refusals: REFUSED_REFUND,
    handle: ({ caller, body: { link, ...wish }, requestKey }) =>
      ask(caller, { ...wish, linkId: link, requestKey }),
  });
  addRoute({
    ...{ method: 'POST', path: '/links/:id/refunds', name: 'createRefundOfLink', ...described },
    summary: 'Give money of a link back',
    ...{ params: ID_PARAMS, query: NOTHING, body: REFUND_OF_LINK_WISH, object: 'refund' },
    example: REFUND_EXAMPLE,
    refusals: REFUSED_REFUND,
    handle: ({ caller, params, body, requestKey }) => ask(caller, { ...body, linkId: params.id, requestKey }),
  });
}

interface RefundWish extends z.infer<typeof REFUND_OF_LINK_WISH> {
  readonly linkId: string;
  readonly requestKey: string;
}

function makeAsk({ askRefund }: Pick<ApiOptions['services'], 'askRefund'>) {
  return async (caller: ApiCaller, wish: RefundWish): Promise<ApiAnswer> => {
    const { linkId, requestKey, amount, payment, reason = null, again = false } = wish;
    const { link, refund } = await askRefund(caller, {
      ...{ linkId, requestKey, reason, isRepeat: again },
      amount: amount === undefined ? null : readMoney(amount),
      ...(payment === undefined ? {} : { attemptId: toAttemptId(payment) }),
    });
    return {
      status: 201,
      body: toRefundView(link, refund),
      headers: { location: `/api/v1/refunds/${refund.id}` },
    };
  };
}
