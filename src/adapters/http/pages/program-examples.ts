/** The variable of the environment that the client reads a key from. */
export const KEY_VARIABLE = 'PAYLINK_API_KEY';

/** What the program at an address does with its secret. */
export const VERIFY_EXAMPLE = `import { verifyWebhook } from '@paylink/client';

const secret = process.env.PAYLINK_WEBHOOK_SECRET;
const event = verifyWebhook({ headers, body, secret });`;

/** A first call with a key, as a terminal takes it. `publicUrl`: without a trailing slash. */
export function buildFirstCall(secret: string, publicUrl: string): string {
  return `curl -H "Authorization: Bearer ${secret}" ${publicUrl}/api/v1/me`;
}
