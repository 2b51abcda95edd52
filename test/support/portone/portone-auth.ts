import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type PortoneReply, refuse } from './portone-reply.js';

export interface PortoneKeys {
  readonly clientKey: string;
  readonly secretKey: string;
}

/**
 * A token made by the merchant may live this long, one of `auth-token` longer:
 * https://docs.portone.cloud/docs/jwt-authentication
 */
const OWN_LIFE_SECONDS = 100;
export const TOKEN_LIFE_SECONDS = 21_600;

const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

export function issueToken({ clientKey, secretKey }: PortoneKeys, now: Date): string {
  const iat = Math.floor(now.getTime() / 1000);
  const claims = { exp: iat + TOKEN_LIFE_SECONDS, iat, iss: 'PORTONE', sub: clientKey };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${signed}.${mac(secretKey, signed)}`;
}

/** Null: whoever asks may. */
export function checkAuth(
  keys: PortoneKeys,
  headers: IncomingHttpHeaders,
  { now, issued }: { readonly now: Date; readonly issued: ReadonlySet<string> },
): PortoneReply | null {
  const key = headers['x-portone-client-key'];
  if (typeof key !== 'string') {
    return refuse(401, '4010', 'INVALID_UNAUTHORISED_TRANSACTION_IAMPORTKEY_ERROR');
  }
  if (key !== keys.clientKey) return refuse(400, '4016', 'MERCHANT_NOT_FOUND');
  const token = /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';
  return isTokenGood(keys, token, issued.has(token) ? TOKEN_LIFE_SECONDS : OWN_LIFE_SECONDS, now)
    ? null
    : refuse(401, '4054', 'INVALID_UNAUTHORIZED_JWT_TOKEN_ERROR');
}

function isTokenGood(
  { clientKey, secretKey }: PortoneKeys,
  token: string,
  lifeSeconds: number,
  now: Date,
): boolean {
  const [header = '', body = '', signature] = token.split('.');
  if (signature !== mac(secretKey, `${header}.${body}`)) return false;
  const { alg } = decode(header);
  const { iss, sub, iat, exp } = decode(body);
  const seconds = now.getTime() / 1000;
  if (alg !== 'HS256' || iss !== 'PORTONE' || sub !== clientKey) return false;
  if (typeof iat !== 'number' || typeof exp !== 'number') return false;
  return iat <= seconds && seconds < exp && exp - iat <= lifeSeconds;
}

function decode(part: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
}

function mac(secretKey: string, text: string): string {
  return createHmac('sha256', secretKey).update(text).digest('base64url');
}
