import type { FastifyInstance } from 'fastify';
import { ApiRefusal } from '../problems/api-refusal.js';

export const MOST_BODY_BYTES = 65_536;
const MOST_DEPTH = 20;
/** Each is looked at by the schemas, and what is wrong with it said: thousands would hold up everybody else. */
const MOST_VALUES = 1_000;

/** JSON alone is read; a request without a body has an empty one. */
export function addJsonReader(api: FastifyInstance): void {
  api.removeAllContentTypeParsers();
  api.addContentTypeParser(
    'application/json',
    { parseAs: 'string', bodyLimit: MOST_BODY_BYTES },
    async (_request: unknown, text: string) => (text.trim() === '' ? undefined : parseJson(text)),
  );
}

/** Throws ApiRefusal `malformed_json`, `json_too_deep`, `body_too_large`. */
export function parseJson(text: string): unknown {
  const value = parse(text);
  if (!isWithin(value, MOST_DEPTH)) {
    throw new ApiRefusal('json_too_deep', {
      errors: [
        { pointer: '', code: 'too_deep', detail: `It nests more than ${MOST_DEPTH} levels.`, example: null },
      ],
    });
  }
  if (countValues(value, MOST_VALUES) > MOST_VALUES) throw new ApiRefusal('body_too_large');
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

/** All that is in it, itself too; no further than is of interest. */
function countValues(value: unknown, most: number): number {
  let count = 1;
  if (typeof value !== 'object' || value === null) return count;
  for (const each of Object.values(value)) {
    if (count > most) break;
    count += countValues(each, most - count);
  }
  return count;
}
