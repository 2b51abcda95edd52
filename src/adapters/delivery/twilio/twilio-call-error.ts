/** What became of a call to Twilio that brought no answer to use. */
export type TwilioTrouble =
  /** Twilio said no. `code` is of its dictionary; null where the answer names none. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      readonly code: number | null;
      readonly retryAfterMs: number | null;
    }
  /** No answer; `left`: the request may have reached Twilio. */
  | { readonly kind: 'unanswered'; readonly left: boolean }
  /** An answer that says nothing. */
  | { readonly kind: 'unreadable' };

/** The message is Twilio's own, without addresses. */
export class TwilioCallError extends Error {
  override readonly name = 'TwilioCallError';

  constructor(
    message: string,
    readonly trouble: TwilioTrouble,
  ) {
    super(message);
  }
}
