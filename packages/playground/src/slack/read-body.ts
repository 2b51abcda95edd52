import type { Json, JsonObject } from '../protocol.js';

/** The fields of a form, of JSON, or of multipart; what cannot be read is an empty object. */
export async function readFields(body: Buffer, contentType: string): Promise<JsonObject> {
  if (contentType.startsWith('multipart/form-data')) {
    const form = await readForm(body, contentType);
    const texts = [...form].filter((field): field is [string, string] => typeof field[1] === 'string');
    return Object.fromEntries(texts);
  }
  if (contentType.startsWith('application/json')) return readJsonObject(body.toString()) ?? {};
  return Object.fromEntries(new URLSearchParams(body.toString()));
}

/** The bytes of an upload: the first file of a multipart body, else the body as it is. */
export async function readUpload(body: Buffer, contentType: string): Promise<Buffer> {
  if (!contentType.startsWith('multipart/form-data')) return body;
  const form = await readForm(body, contentType);
  const file = [...form.values()].find((value) => value instanceof Blob);
  return file instanceof Blob ? Buffer.from(await file.arrayBuffer()) : body;
}

export function readJsonObject(text: string): JsonObject | undefined {
  try {
    const value: Json = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function readForm(body: Buffer, contentType: string): Promise<FormData> {
  return new Response(new Uint8Array(body), { headers: { 'content-type': contentType } }).formData();
}
