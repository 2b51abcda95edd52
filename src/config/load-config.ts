import type { z } from 'zod';
import type { Config, SlackAuth, SlackConfig, SlackTransport } from './config.js';
import { ConfigError, type ConfigProblem } from './config-error.js';
import { type Env, envSchema } from './env-schema.js';
import { findKeyProblems } from './find-key-problems.js';
import { findCarrierProblems, readSendgrid, readTwilio } from './read-carriers.js';
import { findGatewayProblems, readGateways } from './read-gateways.js';
import { findOperatorProblems, readOperator } from './read-operator.js';
import { findTelegramProblems, readTelegram } from './read-telegram.js';

/**
 * Reads the environment into a frozen Config.
 * Throws ConfigError with every problem at once; messages name variables and never show their values.
 */
export function loadConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim() !== ''));
  const parsed = envSchema.safeParse(given);
  const halves = [
    ...findKeyProblems(given),
    ...slackProblems(given),
    ...findTelegramProblems(given),
    ...findCarrierProblems(given),
    ...findGatewayProblems(given),
    ...findOperatorProblems(given),
  ];
  if (!parsed.success) throw new ConfigError([...parsed.error.issues.map(toProblem), ...halves]);
  const env = parsed.data;
  const problems = [...productionProblems(env), ...halves, ...playgroundProblems(env)];
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(toConfig(env));
}

function toProblem(issue: z.core.$ZodIssue): ConfigProblem {
  return { variable: issue.path.join('.'), problem: issue.message };
}

function toConfig(env: Env): Config {
  const isProduction = env.NODE_ENV === 'production';
  const slack = toSlackConfig(env);
  return {
    environment: env.NODE_ENV,
    http: {
      host: hostOf(env),
      port: env.PORT,
      publicUrl: env.PUBLIC_URL ?? null,
      trustProxy: env.TRUST_PROXY,
      metricsToken: env.METRICS_TOKEN ?? null,
    },
    logLevel: env.LOG_LEVEL,
    store: { dataDir: env.DATA_DIR, mongodbUri: env.MONGODB_URI ?? null },
    secretKey: env.SECRET_KEY ?? null,
    formerSecretKey: env.SECRET_KEY_OLD ?? null,
    slack,
    telegram: readTelegram(env),
    sendgrid: readSendgrid(env),
    twilio: readTwilio(env),
    shortUrl: env.SHORT_URL ?? null,
    sandboxGateway: env.SANDBOX_GATEWAY === undefined ? !isProduction : env.SANDBOX_GATEWAY === 'on',
    webhooksToLoopback:
      env.WEBHOOKS_TO_LOOPBACK === undefined ? findExposure(env) === null : env.WEBHOOKS_TO_LOOPBACK === 'on',
    ...readGateways(env),
    operator: readOperator(env),
    screeningList: env.SCREENING_LIST ?? null,
    keepReviewsYears: env.KEEP_REVIEWS_YEARS,
    firstQuestionAfterMs: env.RECONCILE_AFTER_SECONDS * 1000,
    playground: {
      on: env.PLAYGROUND === undefined ? isPracticeByDefault(env, slack) : env.PLAYGROUND !== 'off',
      mayBePublic: env.PLAYGROUND === 'public',
      week: env.PLAYGROUND_WEEK !== 'off' && staysHere(env),
    },
  };
}

/** Without Slack there is nothing else to act in; never where others could reach it unasked. */
function isPracticeByDefault(env: Env, slack: SlackConfig | null): boolean {
  return env.NODE_ENV === 'development' && slack === null && findExposure(env) === null;
}

/** Whether no bank and no carrier but our own hears of what is made here: a week is told to nobody. */
function staysHere(env: Env): boolean {
  const outside = [
    env.STRIPE_SECRET_KEY,
    env.PORTONE_CLIENT_KEY,
    env.SENDGRID_API_KEY,
    env.TWILIO_ACCOUNT_SID,
  ];
  return env.SANDBOX_GATEWAY !== 'off' && outside.every((key) => key === undefined);
}

function toSlackConfig(env: Env): SlackConfig | null {
  const auth = toSlackAuth(env);
  const transport = toSlackTransport(env);
  return auth && transport && { auth, transport, apiUrl: env.SLACK_API_URL ?? null };
}

