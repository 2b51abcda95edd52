import { z } from 'zod';
import {
  baseUrl,
  credential,
  isPublicKey,
  onOff,
  originUrl,
  proxies,
  publicUrl,
  secretKey,
  slackSecret,
} from './env-parts.js';
import { merchantsEnv } from './merchants-env.js';
import { parseSender } from './parse-sender.js';

const PORT_MAX = 65_535;

/** One or two, comma-separated: `whsec_...` as Stripe shows them. */
const WEBHOOK_SECRETS = /^whsec_[\x21-\x2b\x2d-\x7e]+(\s*,\s*whsec_[\x21-\x2b\x2d-\x7e]+)?$/;

/** E.164, a Messaging Service, or letters, which carriers show as the sender's name (https://www.twilio.com/docs/glossary/what-alphanumeric-sender-id). */
const SMS_SENDER = /^(\+[1-9]\d{6,14}|MG[0-9A-Za-z]{32}|(?=.*[A-Za-z])[A-Za-z0-9 +\-_&]{1,11})$/;
const WHATSAPP_SENDER = /^(whatsapp:)?(\+[1-9]\d{6,14}|MG[0-9A-Za-z]{32})$/;
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
  PUBLIC_URL: publicUrl.optional(),
  /** Whose X-Forwarded-For names the customer: `on` for the one proxy before us, or addresses, comma-separated. */
  TRUST_PROXY: proxies,
  METRICS_TOKEN: z
    .string()
    .regex(
      /^[\x21-\x7e]{16,}$/,
      'must have 16 characters or more and no spaces, for example from: openssl rand -hex 32',
    )
    .optional(),
  DATA_DIR: z.string().default('data'),
  MONGODB_URI: z
    .string()
    .regex(
      /^mongodb(\+srv)?:\/\//,
      'must begin with mongodb:// or mongodb+srv://, for example mongodb://127.0.0.1/paylink',
    )
    .optional(),
  SECRET_KEY: secretKey.optional(),
  /** Whatever it was: what it sealed must open until it is sealed anew. */
  SECRET_KEY_OLD: z.string().optional(),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' })
    .default('info'),
  SLACK_SIGNING_SECRET: slackSecret.optional(),
  SLACK_BOT_TOKEN: z
    .string()
    .startsWith('xoxb-', {
      error: ({ input }) =>
        `${input}`.startsWith('xoxe.')
          ? 'lives twelve hours, since the app renews its tokens: set SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET instead'
          : 'must begin with xoxb-',
    })
    .optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  SLACK_STATE_SECRET: slackSecret.optional(),
  SLACK_APP_TOKEN: z.string().startsWith('xapp-', 'must begin with xapp-').optional(),
  SLACK_API_URL: baseUrl.optional(),
  TELEGRAM_BOT_TOKEN: z
    .string()
    .trim()
    .regex(
      /^\d+:[A-Za-z0-9_-]+$/,
      'must be a token as BotFather shows it, for example 123456789:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw',
    )
    .optional(),
  /** What Telegram takes: https://core.telegram.org/bots/api#setwebhook */
  TELEGRAM_WEBHOOK_SECRET: z
    .string()
    .trim()
    .regex(
      /^[A-Za-z0-9_-]{1,256}$/,
      'must be 1 to 256 of the letters A to Z and a to z, digits, _ and -, for example from: openssl rand -hex 32',
    )
    .optional(),
  TELEGRAM_MODE: z.enum(['webhook', 'polling'], { error: 'must be webhook or polling' }).default('webhook'),
  TELEGRAM_API_URL: baseUrl.optional(),
  SENDGRID_API_KEY: credential.optional(),
  SENDGRID_FROM: z
    .string()
    .refine(
      (text) => parseSender(text) !== null,
      'must be an address, with or without a name, for example Lotus School <pay@example.com>',
    )
    .optional(),
  SENDGRID_WEBHOOK_PUBLIC_KEY: z
    .string()
    .refine(
      isPublicKey,
      'must be the verification key of the signed event webhook as SendGrid shows it, for example MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE...',
    )
    .optional(),
  SENDGRID_API_URL: baseUrl.optional(),
  TWILIO_ACCOUNT_SID: credential.optional(),
  TWILIO_AUTH_TOKEN: credential.optional(),
  TWILIO_FROM: z
    .string()
    .trim()
    .regex(
      SMS_SENDER,
      'must be a phone number, a Messaging Service (MG...) or a name of 11 letters at most, for example +15005550006',
    )
    .optional(),
  TWILIO_WHATSAPP_FROM: z
    .string()
    .trim()
    .regex(
      WHATSAPP_SENDER,
      'must be a phone number or a Messaging Service (MG...), for example whatsapp:+14155238886',
    )
    .optional(),
  TWILIO_API_URL: baseUrl.optional(),
  /** Begins the addresses in texts. */
  SHORT_URL: baseUrl.optional(),
  SANDBOX_GATEWAY: onOff.optional(),
  /** Whether merchants' webhooks may go to this very machine, by http: where nobody else can reach it. */
  WEBHOOKS_TO_LOOPBACK: onOff.optional(),
  /** https://docs.stripe.com/keys: a secret key or a restricted one. */
  STRIPE_SECRET_KEY: z
    .string()
    .trim()
    .regex(
      /^[sr]k_(test|live)_\w+$/,
      'must be a secret key as Stripe shows it, for example sk_test_..., sk_live_... or rk_live_...',
    )
    .optional(),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .trim()
    .regex(
      WEBHOOK_SECRETS,
      "must be a webhook's signing secret, or two during a rotation, for example whsec_...,whsec_...",
    )
    .optional(),
  STRIPE_API_URL: originUrl.optional(),
  PORTONE_CLIENT_KEY: credential.optional(),
  PORTONE_SECRET_KEY: credential.optional(),
  PORTONE_ENVIRONMENT: z.enum(['sandbox', 'live'], { error: 'must be sandbox or live' }).default('sandbox'),
  PORTONE_API_URL: originUrl.optional(),
  ...merchantsEnv,
  /** How long after a payment began its provider is asked about it, where no webhook told its end. */
  RECONCILE_AFTER_SECONDS: z.coerce
    .number({ error: 'must be a number of seconds from 1 to 86400, for example 900' })
    .int()
    .min(1)
    .max(86_400)
    .default(900),
  PLAYGROUND: z.enum(['on', 'off', 'public'], { error: 'must be on, off or public' }).optional(),
  PLAYGROUND_WEEK: onOff.optional(),
});

export type Env = z.infer<typeof envSchema>;
