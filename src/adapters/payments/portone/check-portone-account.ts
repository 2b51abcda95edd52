import { z } from 'zod';
import { AppError, isAppError } from '../../../domain/errors.js';
import { createPortoneClient } from './wire/create-portone-client.js';
import { type PortoneAccount, type PortoneClientDeps, PROVIDER } from './wire/portone-account.js';

const tokenSchema = z.object({ content: z.object({ token: z.string().min(1) }) });

/**
 * A harmless call that only right keys pass: https://docs.portone.cloud/reference/post_api-merchant-auth-token.
 * Throws AppError `gateway_misconfigured`, or `provider_unavailable` when nobody can tell now.
 */
export async function checkPortoneAccount(account: PortoneAccount, deps: PortoneClientDeps): Promise<void> {
  const client = createPortoneClient(account, deps);
  const { clientKey, secretKey } = account;
  try {
    await client.demand({
      method: 'POST',
      path: ['merchant', 'auth-token'],
      body: { portone_key: clientKey, portone_secret: secretKey },
      schema: tokenSchema,
    });
  } catch (error) {
    // With nothing but the keys in it, there is nothing else to refuse.
    if (!isAppError(error, 'provider_refused')) throw error;
    throw new AppError(
      'gateway_misconfigured',
      { provider: PROVIDER, problem: 'key_refused' },
      { cause: error },
    );
  }
}
