import { z } from 'zod';
import type { Mode } from '../../../domain/merchant/merchant.js';
import { type GatewayKeys, OWN_PROVIDERS, type OwnProvider } from '../../../ports/gateway-accounts.js';
import { parseBody } from '../parse-body.js';

/** As keys are shown to their owner: one word of printable signs, which can stand in a header. */
const key = z
  .string()
  .max(1_000)
  .default('')
  .transform((text) => text.trim());
const PRINTABLE = /^[\x21-\x7e]+$/;

const keysSchema = z.object({
  provider: z.enum(OWN_PROVIDERS),
  mode: z.enum(['test', 'live']).default('test'),
  secretKey: key,
  clientKey: key,
});

export interface KeysForm {
  readonly provider: OwnProvider;
  readonly mode: Mode;
  /** Null: something of them is missing. */
  readonly keys: GatewayKeys | null;
}

/** What was entered to connect an account. Throws AppError `invalid_input`. */
export function toKeys(body: unknown): KeysForm {
  const { provider, mode, secretKey, clientKey } = parseBody(keysSchema, body);
  const given = provider === 'stripe' ? { provider, secretKey } : { provider, clientKey, secretKey };
  const isWhole = PRINTABLE.test(secretKey) && (provider === 'stripe' || PRINTABLE.test(clientKey));
  return { provider, mode, keys: isWhole ? given : null };
}
