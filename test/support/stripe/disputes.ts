import { allowOnly, type FormFields, readFields } from './form.js';
import { findCharge, move } from './refunds.js';
import type { StandInDispute } from './stripe-books.js';
import type { StripeContext } from './stripe-context.js';
import { refuse, refuseMissing } from './stripe-refusal.js';

const DAY = 86_400;
const DISPUTE_FEE = 1_500;
const EVIDENCE = ['uncategorized_text', 'customer_name', 'customer_email_address', 'product_description'];

/** A customer asks the bank for the money back; Stripe takes it, and a fee, at once. */
export function openDispute(context: StripeContext, intentId: string, reason = 'fraudulent'): StandInDispute {
  const { books, tell } = context;
  const charge = findCharge(context, intentId);
  const { amount, currency } = charge;
  const taken = move(context, { amount: -amount, of: charge, category: 'dispute', fee: DISPUTE_FEE });
  charge.disputed = true;
  const created = books.seconds();
  const dispute: StandInDispute = {
    ...{ id: books.nextId('dp'), object: 'dispute', payment_intent: intentId, charge: charge.id },
    ...{ amount, currency, created, reason, status: 'needs_response', evidence: {} },
    evidence_details: { due_by: created + 7 * DAY, submission_count: 0 },
    balance_transactions: [...books.balance.values()].filter(({ id }) => id === taken),
  };
  books.disputes.set(dispute.id, dispute);
  tell('charge.dispute.created', dispute);
  tell('charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

export function getDispute({ books }: StripeContext, id: string): StandInDispute {
  return books.disputes.get(id) ?? refuseMissing('dispute', id);
}

export function updateDispute(context: StripeContext, id: string, form: FormFields): StandInDispute {
  allowOnly(form, ['evidence', 'submit', 'metadata', 'expand']);
  const dispute = getDispute(context, id);
  if (!dispute.status.endsWith('needs_response')) refuse('This dispute is already closed or submitted.');
  const evidence = readFields(form, 'evidence');
  allowOnly(evidence, EVIDENCE);
  const length = Object.values(evidence).join('').length;
  if (length > 150_000) refuse('Evidence is too long', { param: 'evidence' });
  dispute.evidence = { ...dispute.evidence, ...evidence };
  if (form['submit'] === 'false') return dispute;
  dispute.status = 'under_review';
  dispute.evidence_details.submission_count += 1;
  context.tell('charge.dispute.updated', dispute);
  return dispute;
}

export function closeDispute(context: StripeContext, id: string, how: 'won' | 'lost'): void {
  const dispute = getDispute(context, id);
  dispute.status = how;
  if (how === 'won') {
    const charge = findCharge(context, dispute.payment_intent);
    charge.disputed = false;
    const back = move(context, { amount: dispute.amount, of: charge, category: 'dispute_reversal' });
    const found = context.books.balance.get(back);
    if (found !== undefined) dispute.balance_transactions.push(found);
    context.tell('charge.dispute.funds_reinstated', dispute);
  }
  context.tell('charge.dispute.closed', dispute);
}
