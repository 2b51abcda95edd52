import type { JsonObject } from '../protocol.js';

/** A refusal in the Bot API's words: becomes `{ ok: false, error_code, description, parameters }`. */
export class BotApiError extends Error {
  readonly code: number;
  readonly description: string;
  /** `retry_after`, `migrate_to_chat_id`. */
  readonly parameters: JsonObject | undefined;

  constructor(code: number, description: string, parameters?: JsonObject) {
    super(description);
    this.name = 'BotApiError';
    this.code = code;
    this.description = description;
    this.parameters = parameters;
  }
}

/** The server begins what it says in small letters, but for words that are all capitals: BUTTON_DATA_INVALID. */
function lowerFirst(text: string): string {
  return /^.[A-Z_]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

export function badRequest(reason: string, parameters?: JsonObject): BotApiError {
  return new BotApiError(400, `Bad Request: ${lowerFirst(reason)}`, parameters);
}

export function forbidden(reason: string): BotApiError {
  return new BotApiError(403, `Forbidden: ${lowerFirst(reason)}`);
}

export function tooManyRequests(retryAfter: number): BotApiError {
  return new BotApiError(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter });
}
