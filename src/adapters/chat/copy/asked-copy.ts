import type { ErrorCode } from '../../../domain/error-details.js';
import type { LinkAsk } from '../../../domain/link/link-ask.js';
import { STATUS_LINE } from '../grammar/next-lines.js';
import type { ErrorCopy } from './error-copy.js';

type AskedCopy = Readonly<Partial<Record<LinkAsk, Partial<ErrorCopy>>>>;

/** Where a refusal has other words for one of the things that can be asked of a link. */
export const ASKED_COPY: Readonly<Partial<Record<ErrorCode, AskedCopy>>> = {
  payment_under_way: {
    cancel: { failed: 'error.payment_under_way.failed_cancel' },
    share: { failed: 'error.payment_under_way.failed_share' },
    show_qr: { failed: 'error.payment_under_way.failed_show_qr' },
  },
  // Whoever wanted nobody to pay it has what they wanted.
  link_expired: {
    cancel: { next: 'error.link_expired.next_cancel', example: STATUS_LINE },
  },
  // Asked of the refund itself, there is nobody who could agree.
  second_person_needed: {
    refund: { next: 'error.second_person_needed.nobody' },
    decide: { next: 'error.second_person_needed.nobody' },
    evidence_sent: { failed: 'error.second_person_needed.evidence' },
  },
};
