import { createHmac } from 'node:crypto';
import type { SignWebhook } from '../../ports/sign-webhook.js';

/** What stands before the base64 of a key. */
const SECRET_PREFIX = 'whsec_';

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md#signature-scheme */
export const signWebhook: SignWebhook = ({ id, at, body, secrets }) => {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
};
