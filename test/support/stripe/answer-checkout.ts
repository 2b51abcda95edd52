import type { IncomingMessage, ServerResponse } from 'node:http';
import { renderCheckout, renderEnded } from './checkout-page.js';
import { declineCard, payByCard, payByDebit } from './payments.js';
import { getSession } from './sessions.js';
import type { StripeContext } from './stripe-context.js';

interface PageCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly pathname: string;
  readonly body: string;
}

/** The hosted page: paid, it leads back; declined, it says so and stays. */
export function answerCheckout(
  context: StripeContext,
  { request, response, pathname, body }: PageCall,
): void {
  const id = /^\/c\/pay\/([^/]+)$/.exec(pathname)?.[1] ?? '';
  const show = (status: number, html: string) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  };
  if (!context.books.sessions.has(id)) {
    show(404, 'Not found');
    return;
  }
  const session = getSession(context, id);
  const how = new URLSearchParams(body).get('how') ?? '';
  if (session.status !== 'open') {
    show(410, renderEnded(session));
  } else if (request.method !== 'POST') {
    show(200, renderCheckout(session, null));
  } else if (how === 'card' || how === 'debit') {
    (how === 'card' ? payByCard : payByDebit)(context, id);
    const location = session.success_url.replace('{CHECKOUT_SESSION_ID}', id);
    response.writeHead(303, { location }).end();
  } else {
    declineCard(context, id, how);
    show(402, renderCheckout(session, `Your card was declined (${how}).`));
  }
}
