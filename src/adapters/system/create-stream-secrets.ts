import { hkdfSync } from 'node:crypto';
import type { StreamSecretOf } from '../../ports/stream-secret-of.js';

/** https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md: 24 to 64. */
const SECRET_BYTES = 32;

/** Drawn from the key of the installation by HKDF-SHA256, one for each key of the API: nothing is kept. */
export function createStreamSecrets(secretKey: string): StreamSecretOf {
  return (keyId) => {
    const bytes = hkdfSync('sha256', secretKey, '', `paylink event streams v1 ${keyId}`, SECRET_BYTES);
    return `whsec_${Buffer.from(bytes).toString('base64')}`;
  };
}
