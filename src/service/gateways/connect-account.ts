import type { GatewayProblem } from '../../domain/error-details.js';
import { isAppError } from '../../domain/errors.js';
import type { Mode } from '../../domain/merchant/merchant.js';
import type { Clock } from '../../ports/clock.js';
import type { GatewayAccounts, GatewayKeys } from '../../ports/gateway-accounts.js';
import type { AccountReport, GatewayConnector } from '../../ports/gateway-connector.js';
import type { Ids } from '../../ports/ids.js';
import type { Logger } from '../../ports/logger.js';
import { type TellFirstDeps, tellFirst } from '../audit/tell-first.js';
import { type GatewayPageDeps, getPageOwnerOrThrow, usePage } from './gateway-page-token.js';

export interface ConnectAccountDeps extends GatewayPageDeps, TellFirstDeps {
  readonly ids: Ids;
  readonly gatewayAccounts: Pick<GatewayAccounts, 'connect'>;
  readonly gatewayConnector: GatewayConnector;
  readonly clock: Clock;
  readonly logger: Logger;
}

export interface AccountToConnect {
  readonly keys: GatewayKeys;
  readonly mode: Mode;
}

/** `no_answer`: the gateway could not be asked. `no_payments`: it lets this account take none. */
export type ConnectProblem = GatewayProblem | 'no_answer' | 'no_payments';

export type Connected =
  | { readonly kind: 'connected'; readonly nextToken: string; readonly accountId: string }
  | { readonly kind: 'refused'; readonly problem: ConnectProblem };

/** What is wrong with keys leaves the page as good as before. */
export type ConnectAccount = (token: string, asked: AccountToConnect) => Promise<Connected>;

const MAX_NAME_LENGTH = 80;

/** Keeps keys that their gateway takes, live ones too: links that ask for real money are refused elsewhere. Throws AppError `page_gone`, `store_unavailable`. */
export function makeConnectAccount(deps: ConnectAccountDeps): ConnectAccount {
  return async (token, { keys, mode }) => {
    const owner = await getPageOwnerOrThrow(deps, token);
    const { merchantId, memberId } = owner;
    const report = await check(deps.gatewayConnector, keys, mode);
    if (typeof report === 'string') return refuse(report);
    // Test payments work before an account is let in, real ones do not.
    if (mode === 'live' && !report.standing.charges) return refuse('no_payments');
    const { nextToken } = await usePage(deps, token);
    const { provider } = keys;
    const { accountRef, displayName, standing } = report;
    await tellFirst(deps, {
      ...{ merchantId, actor: owner, place: 'page', action: 'gateway.connected' },
      ...{ subject: accountRef, after: { provider, mode } },
    });
    const { id: accountId } = await deps.gatewayAccounts.connect(
      {
        ...{ newId: deps.ids.newId('gwa'), merchantId, provider, mode, accountRef, standing },
        displayName: displayName && [...displayName].slice(0, MAX_NAME_LENGTH).join(''),
        ...{ connectedBy: memberId, connectedAt: deps.clock.now() },
      },
      keys,
    );
    deps.logger.info({ merchantId, memberId, accountId, provider, mode }, 'a gateway was connected');
    return { kind: 'connected', nextToken, accountId };
  };
}

function refuse(problem: ConnectProblem): Connected {
  return { kind: 'refused', problem };
}

async function check(
  connector: GatewayConnector,
  keys: GatewayKeys,
  mode: Mode,
): Promise<AccountReport | ConnectProblem> {
  try {
    return await connector.check(keys, mode);
  } catch (error) {
    if (isAppError(error, 'gateway_misconfigured')) return error.details.problem;
    if (isAppError(error, 'provider_unavailable')) return 'no_answer';
    if (isAppError(error, 'provider_refused')) return 'not_allowed';
    throw error;
  }
}
