export type VerificationProblem =
  | 'body_not_raw'
  | 'header_missing'
  | 'timestamp_unreadable'
  | 'too_old'
  | 'in_the_future'
  | 'no_signature_holds'
  | 'body_unreadable';

/** A message that is not to be believed: answer 400 and do nothing. */
export class WebhookVerificationError extends Error {
  override readonly name = 'WebhookVerificationError';

  constructor(
    readonly code: VerificationProblem,
    message: string,
  ) {
    super(message);
  }
}
