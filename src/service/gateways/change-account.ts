import type { GatewayAccounts, OwnAccount } from '../../ports/gateway-accounts.js';
import type { Ids } from '../../ports/ids.js';
import type { Logger } from '../../ports/logger.js';
import { type TellFirstDeps, tellFirst } from '../audit/tell-first.js';
import { type GatewayPageDeps, getPageOwnerOrThrow, usePage } from './gateway-page-token.js';

/** Closes the checkouts that are open at an account; answers the links whose money is under way there all the same. */
export type EndAtAccount = (account: OwnAccount) => Promise<readonly string[]>;

export interface ChangeAccountDeps extends GatewayPageDeps, TellFirstDeps {
  readonly ids: Ids;
  readonly endAtAccount: EndAtAccount;
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
    const account = await findAccount(deps, token, accountId);
    const { owner, nextToken } = await usePage(deps, token);
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

/** `in_use`: money is under way there for these links, so that nothing was removed and the page stays where it is. */
export type RemovedAccount =
  | { readonly kind: 'removed'; readonly nextToken: string }
  | { readonly kind: 'in_use'; readonly references: readonly string[] };

export type RemoveAccount = (token: string, accountId: string) => Promise<RemovedAccount>;

/**
 * Closes the checkouts that are open at an account and forgets its keys, unless money is under way there: nobody would hear
 * of it. Throws AppError `page_gone`, `provider_unavailable`, `store_unavailable`.
 */
export function makeRemoveAccount(deps: ChangeAccountDeps): RemoveAccount {
  return async (token, accountId) => {
    const account = await findAccount(deps, token, accountId);
    const references = account === undefined ? [] : await deps.endAtAccount(account);
    if (references.length > 0) return { kind: 'in_use', references };
    const { owner, nextToken } = await usePage(deps, token);
    if (account === undefined) return { kind: 'removed', nextToken };
    const { merchantId, memberId } = owner;
    const { provider, mode, accountRef } = account;
    await tellFirst(deps, {
      ...{ merchantId, actor: owner, place: 'page', action: 'gateway.removed', subject: accountId },
      before: { provider, mode, accountRef },
    });
    await deps.gatewayAccounts.remove(account);
    deps.logger.info({ merchantId, memberId, accountId }, 'a gateway was removed');
    return { kind: 'removed', nextToken };
  };
}

/** Undefined: the merchant has none by this id. */
async function findAccount(
  deps: ChangeAccountDeps,
  token: string,
  accountId: string,
): Promise<OwnAccount | undefined> {
  const { merchantId } = await getPageOwnerOrThrow(deps, token);
  const accounts = await deps.gatewayAccounts.listOf(merchantId);
  return accounts.find(({ id, status }) => id === accountId && status !== 'removed');
}