function toSlackAuth(env: Env): SlackAuth | null {
  if (env.SLACK_BOT_TOKEN) return { kind: 'bot_token', botToken: env.SLACK_BOT_TOKEN };
  const {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    SLACK_STATE_SECRET: stateSecret,
  } = env;
  if (!clientId || !clientSecret || !stateSecret) return null;
  return { kind: 'oauth', clientId, clientSecret, stateSecret };
}

function toSlackTransport(env: Env): SlackTransport | null {
  if (env.SLACK_APP_TOKEN) return { kind: 'socket', appToken: env.SLACK_APP_TOKEN };
  return env.SLACK_SIGNING_SECRET ? { kind: 'http', signingSecret: env.SLACK_SIGNING_SECRET } : null;
}

function productionProblems(env: Env): ConfigProblem[] {
  if (env.NODE_ENV !== 'production') return [];
  const problems: ConfigProblem[] = [];
  if (!env.SECRET_KEY) {
    problems.push({
      variable: 'SECRET_KEY',
      problem: 'is required in production, for example from: openssl rand -base64 32',
    });
  }
  if (env.WEBHOOKS_TO_LOOPBACK === 'on') {
    problems.push({
      variable: 'WEBHOOKS_TO_LOOPBACK',
      problem: 'must be off in production: anybody with a key could call what only this machine reaches',
    });
  }
  if (!env.PUBLIC_URL) {
    problems.push({
      variable: 'PUBLIC_URL',
      problem: 'is required in production, for example https://pay.example.com',
    });
  } else if (!env.PUBLIC_URL.startsWith('https://') && !isLoopback(new URL(env.PUBLIC_URL).hostname)) {
    problems.push({
      variable: 'PUBLIC_URL',
      problem: 'must begin with https:// in production, for example https://pay.example.com',
    });
  }
  return problems;
}

/** Asks only what is set, so that it is told together with what reads badly. */
function slackProblems(env: { readonly [Name in keyof Env]?: unknown }): ConfigProblem[] {
  const oauth = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;
  const set = oauth.filter((name) => env[name]);
  const wantsAuth = Boolean(env.SLACK_BOT_TOKEN) || set.length > 0;
  const wantsTransport = Boolean(env.SLACK_SIGNING_SECRET) || Boolean(env.SLACK_APP_TOKEN);
  const problems: ConfigProblem[] = [];
  if (env.SLACK_BOT_TOKEN && set.length > 0) {
    problems.push({
      variable: 'SLACK_BOT_TOKEN',
      problem: `serves one workspace and ${set.join(', ')} many: set one of the two`,
    });
  }
  if (set.length > 0 && set.length < oauth.length) {
    const missing = oauth.filter((name) => !env[name]);
    problems.push({ variable: missing.join(', '), problem: `is missing beside ${set.join(', ')}` });
  }
  if (wantsTransport && !wantsAuth) {
    problems.push({
      variable: 'SLACK_BOT_TOKEN',
      problem: 'is missing (or SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_STATE_SECRET)',
    });
  }
  if (wantsAuth && !wantsTransport) {
    problems.push({
      variable: 'SLACK_SIGNING_SECRET',
      problem: 'is missing (or SLACK_APP_TOKEN for socket mode)',
    });
  }
  return problems;
}

function playgroundProblems(env: Env): ConfigProblem[] {
  if (env.PLAYGROUND !== undefined && env.PLAYGROUND !== 'off' && toSlackConfig(env) !== null) {
    const problem =
      'stands in for Slack and cannot run beside a real workspace: unset it or the SLACK_ variables';
    return [{ variable: 'PLAYGROUND', problem }];
  }
  const exposure = env.PLAYGROUND === 'on' ? findExposure(env) : null;
  return exposure === null
    ? []
    : [
        {
          variable: 'PLAYGROUND',
          problem: `lets anyone act as anyone: ${exposure} it must say PLAYGROUND=public`,
        },
      ];
}

/** How others reach this server; null where nobody can. */
function findExposure(env: Env): string | null {
  if (env.NODE_ENV === 'production') return 'in production';
  if (!isLoopback(hostOf(env))) return 'on a HOST that others can reach';
  const isHere = env.PUBLIC_URL === undefined || isLoopback(new URL(env.PUBLIC_URL).hostname);
  return isHere ? null : 'behind a PUBLIC_URL that others can reach';
}

/** Development listens to this machine alone; production, mostly in a container, to all. */
function hostOf(env: Env): string {
  return env.HOST ?? (env.NODE_ENV === 'production' ? '0.0.0.0' : '127.0.0.1');
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
