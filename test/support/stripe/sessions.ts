import { checkAmount, checkLeast } from './check-amount.js';
import {
  allowOnly,
  type Form,
  type FormFields,
  readFields,
  readInteger,
  readList,
  readMetadata,
  readText,
} from './form.js';
import type { StandInSession } from './stripe-books.js';
import type { StripeContext } from './stripe-context.js';
import { refuse, refuseMissing } from './stripe-refusal.js';

const MINUTE = 60;
const PARAMETERS = [
  ...['mode', 'client_reference_id', 'metadata', 'line_items', 'payment_intent_data', 'adaptive_pricing'],
  ...[
    'expires_at',
    'success_url',
    'cancel_url',
    'customer_email',
    'expand',
    'payment_method_types',
    'locale',
  ],
];

export function createSession(context: StripeContext, form: FormFields): StandInSession {
  const { books, url } = context;
  allowOnly(form, PARAMETERS);
  if (readText(form, 'mode') !== 'payment') refuse('Only payments', { param: 'mode' });
  const { amount, currency } = readLineItems(form);
  const intentData = readFields(form, 'payment_intent_data');
  allowOnly(intentData, ['metadata', 'description', 'capture_method', 'statement_descriptor']);
  const id = books.nextId('cs_test');
  const session: StandInSession = {
    id,
    object: 'checkout.session',
    status: 'open',
    payment_status: 'unpaid',
    payment_intent: null,
    amount_total: amount,
    currency,
    client_reference_id: form['client_reference_id'] === undefined ? null : readReference(form),
    metadata: readMetadata(form),
    customer_email: form['customer_email'] === undefined ? null : readEmail(form),
    mode: 'payment',
    livemode: false,
    created: books.seconds(),
    expires_at: readEnd(context, form),
    success_url: readUrl(form, 'success_url'),
    cancel_url: form['cancel_url'] === undefined ? null : readUrl(form, 'cancel_url'),
    url: `${url}/c/pay/${id}`,
  };
  books.intentMetadata.set(id, readMetadata(intentData));
  books.sessions.set(id, session);
  return session;
}

export function getSession(context: StripeContext, id: string): StandInSession {
  const session = context.books.sessions.get(id) ?? refuseMissing('checkout.session', id);
  if (session.status === 'open' && context.books.seconds() >= session.expires_at) end(context, session);
  return session;
}

export function expireSession(context: StripeContext, id: string): StandInSession {
  const session = getSession(context, id);
  if (session.status !== 'open') {
    refuse(`Only Checkout Sessions with a status in ["open"] can be expired. This one is ${session.status}.`);
  }
  end(context, session);
  return session;
}

function end(context: StripeContext, session: StandInSession): void {
  session.status = 'expired';
  session.url = null;
  const intent = context.books.intents.get(session.payment_intent ?? '');
  if (intent !== undefined) intent.status = 'canceled';
  context.tell('checkout.session.expired', session);
}

function readLineItems(form: FormFields) {
  const items = readList(form, 'line_items');
  const [item, ...others] = items.map((each) => asFields(each));
  if (item === undefined || others.length > 0) refuse('One line item, please', { param: 'line_items' });
  allowOnly(item, ['quantity', 'price_data']);
  const price = readFields(item, 'price_data');
  allowOnly(price, ['currency', 'unit_amount', 'product_data']);
  const product = readFields(price, 'product_data');
  allowOnly(product, ['name', 'description']);
  if ([...readText(product, 'name')].length > 250) refuse('Name is too long', { param: 'name' });
  const currency = readText(price, 'currency');
  const unit = readInteger(price, 'unit_amount');
  checkAmount(unit, currency, 'line_items[0][price_data][unit_amount]');
  const amount = unit * readInteger(item, 'quantity');
  checkLeast(amount, currency);
  return { amount, currency };
}

function asFields(form: Form): FormFields {
  return typeof form === 'object' && !Array.isArray(form) ? (form as FormFields) : refuse('Invalid object');
}

function readReference(form: FormFields): string {
  const reference = readText(form, 'client_reference_id');
  if (reference.length > 200) refuse('Invalid string', { param: 'client_reference_id' });
  return reference;
}

function readEmail(form: FormFields): string {
  const email = readText(form, 'customer_email');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) {
    refuse(`Invalid email address: ${email}`, { code: 'email_invalid', param: 'customer_email' });
  }
  return email;
}

function readUrl(form: FormFields, name: string): string {
  const text = readText(form, name);
  if (!/^https?:\/\/\S+$/.test(text)) refuse('Not a valid URL', { code: 'url_invalid', param: name });
  return text;
}

function readEnd({ books }: StripeContext, form: FormFields): number {
  if (form['expires_at'] === undefined) return books.seconds() + 24 * 60 * MINUTE;
  const end = readInteger(form, 'expires_at');
  const left = end - books.seconds();
  if (left < 30 * MINUTE || left > 24 * 60 * MINUTE) {
    const message = 'The `expires_at` timestamp must be between 30 minutes and 24 hours from now.';
    refuse(message, { param: 'expires_at' });
  }
  return end;
}
