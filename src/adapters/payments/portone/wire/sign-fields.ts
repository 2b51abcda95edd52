import { createHmac, timingSafeEqual } from 'node:crypto';

export type SignedFields = Readonly<Record<string, string>>;

/**
 * The signature of a request: base64 HMAC-SHA256 over its fields, sorted and URL-encoded
 * (https://docs.portone.cloud/docs/payment-request).
 */
export function signFields(secretKey: string, fields: SignedFields): string {
  return signText(secretKey, encodeAsForm(fields));
}

/**
 * Whether PortOne signed these fields, in constant time. Its samples encode a space, "~" and "*" in three ways, one
 * a language (https://docs.portone.cloud/docs/payment-webhook-response): only who has the secret makes any of the
 * three.
 */
export function isSignatureOf(secretKey: string, fields: SignedFields, signature: string): boolean {
  const asForm = encodeAsForm(fields);
  const asInGo = asForm.replaceAll('*', '%2A').replaceAll('%7E', '~');
  const messages = [asForm, asInGo, asInGo.replaceAll('+', '%20')];
  return messages.map((message) => isSameText(signature, signText(secretKey, message))).includes(true);
}

function encodeAsForm(fields: SignedFields): string {
  const form = new URLSearchParams(fields);
  form.sort();
  return form.toString();
}

function signText(secretKey: string, text: string): string {
  return createHmac('sha256', secretKey).update(text).digest('base64');
}

function isSameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
