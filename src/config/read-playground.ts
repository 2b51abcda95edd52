import type { Config } from './config.js';
import type { ConfigProblem } from './config-error.js';
import type { Env } from './env-schema.js';
import { findExposure } from './find-exposure.js';

/** `hasSlack`: whether a real workspace is configured. */
export function readPlayground(env: Env, hasSlack: boolean): Config['playground'] {
  return {
    on: env.PLAYGROUND === undefined ? isPracticeByDefault(env, hasSlack) : env.PLAYGROUND !== 'off',
    mayBePublic: env.PLAYGROUND === 'public',
    week: env.PLAYGROUND_WEEK !== 'off' && staysHere(env),
  };
}

/** Without Slack there is nothing else to act in; never where others could reach it unasked. */
function isPracticeByDefault(env: Env, hasSlack: boolean): boolean {
  return env.NODE_ENV === 'development' && !hasSlack && findExposure(env) === null;
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

export function findPlaygroundProblems(env: Env, hasSlack: boolean): ConfigProblem[] {
  if (env.PLAYGROUND !== undefined && env.PLAYGROUND !== 'off' && hasSlack) {
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
