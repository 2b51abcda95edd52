import type { z } from 'zod';
import type { ApiCaller } from '../../../../domain/api/api-caller.js';
import { toAttemptId } from '../../../../domain/api/public-ids.js';
import { toRefundView } from '../../../../domain/api/views/refund-view.js';
import type { ApiOptions } from '../door/api-options.js';
import { ID_PARAMS, NOTHING } from '../schemas/common-schemas.js';
import { REFUND, REFUND_ANY_WISH, REFUND_OF_LINK_WISH } from '../schemas/money-schemas.js';
import type { AddRoute, ApiAnswer } from './api-route.js';
import { readMoney } from './read-wish.js';
import { REFUND_EXAMPLE, REFUSED_REFUND } from './route-words.js';

/** Money that is asked to go back. */
export function addRefundRoutes(addRoute: AddRoute, { services }: Pick<ApiOptions, 'services'>): void {
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
