import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
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
    { parseAs: 'buffer', bodyLimit: MOST_BODY_BYTES },
    async ({ headers }: FastifyRequest, bytes: Buffer) => {
      checkEncoding(headers);
      const text = decode(bytes);
      return text.trim() === '' ? undefined : parseJson(text);
    },
  );
}

/** What is compressed, or says that it is in another charset, would be read as something else than it says. */
function checkEncoding(headers: IncomingHttpHeaders): void {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') {
    const detail = 'Send the body as it is, without a Content-Encoding.';
    throw new ApiRefusal('unsupported_media_type', { detail, headers: { 'accept-encoding': 'identity' } });
  }
  const charset = /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
  if (!/^utf-?8$/i.test(charset)) {
    throw new ApiRefusal('unsupported_media_type', { detail: 'Send JSON in UTF-8.' });
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** What is no UTF-8 is never guessed at. */
function decode(bytes: Buffer): string {
  try {
    return UTF_8.decode(bytes);
  } catch {
    throw refuseMalformed('This is no UTF-8.');
  }
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
    throw refuseMalformed('This is no JSON: look for a missing quote or bracket, or a comma before one.');
  }
}

function refuseMalformed(detail: string): ApiRefusal {
  const example = { amount: { value: '49.99', currency: 'USD' } };
  return new ApiRefusal('malformed_json', {
    errors: [{ pointer: '', code: 'malformed', detail, example }],
  });
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
