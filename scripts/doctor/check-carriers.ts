import { z } from 'zod';
import { type Area, ask, type Check, type DoctorDeps, type Finding, nameError } from './finding.js';

const scopesSchema = z.object({ scopes: z.array(z.string()) });
const accountSchema = z.object({ status: z.string() });

/** https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access */
export const checkSendgrid: Check = async (deps) => {
  const { sendgrid } = deps.config;
  if (sendgrid === null) return [];
  const key = await checkKey(deps, {
    ...{ area: 'SendGrid', variable: 'SENDGRID_API_KEY' },
    address: `${sendgrid.apiUrl ?? 'https://api.sendgrid.com'}/v3/scopes`,
    authorization: `Bearer ${sendgrid.apiKey}`,
    findFault: (body) =>
      scopesSchema.safeParse(body).data?.scopes.includes('mail.send') ? null : 'mail.send',
  });
  if (sendgrid.webhookPublicKey !== null) return [key];
  const variable = 'SENDGRID_WEBHOOK_PUBLIC_KEY';
  const text = deps.words.say('terminal.doctor.webhook_missing', { provider: 'SendGrid', variable });
  return [key, { area: 'SendGrid', state: 'wrong', text }];
};

/** https://www.twilio.com/docs/iam/api/account#fetch-an-account-resource */
export const checkTwilio: Check = async (deps) => {
  const { twilio } = deps.config;
  if (twilio === null) return [];
  const { accountSid, authToken, apiUrl } = twilio;
  const basic = Buffer.from(`${accountSid}:${authToken}`).toString('base64');
  return [
    await checkKey(deps, {
      ...{ area: 'Twilio', variable: 'TWILIO_AUTH_TOKEN' },
      address: `${apiUrl ?? 'https://api.twilio.com'}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}.json`,
      authorization: `Basic ${basic}`,
      findFault: (body) => {
        const status = accountSchema.safeParse(body).data?.status ?? 'no account';
        return status === 'active' ? null : status;
      },
    }),
  ];
};

interface KeyCheck {
  readonly area: Area;
  readonly variable: string;
  readonly address: string;
  readonly authorization: string;
  /** What is wrong with what the key may; null: nothing. */
  readonly findFault: (body: unknown) => string | null;
}

async function checkKey(deps: DoctorDeps, key: KeyCheck): Promise<Finding> {
  const { area, variable, address, authorization, findFault } = key;
  try {
    const answer = await ask(deps, address, { headers: { authorization } });
    if (answer.status >= 500 || answer.status === 429)
      return tellUnasked(deps, area, `HTTP ${answer.status}`);
    const fault = answer.ok ? findFault(await answer.json()) : `HTTP ${answer.status}`;
    return tellKey(deps, { area, variable, error: fault });
  } catch (error) {
    return tellUnasked(deps, area, nameError(error));
  }
}

interface KeyFault {
  readonly area: Area;
  readonly variable: string;
  /** Null: it is taken. */
  readonly error: string | null;
}

export function tellKey({ words }: Pick<DoctorDeps, 'words'>, { area, variable, error }: KeyFault): Finding {
  return error === null
    ? { area, state: 'right', text: words.say('terminal.doctor.key_right', { provider: area }) }
    : {
        area,
        state: 'wrong',
        text: words.say('terminal.doctor.key_wrong', { provider: area, error, variable }),
      };
}

export function tellUnasked({ words }: Pick<DoctorDeps, 'words'>, area: Area, error: string): Finding {
  return { area, state: 'wrong', text: words.say('terminal.doctor.unasked', { provider: area, error }) };
}
