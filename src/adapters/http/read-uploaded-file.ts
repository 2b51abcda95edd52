/**
 * The bytes of a form's one file; none when the form holds no file of that name or cannot be read.
 * The platform reads `multipart/form-data` itself: https://fetch.spec.whatwg.org/#dom-body-formdata
 */
export async function readUploadedFile(
  { contentType, body }: { readonly contentType: string; readonly body: Buffer },
  name: string,
): Promise<Uint8Array> {
  try {
    const form = await new Response(new Uint8Array(body), {
      headers: { 'content-type': contentType },
    }).formData();
    const file = form.get(name);
    return file === null || typeof file === 'string' ? NOTHING : new Uint8Array(await file.arrayBuffer());
  } catch {
    return NOTHING;
  }
}

const NOTHING = new Uint8Array(0);
