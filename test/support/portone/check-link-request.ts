import type { PortoneKeys } from './portone-auth.js';
import type { BookedLink } from './portone-books.js';
import { type PortoneReply, refuse } from './portone-reply.js';
import { signLikePortone } from './portone-signature.js';

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const isUrl = (value: unknown) => isText(value) && URL.canParse(value) && !/[~*]/.test(value);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Required by https://docs.portone.cloud/reference/post_api-paymentlink, and of which shape. */
const REQUIRED: Readonly<Record<string, (value: unknown) => boolean>> = {
  portone_key: isText,
  merchant_order_id: (value) => isText(value) && !/[~*]/.test(value) && value.length <= 100,
  amount: (value) => isNumber(value) && value > 0,
  currency: (value) => isText(value) && /^[A-Z]{3}$/.test(value),
  signature_hash: isText,
  country_code: (value) => isText(value) && /^[A-Z]{2}$/.test(value),
  merchant_details: (value) =>
    isRecord(value) &&
    isText(value['name']) &&
    isNumber(value['promo_discount']) &&
    isNumber(value['shipping_charges']),
  success_url: isUrl,
  failure_url: isUrl,
  source: (value) => isText(value) && ['default', 'api', 'checkout'].includes(value),
  environment: (value) => value === 'sandbox' || value === 'live',
};

const OPTIONAL: Readonly<Record<string, (value: unknown) => boolean>> = {
  pending_url: isUrl,
  description: (value) => typeof value === 'string',
  expiry_date: (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value),
};

/** How many decimals money of a currency has, as far as tests pay in it. */
const DECIMALS: Readonly<Record<string, number>> = { VND: 0, JPY: 0, KRW: 0, ISK: 0, KWD: 3, BHD: 3 };

/** Null: PortOne makes this link. */
export function findLinkProblem(
  keys: PortoneKeys,
  environment: string,
  body: Readonly<Record<string, unknown>>,
): PortoneReply | null {
  const wrong = Object.keys(REQUIRED).find((name) => !REQUIRED[name]?.(body[name]));
  if (wrong !== undefined) return refuse(401, '4001', `INVALID_REQUEST_DATA ${wrong}`);
  const other = Object.keys(body).find((name) => !(name in REQUIRED) && !OPTIONAL[name]?.(body[name]));
  // Whoever is written to, and whatever else, is ours to know: nothing but this is to be sent.
  if (other !== undefined) return refuse(401, '4001', `INVALID_REQUEST_DATA ${other}`);
  if (body['portone_key'] !== keys.clientKey)
    return refuse(401, '4084', 'INVALID_UNAUTHORISED_PORTONEKEY_ERROR');
  if (body['environment'] !== environment) return refuse(401, '4034', 'INVALID_ENVIRONMENT');
  const decimals = String(body['amount']).split('.')[1]?.length ?? 0;
  if (decimals > (DECIMALS[String(body['currency'])] ?? 2)) return refuse(401, '4041', 'INVALID_AMOUNT');
  return isSigned(keys, body)
    ? null
    : refuse(401, '4011', 'INVALID_UNAUTHORISED_TRANSACTION_SIGNATURE_ERROR');
}

function isSigned(keys: PortoneKeys, body: Readonly<Record<string, unknown>>): boolean {
  const { amount, currency, failure_url, merchant_order_id, success_url, signature_hash } = body;
  const fields = {
    amount,
    client_key: keys.clientKey,
    currency,
    failure_url,
    merchant_order_id,
    success_url,
  };
  const texts = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value)]));
  return signature_hash === signLikePortone(keys.secretKey, texts);
}

export function readLinkRequest(body: Readonly<Record<string, unknown>>): {
  readonly asked: BookedLink['asked'];
  readonly expiresAt: Date | null;
} {
  const { expiry_date } = body;
  return {
    asked: body as BookedLink['asked'],
    expiresAt: typeof expiry_date === 'string' ? new Date(expiry_date) : null,
  };
}
