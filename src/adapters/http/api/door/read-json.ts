import type { FastifyInstance } from 'fastify';
import { ApiRefusal } from '../problems/api-refusal.js';

export const MOST_BODY_BYTES = 65_536;
const MOST_DEPTH = 20;

/** JSON alone is read; a request without a body has an empty one. */
export function addJsonReader(api: FastifyInstance): void {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: MOST_BODY_BYTES },
    async (_request: unknown, text: string) => (text.trim() === '' ? undefined : parseJson(text)),
  );
}

/** Throws ApiRefusal `malformed_json`, `json_too_deep`. */
export function parseJson(text: string): unknown {
  const value = parse(text);
  if (!isWithin(value, MOST_DEPTH)) {
    throw new ApiRefusal('json_too_deep', {
      errors: [
        { pointer: '', code: 'too_deep', detail: `It nests more than ${MOST_DEPTH} levels.`, example: null },
      ],
    });
  }
  return value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiRefusal('malformed_json', {
      errors: [
        {
          pointer: '',
          code: 'malformed',
          detail: 'This is no JSON: look for a missing quote or bracket, or a comma before one.',
          example: { amount: { value: '49.99', currency: 'USD' } },
        },
      ],
    });
  }
}

function isWithin(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((each) => isWithin(each, levels - 1));
}
