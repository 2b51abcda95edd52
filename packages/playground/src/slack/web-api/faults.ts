/** What the next calls of one method meet instead of an answer. */
export type ApiFault =
  /** A refusal in Slack's words: "internal_error", "channel_is_limited_access" ... */
  | { kind: 'refuse'; error: string }
  | { kind: 'rate_limit'; retryAfterSeconds: number }
  /** HTTP 5xx without a readable body; `afterEffect` = Slack did the work and only the answer was lost. */
  | { kind: 'http_error'; status: number; afterEffect?: boolean }
  /** The connection breaks without an answer. */
  | { kind: 'hang_up'; afterEffect?: boolean };
