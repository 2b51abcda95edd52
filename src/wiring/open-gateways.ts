import { checkPortoneAccount } from '../adapters/payments/portone/check-portone-account.js';
import { createPortoneGateway } from '../adapters/payments/portone/create-portone-gateway.js';
import { readPortoneStanding } from '../adapters/payments/portone/read-portone-standing.js';
import { getCheckoutOrigin } from '../adapters/payments/portone/wire/portone-account.js';
import { createGatewayRegistry } from '../adapters/payments/registry.js';
import { checkStripeAccount } from '../adapters/payments/stripe/check-stripe-account.js';
import { createStripeGateway } from '../adapters/payments/stripe/create-stripe-gateway.js';
import { findCheckoutOrigin, readModeOfKey } from '../adapters/payments/stripe/wire/stripe-account.js';
import { STRIPE } from '../adapters/payments/stripe/wire/to-app-error.js';
import { createPromptCall } from '../adapters/system/create-prompt-call.js';
import type { Config } from '../config/config.js';
import { AppError } from '../domain/errors.js';
import type { Mode } from '../domain/merchant/merchant.js';
import type { GatewayAccounts, GatewayKeys, OpenedKeys } from '../ports/gateway-accounts.js';
import type { AccountReport, GatewayConnector } from '../ports/gateway-connector.js';
import type { GatewayRegistry, PaymentGateway } from '../ports/payment-gateway.js';
import type { Around } from './around.js';
import { judgedByClock } from './judged-by-clock.js';
import type { World } from './world.js';

/** More than gateways take in their worst minutes, less than a customer's browser waits for. */
const TIMEOUT_MS = 20_000;

export interface GatewayParts extends Pick<World, 'outsideClock' | 'timers' | 'logger'> {
  readonly config: Pick<Config, 'stripe' | 'portone' | 'gatewayUrls'>;
  /** Null: it is off. */
  readonly sandbox: PaymentGateway | null;
  readonly accounts: GatewayAccounts;
  readonly around: Around;
}

export interface OpenedGateways {
  readonly registry: GatewayRegistry;
  readonly connector: GatewayConnector;
  /** Those that are on for all merchants, the sandbox among them. */
  readonly gateways: readonly PaymentGateway[];
}

/** The operator's gateways, and whatever merchants connect. */
export function openGateways({ sandbox, accounts, around, ...parts }: GatewayParts): OpenedGateways {
  const { stripe, portone } = parts.config;
  const make = makeGateways(parts);
  const operators = [
    stripe && make(null, { keys: { ...stripe, provider: 'stripe' }, ...stripe }),
    portone &&
      make(null, { keys: { ...portone, provider: 'portone' }, mode: portone.mode, webhookSecrets: [] }),
  ]
    .filter((gateway) => gateway !== null)
    .map((gateway) => around('gateway', gateway));
  const practice = sandbox && around('gateway', sandbox);
  return {
    registry: createGatewayRegistry({
      operators,
      sandbox: practice,
      accounts,
      openAccount: ({ id, mode }, opened) => around('gateway', make(id, { ...opened, mode })),
    }),
    connector: { check: makeCheck(parts) },
    gateways: practice === null ? operators : [...operators, practice],
  };
}

type CallParts = Pick<GatewayParts, 'outsideClock' | 'timers' | 'logger' | 'config'>;

function makeGateways({ outsideClock: clock, timers, logger, config: { gatewayUrls } }: CallParts) {
  const call = createPromptCall(timers);
  const common = { clock, logger, timeoutMs: TIMEOUT_MS };
  return (
    accountId: string | null,
    { keys, mode, webhookSecrets }: OpenedKeys & { readonly mode: Mode },
  ): PaymentGateway => {
    if (keys.provider === 'stripe') {
      const { secretKey } = keys;
      const account = { accountId, secretKey, webhookSecrets, apiUrl: gatewayUrls.stripe };
      return judgedByClock(createStripeGateway({ ...common, ...account }), clock);
    }
    const account = { accountId, ...toPortoneAccount(keys, mode, gatewayUrls) };
    return judgedByClock(createPortoneGateway({ ...common, call, ...account }), clock);
  };
}

function toPortoneAccount(
  { clientKey, secretKey }: Extract<GatewayKeys, { provider: 'portone' }>,
  mode: Mode,
  { portone: apiUrl }: Config['gatewayUrls'],
) {
  const environment = mode === 'live' ? 'live' : 'sandbox';
  return { clientKey, secretKey, environment, apiUrl } as const;
}

function makeCheck({ outsideClock: clock, timers, config }: CallParts): GatewayConnector['check'] {
  const { gatewayUrls } = config;
  const call = createPromptCall(timers);
  return async (keys, mode): Promise<AccountReport> => {
    if (keys.provider === 'portone') {
      const account = toPortoneAccount(keys, mode, gatewayUrls);
      const deps = { call, clock, timeoutMs: TIMEOUT_MS };
      await checkPortoneAccount(account, deps);
      const standing = await readPortoneStanding(account, { ...deps, master: toMaster(config) });
      return { accountRef: keys.clientKey, displayName: null, standing };
    }
    const { secretKey } = keys;
    const modeOfKey = readModeOfKey(secretKey);
    if (modeOfKey !== null && modeOfKey !== mode) {
      throw new AppError('gateway_misconfigured', { provider: STRIPE, problem: 'wrong_mode' });
    }
    const options = { secretKey, apiUrl: gatewayUrls.stripe, timeoutMs: TIMEOUT_MS };
    const { accountRef, displayName, standing } = await checkStripeAccount(options);
    return { accountRef, displayName, standing };
  };
}

/** The operator's own account at PortOne, under which those of merchants may be. */
function toMaster({ portone, gatewayUrls }: GatewayParts['config']) {
  return portone && toPortoneAccount({ ...portone, provider: 'portone' }, portone.mode, gatewayUrls);
}

/** Where pay buttons may lead: merchants may connect any of these at any time. */
export function listCheckoutOrigins({ stripe, portone }: Config['gatewayUrls']): readonly string[] {
  return [
    ...[null, stripe].map((apiUrl) => findCheckoutOrigin({ apiUrl })),
    ...[null, portone].map((apiUrl) => getCheckoutOrigin({ apiUrl })),
  ];
}
