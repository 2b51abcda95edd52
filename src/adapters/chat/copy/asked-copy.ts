import type { ErrorCode } from '../../../domain/error-details.js';
import type { LinkAsk } from '../../../domain/link/link-ask.js';
import { type ErrorCopy, SAMPLE_REFERENCE } from './error-copy.js';

type AskedCopy = Readonly<Partial<Record<LinkAsk, Partial<ErrorCopy>>>>;

/** Where a refusal has other words for one of the things that can be asked of a link. */
export const ASKED_COPY: Readonly<Partial<Record<ErrorCode, AskedCopy>>> = {
  payment_under_way: {
    cancel: { failed: "I can't cancel this link now" },
    share: { failed: "I can't share this link now" },
    show_qr: { failed: "I can't show this link's QR code now" },
  },
  // Whoever wanted nobody to pay it has what they wanted.
  link_expired: { cancel: { next: 'Nobody can pay it any more.', example: `status ${SAMPLE_REFERENCE}` } },
};
