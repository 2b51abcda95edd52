import type { ErrorCode } from '../../../../domain/error-details.js';
import type { AnyAppError } from '../../../../domain/errors.js';
import { formatPlainAmount } from '../../../../domain/money/format-money.js';
import type { FieldFault } from './api-refusal.js';

interface Hint {
  /** In place of what people are told to do in chat; null: that is right for programs, too. */
  readonly next: string | null;
  /** The field that it is about; null: none. */
  readonly pointer: string | null;
  /** To copy: of a field what could stand there, else a request. */
  readonly example: unknown;
}

const IDS = 'Those of another merchant and of the other mode are as if there were none.';

/** What a program does where a person would look at a card or press a button, in English as all its names are. */
export const PROGRAM_HINTS: Readonly<Partial<Record<ErrorCode, Hint>>> = {
  link_not_found: {
    next: `No link of this key has this id. ${IDS} The list of links finds one by its reference.`,
    pointer: null,
    example: 'GET /api/v1/links?reference=INV-42',
  },
  payment_not_found: {
    next: `No payment has this id. ${IDS}`,
    pointer: null,
    example: 'GET /api/v1/payments',
  },
  refund_not_found: { next: `No refund has this id. ${IDS}`, pointer: null, example: 'GET /api/v1/refunds' },
  event_not_found: {
    next: `No event has this id, or it is older than 30 days. ${IDS}`,
    pointer: null,
    example: 'GET /api/v1/events',
  },
  endpoint_not_found: {
    next: `No webhook endpoint has this id. ${IDS}`,
    pointer: null,
    example: 'GET /api/v1/webhook_endpoints',
  },
  reference_taken: {
    next: 'Another link has this reference: it was made with another body, or by somebody else. Choose another, or leave it out and one is made.',
    pointer: '/reference',
    example: 'INV-43',
  },
  contact_missing: {
    next: 'The link has no address for this channel. Name another channel, or say to /send where it goes.',
    pointer: '',
    example: { channels: ['email'], contact: { email: 'ann@example.com' } },
  },
  refund_repeated: {
    next: 'The same amount of this link went back a moment ago. If it is to go back again, say so.',
    pointer: '/again',
    example: true,
  },
  refund_too_large: { next: null, pointer: '/amount/value', example: null },
  refund_amount: { next: null, pointer: '/amount/currency', example: null },
};

/** What is wrong with the field that a refusal is about; `said`: as people are told. */
export function listHints(error: AnyAppError, said: string): readonly FieldFault[] {
  const hint = PROGRAM_HINTS[error.code];
  if (hint === undefined || hint.pointer === null) return [];
  const { next, pointer, example } = hint;
  // Of what is empty no amount is right.
  if (error.code === 'refund_too_large' && error.details.atMost === null) return [];
  return [{ pointer, code: error.code, detail: next ?? said, example: exampleOf(error) ?? example }];
}

function exampleOf(error: AnyAppError): string | null {
  if (error.code === 'refund_amount') return error.details.currency;
  if (error.code !== 'refund_too_large' || error.details.atMost === null) return null;
  return formatPlainAmount(error.details.atMost);
}
