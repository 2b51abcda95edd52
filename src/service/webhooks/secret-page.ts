import type { WebhookEndpoint } from '../../domain/api/webhook-endpoint.js';
import { AppError } from '../../domain/errors.js';
import type { MemberActor } from '../../domain/merchant/actor.js';
import type { Language } from '../../domain/text/language.js';
import type { AuditTrail } from '../../ports/audit-trail.js';
import type { Clock } from '../../ports/clock.js';
import type { Ids } from '../../ports/ids.js';
import type { MerchantRepository } from '../../ports/merchant-repository.js';
import type { SecretInvitation, SecretInvitations } from '../../ports/secret-invitations.js';
import type { WebhookEndpoints } from '../../ports/webhook-endpoints.js';
import { buildAuditEntry } from '../audit/build-audit-entry.js';
import { checkOwnersRight } from '../people/check-owners-right.js';
import { findInvited } from '../people/find-invited.js';
import { getMerchantOrThrow } from '../people/get-merchant-or-throw.js';

/** Also said on the page. */
export const SECRET_PAGE_MINUTES = 30;
export const SECRET_PAGE_PATH = '/webhook-secrets';

export interface SecretPageDeps {
  readonly webhookEndpoints: Pick<WebhookEndpoints, 'find'>;
  readonly secretInvitations: SecretInvitations;
  readonly auditTrail: Pick<AuditTrail, 'append'>;
  readonly merchants: Pick<MerchantRepository, 'findById' | 'findMember' | 'listMembers'>;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'newId' | 'newSlug'>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
}

/**
 * Where an owner sees the newest secret of an address once: it never goes through a chat. Throws AppError `not_allowed`,
 * `owner_missing`, `endpoint_not_found`, `store_unavailable`.
 */
export type InviteEndpointSecret = (
  actor: MemberActor,
  endpointId: string,
) => Promise<{ readonly url: string; readonly expiresAt: Date }>;

export function makeInviteEndpointSecret(deps: SecretPageDeps): InviteEndpointSecret {
  const { webhookEndpoints, secretInvitations, merchants, clock, ids, publicUrl } = deps;
  return async (actor, endpointId) => {
    await checkOwnersRight(merchants, actor, 'manage_api');
    const { merchantId, memberId } = actor;
    const endpoint = await webhookEndpoints.find(merchantId, endpointId);
    if (endpoint === null) throw new AppError('endpoint_not_found');
    const token = ids.newSlug();
    const expiresAt = new Date(clock.now().getTime() + SECRET_PAGE_MINUTES * 60_000);
    await secretInvitations.save(token, { merchantId, endpointId, memberId, expiresAt });
    return { url: `${publicUrl}${SECRET_PAGE_PATH}/${token}`, expiresAt };
  };
}

/** What the page says before and after the secret is shown. */
export interface SecretPageView {
  readonly endpoint: Pick<WebhookEndpoint, 'url' | 'mode'>;
  /** Whom it is shown to; null where the chat told no name. */
  readonly readerName: string | null;
  readonly merchantName: string;
  readonly merchantLanguage: Language;
}

/** Looks alone: the address can be opened again. Throws AppError `page_gone`, `store_unavailable`. */
export type OpenSecretPage = (token: string) => Promise<SecretPageView>;

export function makeOpenSecretPage(deps: SecretPageDeps): OpenSecretPage {
  return async (token) => (await readInvited(deps, await deps.secretInvitations.find(token))).view;
}

export interface ShownSecret extends SecretPageView {
  /** The only time that it is told. */
  readonly secret: string;
}

/** Tells the secret, for one of many at once; the trail knows first. Throws as `openSecretPage` does. */
export type ShowEndpointSecret = (token: string) => Promise<ShownSecret>;

export function makeShowEndpointSecret(deps: SecretPageDeps): ShowEndpointSecret {
  return async (token) => {
    const { actor, endpoint, view } = await readInvited(deps, await deps.secretInvitations.use(token));
    const [newest] = endpoint.secrets;
    if (newest === undefined) throw new AppError('page_gone');
    const { merchantId } = actor;
    const entry = buildAuditEntry(deps, {
      ...{ merchantId, actor, place: 'page', subject: endpoint.id },
      ...{ action: 'endpoint.secret_shown', after: { url: endpoint.url } },
    });
    await deps.auditTrail.append(merchantId, [entry]);
    return { ...view, secret: newest.secret };
  };
}

interface Invited {
  readonly actor: MemberActor;
  readonly endpoint: WebhookEndpoint;
  readonly view: SecretPageView;
}

/** For whoever asked, while they may still. Throws AppError `page_gone`. */
async function readInvited(
  { merchants, webhookEndpoints }: SecretPageDeps,
  invitation: SecretInvitation | null,
): Promise<Invited> {
  if (invitation === null) throw new AppError('page_gone');
  const { merchantId, memberId, endpointId } = invitation;
  const actor = await findInvited(merchants, invitation, 'manage_api');
  const endpoint = await webhookEndpoints.find(merchantId, endpointId);
  if (actor === null || endpoint === null) throw new AppError('page_gone');
  const merchant = await getMerchantOrThrow(merchants, merchantId);
  const reader = await merchants.findMember(merchantId, memberId);
  const view = {
    ...{ endpoint, readerName: reader?.displayName ?? null, merchantName: merchant.name },
    merchantLanguage: merchant.settings.language,
  };
  return { actor, endpoint, view };
}
