import type { Json, JsonObject } from '../../protocol.js';
import type { MethodCall, Upload } from '../bot-api/define-method.js';
import { badRequest } from '../bot-api-error.js';

/** The parameters of a call: JSON, a form, or multipart with files, beside those of the address. */
export async function readCall(query: JsonObject, body: Buffer, contentType: string): Promise<MethodCall> {
  if (body.length === 0) return { fields: query, uploads: new Map() };
  if (contentType.startsWith('multipart/form-data')) {
    const { fields, uploads } = await readMultipart(body, contentType);
    return { fields: { ...query, ...fields }, uploads };
  }
  if (contentType.startsWith('application/json')) {
    return { fields: { ...query, ...readJson(body) }, uploads: new Map() };
  }
  const form = Object.fromEntries(new URLSearchParams(body.toString()));
  return { fields: { ...query, ...form }, uploads: new Map() };
}

function readJson(body: Buffer): JsonObject {
  try {
    const value: Json = JSON.parse(body.toString());
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Refused below, like JSON that is no object.
  }
  throw badRequest("can't parse JSON object");
}

async function readMultipart(
  body: Buffer,
  contentType: string,
): Promise<{ fields: JsonObject; uploads: Map<string, Upload> }> {
  const headers = { 'content-type': contentType };
  const form = await new Response(new Uint8Array(body), { headers }).formData().catch(() => {
    throw badRequest('invalid multipart body');
  });
  const fields: JsonObject = {};
  const uploads = new Map<string, Upload>();
  for (const [name, value] of form) {
    if (typeof value === 'string') {
      // Telegraf names the method once more in a multipart body, where the server reads it too.
      if (name !== 'method') fields[name] = value;
      continue;
    }
    const bytes = Buffer.from(await value.arrayBuffer());
    uploads.set(name, { name: value.name, mimetype: value.type, bytes });
  }
  return { fields, uploads };
}
