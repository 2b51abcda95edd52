import type { JsonObject } from '../protocol.js';

/**
 * A refusal in Slack's words: becomes `{ ok: false, error: code, response_metadata: { messages } }`.
 * `reasons` name the limit and the place ("must be less than 151 characters [json-pointer:/blocks/0/text/text]").
 */
export class SlackApiError extends Error {
  readonly code: string;
  readonly reasons: string[];
  /** More top-level fields of the answer, such as `needed` and `provided` of missing_scope. */
  readonly fields: JsonObject;
  /** HTTP 429 with Retry-After; every other refusal of Slack is HTTP 200. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: string,
    details: { reasons?: string[]; fields?: JsonObject; retryAfterSeconds?: number } = {},
  ) {
    super(code);
    this.name = 'SlackApiError';
    this.code = code;
    this.reasons = details.reasons ?? [];
    this.fields = details.fields ?? {};
    this.retryAfterSeconds = details.retryAfterSeconds;
  }
}
