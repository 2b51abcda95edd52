import { checkPortoneAccount } from '../../src/adapters/payments/portone/check-portone-account.js';
import { checkStripeAccount } from '../../src/adapters/payments/stripe/check-stripe-account.js';
import { createPromptCall } from '../../src/adapters/system/create-prompt-call.js';
import { createSystemTimers } from '../../src/adapters/system/system-timers.js';
import { isAppError } from '../../src/domain/errors.js';
import { tellKey, tellUnasked } from './check-carriers.js';
import { type Area, type Check, type DoctorDeps, type Finding, nameError } from './finding.js';

const TIMEOUT_MS = 8_000;

/** The operator's account, by the call that merchants' own keys are tried with. */
export const checkStripe: Check = async (deps) => {
  const { stripe, gatewayUrls } = deps.config;
  if (stripe === null) return [];
  const options = { secretKey: stripe.secretKey, apiUrl: gatewayUrls.stripe, timeoutMs: TIMEOUT_MS };
  const key = await tryKeys(deps, {
    ...{ area: 'Stripe', variable: 'STRIPE_SECRET_KEY' },
    call: () => checkStripeAccount(options),
  });
  if (stripe.webhookSecrets.length > 0) return [key];
  const variable = 'STRIPE_WEBHOOK_SECRET';
  const text = deps.words.say('terminal.doctor.webhook_missing', { provider: 'Stripe', variable });
  return [key, { area: 'Stripe', state: 'wrong', text }];
};

/** Its webhooks are signed with the secret key. */
export const checkPortone: Check = async (deps) => {
  const { portone, gatewayUrls } = deps.config;
  if (portone === null) return [];
  const environment = portone.mode === 'live' ? 'live' : 'sandbox';
  const account = { ...portone, environment, apiUrl: gatewayUrls.portone } as const;
  const call = createPromptCall(createSystemTimers());
  const asked = { call, clock: { now: deps.now }, timeoutMs: TIMEOUT_MS };
  return [
    await tryKeys(deps, {
      ...{ area: 'PortOne', variable: 'PORTONE_CLIENT_KEY, PORTONE_SECRET_KEY' },
      call: () => checkPortoneAccount(account, asked),
    }),
  ];
};

interface Keys {
  readonly area: Area;
  readonly variable: string;
  readonly call: () => Promise<unknown>;
}

async function tryKeys(deps: DoctorDeps, { area, variable, call }: Keys): Promise<Finding> {
  try {
    await call();
    return tellKey(deps, { area, variable, error: null });
  } catch (error) {
    if (isAppError(error, 'gateway_misconfigured')) {
      return tellKey(deps, { area, variable, error: error.details.problem });
    }
    const problem = isAppError(error, 'provider_unavailable') ? error.details.problem : undefined;
    return tellUnasked(deps, area, problem ?? nameError(error));
  }
}
