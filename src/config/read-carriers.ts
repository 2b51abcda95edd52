import type { SendgridConfig, TwilioConfig } from './config.js';
import type { ConfigProblem } from './config-error.js';
import type { Env } from './env-schema.js';
import { parseSender } from './parse-sender.js';

/** Null: emails stay on this machine. */
export function readSendgrid(env: Env): SendgridConfig | null {
  const from = parseSender(env.SENDGRID_FROM ?? '');
  if (!env.SENDGRID_API_KEY || from === null) return null;
  return {
    apiKey: env.SENDGRID_API_KEY,
    from,
    webhookPublicKey: env.SENDGRID_WEBHOOK_PUBLIC_KEY?.replace(/\s/g, '') ?? null,
    apiUrl: env.SENDGRID_API_URL ?? null,
  };
}

/** Null: texts stay on this machine. */
export function readTwilio(env: Env): TwilioConfig | null {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken } = env;
  if (!accountSid || !authToken) return null;
  return {
    accountSid,
    authToken,
    from: env.TWILIO_FROM ?? null,
    whatsappFrom: env.TWILIO_WHATSAPP_FROM?.replace(/^whatsapp:/, '') ?? null,
    apiUrl: env.TWILIO_API_URL ?? null,
  };
}

interface Carrier {
  /** All of them are needed, with an example each. */
  readonly needed: Readonly<Record<string, string>>;
  /** One of them is needed. */
  readonly oneOf: Readonly<Record<string, string>>;
  /** They say nothing without the others. */
  readonly beside: readonly string[];
}

const CARRIERS: readonly Carrier[] = [
  {
    needed: { SENDGRID_API_KEY: 'SG.xxxx', SENDGRID_FROM: 'Lotus School <pay@example.com>' },
    oneOf: {},
    beside: ['SENDGRID_WEBHOOK_PUBLIC_KEY', 'SENDGRID_API_URL'],
  },
  {
    needed: { TWILIO_ACCOUNT_SID: 'ACxxxx', TWILIO_AUTH_TOKEN: 'the token beside the account SID' },
    oneOf: { TWILIO_FROM: '+15005550006', TWILIO_WHATSAPP_FROM: 'whatsapp:+14155238886' },
    beside: ['TWILIO_API_URL'],
  },
];

/** What is missing of carriers that are set by half. `given` holds what is set, whether it reads well or not. */
export function findCarrierProblems(given: Readonly<Record<string, unknown>>): readonly ConfigProblem[] {
  return CARRIERS.flatMap((carrier) => findMissing(carrier, (name) => given[name] !== undefined));
}

function findMissing(
  { needed, oneOf, beside }: Carrier,
  isSet: (name: string) => boolean,
): readonly ConfigProblem[] {
  const set = [...Object.keys(needed), ...Object.keys(oneOf), ...beside].filter(isSet).join(', ');
  if (set === '') return [];
  const problems = Object.entries(needed)
    .filter(([variable]) => !isSet(variable))
    .map(([variable, example]) => ({
      variable,
      problem: `is missing beside ${set}, for example ${example}`,
    }));
  const choices = Object.entries(oneOf);
  if (choices.length === 0 || choices.some(([name]) => isSet(name))) return problems;
  const variable = choices.map(([name]) => name).join(' or ');
  const examples = choices.map(([name, example]) => `${name}=${example}`).join(', ');
  return [...problems, { variable, problem: `is missing beside ${set}, for example ${examples}` }];
}
