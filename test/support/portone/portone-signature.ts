import { createHmac } from 'node:crypto';

/** Written from the samples in Go of https://docs.portone.cloud/docs/payment-request, which is what PortOne runs. */
export function signLikePortone(secretKey: string, fields: Readonly<Record<string, string>>): string {
  const message = Object.keys(fields)
    .sort()
    .map((name) => `${escapeLikeGo(name)}=${escapeLikeGo(fields[name] ?? '')}`)
    .join('&');
  return createHmac('sha256', secretKey).update(message).digest('base64');
}

/** `url.QueryEscape`: all but letters, digits and "-_.~"; a space is "+". */
function escapeLikeGo(text: string): string {
  return [...Buffer.from(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      if (sign === ' ') return '+';
      return /[A-Za-z0-9\-_.~]/.test(sign) ? sign : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    })
    .join('');
}
