import { AppError } from '../../../../domain/errors.js';
import { PROVIDER } from '../wire/portone-account.js';
import { isSignatureOf } from '../wire/sign-fields.js';

type Fields = Readonly<Record<string, unknown>>;

/**
 * What PortOne signs of each webhook: https://docs.portone.cloud/docs/payment-link-webhook-response and
 * https://docs.portone.cloud/docs/payment-webhook-response.
 */
const SIGNED_FIELDS = {
  link: ['amount', 'country_code', 'currency', 'link_ref', 'merchant_order_ref', 'status'],
  payment: [
    ...['amount', 'channel_key', 'channel_order_ref', 'country_code', 'currency'],
    ...['merchant_order_ref', 'method_name', 'order_ref', 'status'],
  ],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Its samples spell one field in two ways. */
const OTHER_SPELLING: Readonly<Record<string, string>> = { country_code: 'countryCode' };

/**
 * Checks the signature, which is a field among the others. PortOne signs the shortest text of an amount, which is also
 * how its number reads here. Throws AppError `signature_invalid`.
 */
export function checkSignature(secretKey: string, body: Fields, kind: keyof typeof SIGNED_FIELDS): void {
  const { signature_hash: signature } = body;
  if (typeof signature !== 'string' || signature === '') throw refusedSignature('missing');
  const fields = Object.fromEntries(SIGNED_FIELDS[kind].map((name) => [name, readText(body, name)]));
  const { amount = '' } = fields;
  const isSigned = [amount, amount.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')]
    .map((text) => isSignatureOf(secretKey, { ...fields, amount: text }, signature))
    .includes(true);
  if (!isSigned) throw refusedSignature('mismatch');
}

export function refusedSignature(problem: string): AppError<'signature_invalid'> {
  return new AppError('signature_invalid', { provider: PROVIDER, problem });
}

function readText(body: Fields, name: string): string {
  const value = body[name] ?? body[OTHER_SPELLING[name] ?? name] ?? '';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
