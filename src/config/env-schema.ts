import { z } from 'zod';

const PORT_MAX = 65_535;
const MIN_SECRET_LENGTH = 32;

/** An address without its trailing slashes, so that paths can be appended. */
const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an address, for example https://pay.example.com' })
  .transform((url) => url.replace(/\/+$/, ''));

const onOff = z.enum(['on', 'off'], { error: 'must be on or off' });

/**
 * Every variable that Paylink reads, one line each: `.env.example` and the README's table are tested against it.
 * An empty variable counts as not set.
 */
export const envSchema = z.object({
  NODE_ENV: z
    .enum(['development', 'production', 'test'], { error: 'must be development, production or test' })
    .default('development'),
  HOST: z.string().optional(),
  PORT: z.coerce
    .number({ error: `must be a port from 0 to ${PORT_MAX}, for example 3000` })
    .int()
    .min(0)
    .max(PORT_MAX)
    .default(3000),
  PUBLIC_URL: baseUrl.optional(),
  /** Which proxies' X-Forwarded-For names the customer: `on` for all, or their addresses, comma-separated. */
  TRUST_PROXY: z.string().default('off'),
  DATA_DIR: z.string().default('data'),
  MONGODB_URI: z
    .string()
    .regex(
      /^mongodb(\+srv)?:\/\//,
      'must begin with mongodb:// or mongodb+srv://, for example mongodb://127.0.0.1/paylink',
    )
    .optional(),
  SECRET_KEY: z
    .string()
    .min(
      MIN_SECRET_LENGTH,
      `must have ${MIN_SECRET_LENGTH} characters or more, for example from: openssl rand -base64 32`,
    )
    .optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })
    .default('info'),
  SLACK_SIGNING_SECRET: z.string().optional(),
  SLACK_BOT_TOKEN: z.string().startsWith('xoxb-', 'must begin with xoxb-').optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: z.string().optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
  SLACK_API_URL: baseUrl.optional(),
  SANDBOX_GATEWAY: onOff.optional(),
  /** How long after a payment began its provider is asked about it, where no webhook told its end. */
  RECONCILE_AFTER_SECONDS: z.coerce
    .number({ error: 'must be a number of seconds from 1 to 86400, for example 180' })
    .int()
    .min(1)
    .max(86_400)
    .default(180),
  PLAYGROUND: z.enum(['on', 'off', 'public'], { error: 'must be on, off or public' }).optional(),
});

export type Env = z.infer<typeof envSchema>;
