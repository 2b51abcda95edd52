import { type FieldError, PaylinkError } from '../problems/paylink-error.js';
import { readRetryAfterSeconds } from './retry-after.js';

/** The refusal that an answer tells. An answer that is no problem+json, a proxy's page for instance, is told by its status. */
export function parseProblem(response: Response, text: string): PaylinkError {
  const said = parseObject(text);
  const requestId = readText(said['request_id']) ?? response.headers.get('x-request-id');
  return new PaylinkError({
    status: response.status,
    code: readText(said['code']) ?? `http_${response.status}`,
    title: readText(said['title']) ?? (response.statusText || `HTTP ${response.status}`),
    detail: readText(said['detail']) ?? readText(said['title']) ?? `The answer was HTTP ${response.status}.`,
    type: readText(said['type']),
    requestId,
    errors: Array.isArray(said['errors']) ? said['errors'].flatMap(parseFieldError) : [],
    retryAfterSeconds: readRetryAfterSeconds(response.headers),
  });
}

function parseFieldError(value: unknown): readonly FieldError[] {
  if (typeof value !== 'object' || value === null) return [];
  const said = Object.fromEntries(Object.entries(value));
  const { pointer, code, detail, example } = said;
  return [
    {
      pointer: readText(pointer) ?? '',
      code: readText(code) ?? 'invalid',
      detail: readText(detail) ?? '',
      ...(example === undefined ? {} : { example }),
    },
  ];
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
  } catch {
    return {};
  }
}

function readText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
