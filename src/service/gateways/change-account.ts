import type { MemberActor } from '../../domain/merchant/actor.js';
import type { GatewayAccounts, OwnAccount } from '../../ports/gateway-accounts.js';
import type { Ids } from '../../ports/ids.js';
import type { Logger } from '../../ports/logger.js';
import { type TellFirstDeps, tellFirst } from '../audit/tell-first.js';
import { type GatewayPageDeps, getPageOwnerOrThrow, usePage } from './gateway-page-token.js';

export interface ChangeAccountDeps extends GatewayPageDeps, TellFirstDeps {
  readonly ids: Ids;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'listOf' | 'addWebhookSecret' | 'remove'>;
  readonly logger: Logger;
}

/** Answers the token by which the page goes on. */
export type KeepWebhookSecret = (
  token: string,
  given: { readonly accountId: string; readonly secret: string },
) => Promise<string>;

/** The secret that proves an account's webhooks. Throws AppError `page_gone`, `store_unavailable`. */
export function makeKeepWebhookSecret(deps: ChangeAccountDeps): KeepWebhookSecret {
  return async (token, { accountId, secret }) => {
    const { owner, account, nextToken } = await useFor(deps, token, accountId);
    if (account === undefined) return nextToken;
    const { merchantId, provider, mode } = account;
    await tellFirst(deps, {
      ...{ merchantId, actor: owner, place: 'page', action: 'gateway.secret_added', subject: accountId },
      after: { provider, mode },
    });
    await deps.gatewayAccounts.addWebhookSecret(account, secret);
    return nextToken;
  };
}

/** Answers the token by which the page goes on. */
export type RemoveAccount = (token: string, accountId: string) => Promise<string>;

/** Forgets an account's keys. Throws AppError `page_gone`, `store_unavailable`. */
export function makeRemoveAccount(deps: ChangeAccountDeps): RemoveAccount {
  return async (token, accountId) => {
    const { owner, account, nextToken } = await useFor(deps, token, accountId);
    if (account === undefined) return nextToken;
    const { merchantId, memberId } = owner;
    const { provider, mode, accountRef } = account;
    await tellFirst(deps, {
      ...{ merchantId, actor: owner, place: 'page', action: 'gateway.removed', subject: accountId },
      before: { provider, mode, accountRef },
    });
    await deps.gatewayAccounts.remove(account);
    deps.logger.info({ merchantId, memberId, accountId }, 'a gateway was removed');
    return nextToken;
  };
}

interface Use {
  readonly owner: MemberActor;
  readonly nextToken: string;
  /** Undefined: the merchant has none by this id. */
  readonly account: OwnAccount | undefined;
}

async function useFor(deps: ChangeAccountDeps, token: string, accountId: string): Promise<Use> {
  const { merchantId } = await getPageOwnerOrThrow(deps, token);
  const accounts = await deps.gatewayAccounts.listOf(merchantId);
  const account = accounts.find(({ id, status }) => id === accountId && status !== 'removed');
  return { ...(await usePage(deps, token)), account };
}
