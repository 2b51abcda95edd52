import type { StandInSession } from './stripe-books.js';

const DECLINES = ['insufficient_funds', 'expired_card', 'generic_decline', 'fraudulent'];

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The hosted page: what a customer at Stripe sees, without its looks. */
export function renderCheckout(session: StandInSession, notice: string | null): string {
  const { amount_total: amount, currency, cancel_url: cancel } = session;
  const button = (how: string, label: string) => `<button name="how" value="${how}">${label}</button>`;
  const buttons = [
    button('card', 'Pay'),
    button('debit', 'Pay by bank debit'),
    ...DECLINES.map((code) => button(code, `Decline: ${code}`)),
  ];
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Checkout</title></head><body>
<h1>${amount} ${escapeHtml(currency.toUpperCase())}</h1>
${notice === null ? '' : `<p role="alert">${escapeHtml(notice)}</p>`}
<form method="post">${buttons.join('\n')}</form>
${cancel === null ? '' : `<a href="${escapeHtml(cancel)}">Back</a>`}
</body></html>`;
}

export function renderEnded({ status }: StandInSession): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Checkout</title></head><body>
<p>This session is ${status}.</p></body></html>`;
}
