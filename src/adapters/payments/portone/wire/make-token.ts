import { createHmac } from 'node:crypto';
import type { PortoneAccount } from './portone-account.js';

const LIFE_SECONDS = 100;
const HEADER = encode({ alg: 'HS256', typ: 'JWT' });

/** What a request proves itself with: https://docs.portone.cloud/docs/jwt-authentication */
export function makeToken(
  { clientKey, secretKey }: Pick<PortoneAccount, 'clientKey' | 'secretKey'>,
  now: Date,
) {
  const iat = Math.floor(now.getTime() / 1000);
  return signClaims({ exp: iat + LIFE_SECONDS, iat, iss: 'PORTONE', sub: clientKey }, secretKey);
}

/** A JWT by HS256: https://www.rfc-editor.org/rfc/rfc7519 */
export function signClaims(claims: object, secretKey: string): string {
  const signed = `${HEADER}.${encode(claims)}`;
  return `${signed}.${createHmac('sha256', secretKey).update(signed).digest('base64url')}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
