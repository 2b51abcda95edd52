import type { LinkException } from '../../../domain/link/link.js';

/** What a manager does about it, while no button does it for them. */
const TO_DO: Readonly<Record<LinkException, string>> = {
  late: 'Tell the customer it counts, or give it back at the payment provider.',
  over: 'Give the second payment back at the payment provider.',
  mismatch: 'Compare it with what was agreed; settle the difference or give it back at the payment provider.',
};

/** Which steps lead out of an exception, as a sentence. */
export function describeDecision(exception: LinkException): string {
  return TO_DO[exception];
}
