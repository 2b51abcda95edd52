import { getDispute, updateDispute } from './disputes.js';
import { type FormFields, readList, readText } from './form.js';
import { isInRange, listObjects } from './list-objects.js';
import { listBalance, listPayouts } from './payouts.js';
import { createRefund } from './refunds.js';
import { createSession, expireSession, getSession } from './sessions.js';
import type { StripeContext } from './stripe-context.js';
import { refuseMissing, StripeRefusal } from './stripe-refusal.js';

type Handle = (context: StripeContext, form: FormFields, id: string) => object;

const get =
  <T extends object>(what: string, find: (context: StripeContext, id: string) => T | undefined): Handle =>
  (context, _form, id) =>
    find(context, id) ?? refuseMissing(what, id);

/** `:` stands for an id. */
const ROUTES: Readonly<Record<string, Handle>> = {
  'POST /v1/checkout/sessions': createSession,
  'GET /v1/checkout/sessions': (context, query) => {
    const intent = readText(query, 'payment_intent');
    const sessions = [...context.books.sessions.values()].filter((each) => each.payment_intent === intent);
    return listObjects(sessions, query, '/v1/checkout/sessions');
  },
  'GET /v1/checkout/sessions/:': (context, _form, id) => getSession(context, id),
  'POST /v1/checkout/sessions/:/expire': (context, _form, id) => expireSession(context, id),
  'GET /v1/payment_intents/:': get('payment_intent', ({ books }, id) => books.intents.get(id)),
  'GET /v1/charges/:': get('charge', ({ books }, id) => books.charges.get(id)),
  'POST /v1/refunds': createRefund,
  'GET /v1/refunds': ({ books }, query) => {
    const intent = readText(query, 'payment_intent');
    if (!books.intents.has(intent)) refuseMissing('payment_intent', intent);
    const refunds = [...books.refunds.values()].filter((each) => each.payment_intent === intent);
    return listObjects(refunds, query, '/v1/refunds');
  },
  'GET /v1/refunds/:': get('refund', ({ books }, id) => books.refunds.get(id)),
  'GET /v1/disputes/:': (context, _form, id) => getDispute(context, id),
  'POST /v1/disputes/:': (context, form, id) => updateDispute(context, id, form),
  'GET /v1/events': ({ books }, query) => {
    const types = readList(query, 'types').map(String);
    const events = [...books.events.values()].filter(
      ({ type, created }) =>
        (types.length === 0 || types.includes(type)) && isInRange(query, 'created', created),
    );
    return listObjects(events, query, '/v1/events');
  },
  'GET /v1/payouts': listPayouts,
  'GET /v1/balance_transactions': listBalance,
  'GET /v1/account': ({ settings }) => ({
    ...{ id: 'acct_1PaylinkStandIn', object: 'account', charges_enabled: settings.chargesEnabled },
    ...{ payouts_enabled: settings.payoutsEnabled, requirements: settings.requirements },
    ...{ country: 'US', default_currency: 'usd', business_profile: { name: 'Lotus Valley' } },
    settings: { dashboard: { display_name: 'Lotus Valley School' } },
  }),
};

const PATTERNS = Object.entries(ROUTES).map(([route, handle]) => ({
  pattern: new RegExp(`^${route.replace(/:/g, '([^/]+)')}$`),
  handle,
}));

/** What the API does with a call; a refusal where it does not know the address. */
export function route(context: StripeContext, asked: { method: string; path: string; form: FormFields }) {
  const { method, path, form } = asked;
  for (const { pattern, handle } of PATTERNS) {
    const found = pattern.exec(`${method} ${path}`);
    if (found !== null) return handle(context, form, decodeURIComponent(found[1] ?? ''));
  }
  const message = `Unrecognized request URL (${method}: ${path}).`;
  throw new StripeRefusal(404, { type: 'invalid_request_error', message });
}
