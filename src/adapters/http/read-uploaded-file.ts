export interface UploadedFile {
  /** As whoever sent it calls it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface UploadedBody {
  readonly contentType: string;
  readonly body: Buffer;
}

/**
 * A form that brings files; null where it cannot be read.
 * The platform reads `multipart/form-data` itself: https://fetch.spec.whatwg.org/#dom-body-formdata
 */
export async function readUploadedForm({ contentType, body }: UploadedBody): Promise<FormData | null> {
  try {
    const headers = { 'content-type': contentType };
    return await new Response(new Uint8Array(body), { headers }).formData();
  } catch {
    return null;
  }
}

/** A form's file of that name; one without bytes where there is none. */
export async function readFormFile(form: FormData | null, name: string): Promise<UploadedFile> {
  const file = form?.get(name) ?? null;
  if (file === null || typeof file === 'string') return { name: '', bytes: new Uint8Array(0) };
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** The bytes of a form's one file; none when the form holds no file of that name or cannot be read. */
export async function readUploadedFile(body: UploadedBody, name: string): Promise<Uint8Array> {
  return (await readFormFile(await readUploadedForm(body), name)).bytes;
}
