import type { z } from 'zod';
import type { Config, SlackAuth, SlackConfig, SlackTransport } from './config.js';
import { ConfigError, type ConfigProblem } from './config-error.js';
import { type Env, envSchema } from './env-schema.js';
import { findExposure, hostOf, isLoopback } from './find-exposure.js';
import { findKeyProblems } from './find-key-problems.js';
import { findCarrierProblems, readSendgrid, readTwilio } from './read-carriers.js';
import { findGatewayProblems, readGateways } from './read-gateways.js';
import { findOperatorProblems, readOperator } from './read-operator.js';
import { findPlaygroundProblems, readPlayground } from './read-playground.js';
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
  if (!parsed.success) {
    const misread = parsed.error.issues.map(toProblem);
    throw new ConfigError([...misread, ...findOthers(given, misread), ...halves]);
  }
  const problems = [...findProblems(parsed.data), ...halves];
  if (problems.length > 0) throw new ConfigError(problems);
  return Object.freeze(toConfig(parsed.data));
}

/** What only a whole environment shows. */
function findProblems(env: Env): readonly ConfigProblem[] {
  return [...productionProblems(env), ...findPlaygroundProblems(env, toSlackConfig(env) !== null)];
}

/** What is wrong beside variables that read badly, as if these were not set; of them nothing more is said. */
function findOthers(
  given: Readonly<Record<string, string | undefined>>,
  misread: readonly ConfigProblem[],
): readonly ConfigProblem[] {
  const bad = new Set(misread.map(({ variable }) => variable));
  const rest = envSchema.safeParse(
    Object.fromEntries(Object.entries(given).filter(([name]) => !bad.has(name))),
  );
  return rest.success ? findProblems(rest.data).filter(({ variable }) => !bad.has(variable)) : [];
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
    playground: readPlayground(env, slack !== null),
  };
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
