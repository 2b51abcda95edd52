/** What is known of a way in which the API alone refuses, in English as all its names are. */
interface ApiCode {
  readonly status: number;
  /** The same for each occurrence. */
  readonly title: string;
  /** What to do. */
  readonly detail: string;
  /** To copy; null: there is nothing to write. */
  readonly example: string | null;
}

/** Ways to refuse that only the API has. What use cases refuse with is in `ErrorCode`, in the chats' own words. */
export const API_CODES = {
  unauthenticated: {
    status: 401,
    title: 'No key that is in use came with this request.',
    detail:
      'Send the key in the Authorization header. A key that was revoked, replaced or mistyped opens nothing.',
    example: 'Authorization: Bearer pl_test_...',
  },
  route_not_found: {
    status: 404,
    title: 'There is nothing at this address.',
    detail: 'Look at the addresses in the description of the API, /api/v1/openapi.json.',
    example: 'GET /api/v1/links',
  },
  method_not_allowed: {
    status: 405,
    title: 'This address does not take this method.',
    detail: 'The Allow header names those that it takes.',
    example: null,
  },
  unsupported_media_type: {
    status: 415,
    title: 'The body is not JSON by its Content-Type.',
    detail: 'Send JSON, and say so.',
    example: 'Content-Type: application/json',
  },
  body_too_large: {
    status: 413,
    title: 'The body is larger than 64 kB.',
    detail: 'No request needs as much: look for what is in it twice.',
    example: null,
  },
  malformed_json: {
    status: 400,
    title: 'The body is no JSON.',
    detail: 'Send one JSON object in UTF-8.',
    example: '{"amount":{"value":"49.99","currency":"USD"}}',
  },
  json_too_deep: {
    status: 400,
    title: 'The body is nested more than 20 levels deep.',
    detail: 'No request of this API nests that deep.',
    example: null,
  },
  unknown_field: {
    status: 400,
    title: 'The request has a field that is not known here.',
    detail: 'Leave it out, or spell it as documented: what is not understood is never ignored.',
    example: null,
  },
  amount_form: {
    status: 422,
    title: 'The amount is not written as amounts are here.',
    detail:
      'Write the value as text, in digits with at most one point and no more decimals than the currency has, and the currency as its ISO 4217 code.',
    example: '{"value":"49.99","currency":"USD"}',
  },
  amount_refused: {
    status: 422,
    title: 'The amount cannot be asked for.',
    detail: 'The gateway takes none so small, in such steps or in this currency: ask for another.',
    example: null,
  },
  cursor_invalid: {
    status: 400,
    title: 'This cursor is not one of this list.',
    detail:
      'Give back "next" or "previous" as they came, with the filters of the list that they came with; or begin again without one.',
    example: null,
  },
  version_unknown: {
    status: 400,
    title: 'There is no such version of the API.',
    detail: 'Name one that is answered, or leave the header out: the key has one of its own.',
    example: null,
  },
  idempotency_key_missing: {
    status: 400,
    title: 'This request needs an Idempotency-Key.',
    detail:
      'Make one for each thing to do, such as a random UUID, and send the same one with each retry: then it is done once.',
    example: 'Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324',
  },
  idempotency_key_invalid: {
    status: 400,
    title: 'This Idempotency-Key is none.',
    detail: 'It has 1 to 255 visible ASCII characters.',
    example: 'Idempotency-Key: 8e03978e-40d5-43dd-bc93-6894a57f9324',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'This Idempotency-Key came before, with another request.',
    detail: 'Make a new one for each thing to do. Nothing was done.',
    example: null,
  },
  idempotency_in_flight: {
    status: 409,
    title: 'The first request with this Idempotency-Key is under way.',
    detail: 'Ask again in a moment, under the same key: the answer is that of the first.',
    example: null,
  },
  precondition_failed: {
    status: 412,
    title: 'The link is not at the revision that If-Match names.',
    detail: 'Get it again, look at what changed, and send its ETag. Nothing was changed.',
    example: null,
  },
  if_match_invalid: {
    status: 400,
    title: 'The If-Match header is no ETag of a link.',
    detail: 'Send the ETag as it came.',
    example: 'If-Match: "7"',
  },
  too_many_requests: {
    status: 429,
    title: 'This key asks too often.',
    detail: 'A key may ask 100 times a second, and 200 times at once. Wait for as long as Retry-After says.',
    example: null,
  },
  test_mode_only: {
    status: 403,
    title: 'Only keys of test mode may do this.',
    detail: 'Use a key that begins with pl_test_.',
    example: 'Authorization: Bearer pl_test_...',
  },
  request_refused: {
    status: 400,
    title: 'The request cannot be read.',
    detail: 'Look at its first line and its headers.',
    example: null,
  },
  internal: {
    status: 500,
    title: 'Something failed on our side.',
    detail: 'Try again with the same Idempotency-Key or reference. If it stays, tell us the request id.',
    example: null,
  },
} as const satisfies Readonly<Record<string, ApiCode>>;

export type ApiOnlyCode = keyof typeof API_CODES;

export function isApiOnlyCode(code: string): code is ApiOnlyCode {
  return Object.hasOwn(API_CODES, code);
}

/** What is known of a code, whatever it has. */
export function apiCodeOf(code: ApiOnlyCode): ApiCode {
  return API_CODES[code];
}
