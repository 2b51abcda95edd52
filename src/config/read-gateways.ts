import type { Config, PortoneConfig, StripeConfig } from './config.js';
import type { ConfigProblem } from './config-error.js';
import type { Env } from './env-schema.js';

type GatewayConfig = Pick<
  Config,
  'stripe' | 'portone' | 'gatewayUrls' | 'liveMerchants' | 'liveBeforeReview'
>;

/** What takes payments beside the sandbox, and of whom for real. */
export function readGateways(env: Env): GatewayConfig {
  return {
    stripe: readStripe(env),
    portone: readPortone(env),
    gatewayUrls: { stripe: env.STRIPE_API_URL ?? null, portone: env.PORTONE_API_URL ?? null },
    liveMerchants: env.LIVE_MERCHANTS === 'all' ? 'all' : splitList(env.LIVE_MERCHANTS),
    liveBeforeReview: splitList(env.LIVE_BEFORE_REVIEW),
  };
}

function readStripe({
  STRIPE_SECRET_KEY: secretKey,
  STRIPE_WEBHOOK_SECRET: secrets,
}: Env): StripeConfig | null {
  if (secretKey === undefined) return null;
  const mode = secretKey.slice('sk_'.length).startsWith('live_') ? 'live' : 'test';
  return { secretKey, mode, webhookSecrets: splitList(secrets) };
}

function readPortone(env: Env): PortoneConfig | null {
  const { PORTONE_CLIENT_KEY: clientKey, PORTONE_SECRET_KEY: secretKey } = env;
  if (clientKey === undefined || secretKey === undefined) return null;
  return { clientKey, secretKey, mode: env.PORTONE_ENVIRONMENT === 'live' ? 'live' : 'test' };
}

function splitList(text = ''): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

interface Needs {
  readonly variable: string;
  readonly example: string;
  /** They say nothing without it. */
  readonly beside: readonly string[];
}

const NEEDED: readonly Needs[] = [
  { variable: 'STRIPE_SECRET_KEY', example: 'sk_test_...', beside: ['STRIPE_WEBHOOK_SECRET'] },
  {
    variable: 'PORTONE_CLIENT_KEY',
    example: 'the client key beside the secret key in the admin portal',
    beside: ['PORTONE_SECRET_KEY', 'PORTONE_ENVIRONMENT'],
  },
  {
    variable: 'PORTONE_SECRET_KEY',
    example: 'the secret key beside the client key in the admin portal',
    beside: ['PORTONE_CLIENT_KEY', 'PORTONE_ENVIRONMENT'],
  },
];

/** What is missing of gateways that are set by half. `given` holds what is set, whether it reads well or not. */
export function findGatewayProblems(given: Readonly<Record<string, unknown>>): readonly ConfigProblem[] {
  return NEEDED.flatMap(({ variable, example, beside }) => {
    const set = beside.filter((name) => given[name] !== undefined);
    if (given[variable] !== undefined || set.length === 0) return [];
    return [{ variable, problem: `is missing beside ${set.join(', ')}, for example ${example}` }];
  });
}
