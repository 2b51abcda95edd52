/** Why a call came to nothing. */
export type CallFailure =
  | {
      readonly kind: 'refused';
      /** Telegram's `error_code`: 400, 403, 404, 409, 429. */
      readonly code: number;
      /** Telegram's own words, such as "Bad Request: message is not modified". */
      readonly description: string;
      /** Null unless Telegram asks us to wait. */
      readonly retryAfterMs: number | null;
      /** Where a group has gone that became a supergroup. */
      readonly migratedTo: number | null;
    }
  /** No answer, none that can be read, or that of a server in trouble: it may have been done. */
  | {
      readonly kind: 'unanswered';
      /** For the log: what became of the connection. */
      readonly reason: string;
    };
