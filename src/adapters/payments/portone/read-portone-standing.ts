import { z } from 'zod';
import { isAppError } from '../../../domain/errors.js';
import { type GatewayStanding, UNSAID_STANDING } from '../../../domain/payment/gateway-standing.js';
import { createPortoneClient } from './wire/create-portone-client.js';
import type { PortoneAccount, PortoneClientDeps } from './wire/portone-account.js';

const word = z.string().max(100).nullish();
const merchantsSchema = z.object({
  content: z.array(z.object({ key: z.string(), merchant_status: word, kyc_status: word })).nullish(),
});

/** The two words of PortOne's reference: it shows none for a review that is over. */
const ASKED_FOR: ReadonlySet<string> = new Set(['PENDING', 'SUBMITTED']);

export interface PortoneStandingDeps extends PortoneClientDeps {
  /** The operator's own account, which alone is told of the others below it; null: there is none. */
  readonly master: PortoneAccount | null;
}

/**
 * What PortOne says of a merchant below the operator's master account; of another nobody is told anything, and keys that
 * it takes charge. A merchant is active once its papers were looked at; words that nobody knows are not yet.
 * @see https://docs.portone.cloud/reference/get_api-master-merchant-mkey-merchants
 * Throws AppError `provider_unavailable`.
 */
export async function readPortoneStanding(
  { clientKey, environment }: Pick<PortoneAccount, 'clientKey' | 'environment'>,
  { master, ...deps }: PortoneStandingDeps,
): Promise<GatewayStanding> {
  if (master === null) return UNSAID_STANDING;
  const listed = await listMerchants(master, { ...deps, environment });
  const found = listed.find(({ key }) => key === clientKey);
  if (found === undefined) return UNSAID_STANDING;
  const { merchant_status, kyc_status } = found;
  const charges = toWord(merchant_status) === 'ACTIVE';
  const review = toWord(kyc_status);
  return {
    ...UNSAID_STANDING,
    ...{ charges, payouts: charges },
    due: ASKED_FOR.has(review) || !charges ? [`kyc_status ${review || 'unknown'}`] : [],
    reason: charges ? null : `merchant_status ${toWord(merchant_status) || 'unknown'}`,
  };
}

type Listed = NonNullable<z.infer<typeof merchantsSchema>['content']>;

/** Nobody below it, where the account is no master: its question is refused. */
async function listMerchants(
  master: PortoneAccount,
  { environment, ...deps }: PortoneClientDeps & Pick<PortoneAccount, 'environment'>,
): Promise<Listed> {
  try {
    const { content } = await createPortoneClient(master, deps).demand({
      method: 'GET',
      path: ['master-merchant', master.clientKey, 'merchants'],
      query: { environment },
      schema: merchantsSchema,
    });
    return content ?? [];
  } catch (error) {
    if (isAppError(error, 'provider_unavailable')) throw error;
    if (isAppError(error, 'provider_refused') || isAppError(error, 'gateway_misconfigured')) return [];
    throw error;
  }
}

function toWord(given: string | null | undefined): string {
  return given?.trim().toUpperCase() ?? '';
}
