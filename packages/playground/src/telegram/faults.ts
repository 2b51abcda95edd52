/** What the next calls of one method meet instead of an answer. */
export type BotApiFault =
  /** A refusal: `{ code: 400, description: 'Bad Request: TOPIC_CLOSED' }`. */
  | { kind: 'refuse'; code: number; description: string }
  | { kind: 'rate_limit'; retryAfterSeconds: number }
  /** HTTP 5xx without a readable body; `afterEffect` = Telegram did the work and only the answer was lost. */
  | { kind: 'http_error'; status: number; afterEffect?: boolean }
  /** HTTP 200 with something that is no JSON. */
  | { kind: 'garbage'; afterEffect?: boolean }
  /** The connection breaks without an answer. */
  | { kind: 'hang_up'; afterEffect?: boolean };
