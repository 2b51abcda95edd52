import { z } from 'zod';
import type { AccountFault } from '../../../domain/delivery/account-fault.js';
import type { DeliveryReason } from '../../../domain/delivery/delivery-reason.js';
import type { NotifierResult } from '../../../ports/notifier.js';
import type { MailAnswer } from './call-sendgrid.js';
import { readRetryAfter } from './read-retry-after.js';

type Answered = Extract<MailAnswer, { kind: 'answered' }>;

const errorsSchema = z.object({
  errors: z.array(z.object({ message: z.string(), field: z.string().nullish() })),
});
type SendgridError = z.infer<typeof errorsSchema>['errors'][number];

const ACCEPTED = 202;
/** A gateway in between gave up, or we did: the mail may have been taken behind it. */
const MAY_HAVE = new Set([408, 502, 504]);
const MAX_WORDS = 200;
const ADDRESS = /[^\s<>"',;:()]+@[^\s<>"',;:()]+/g;

/**
 * What SendGrid's answer to a mail means: https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/responses.
 * A 5xx means that it was not taken; where that is not so, the mail arrives twice, which an email may.
 */
export function mapAnswer(answer: MailAnswer, now: Date): NotifierResult {
  if (answer.kind === 'unreached') return { outcome: 'later', cause: 'trouble', words: answer.words };
  if (answer.kind === 'unanswered') return { outcome: 'uncertain', words: answer.words };
  return mapStatus(answer, now);
}

function mapStatus(answer: Answered, now: Date): NotifierResult {
  const { status, headers } = answer;
  if (status === ACCEPTED) {
    return { outcome: 'sent', carrier: 'sendgrid', carrierRef: headers.get('x-message-id') };
  }
  const errors = readErrors(answer);
  const words = describe(status, errors);
  if (status === 429) {
    return { outcome: 'later', cause: 'pace', retryAfterMs: readRetryAfter(headers, now), words };
  }
  if (errors.some(isOfSender)) return { outcome: 'later', cause: 'account', fault: 'sender_refused', words };
  if (status === 401 || status === 403) return mapRefusedAccount(errors, words);
  if (status === 400) return { outcome: 'never', reason: findReason(errors), words };
  if (status === 413) return { outcome: 'never', reason: 'too_long', words };
  if (status < 400 || MAY_HAVE.has(status)) return { outcome: 'uncertain', words };
  // Another 4xx is no word on the mail: something else answers at that address.
  return { outcome: 'later', cause: 'trouble', words };
}

const ACCOUNT_FAULTS: readonly (readonly [RegExp, AccountFault])[] = [
  [/trial/i, 'trial_ended'],
  [/credits? exceeded|exceeded your|quota/i, 'no_credit'],
  [/suspend|deactivated|banned|under review|frozen/i, 'suspended'],
];

/** All mails leave from one address: until it is verified, or another, none does. */
function isOfSender({ field, message }: SendgridError): boolean {
  return /^from\b/.test(field ?? '') || /verified sender/i.test(message);
}

function mapRefusedAccount(errors: readonly SendgridError[], words: string): NotifierResult {
  const fault = ACCOUNT_FAULTS.find(([pattern]) => errors.some(({ message }) => pattern.test(message)));
  return { outcome: 'later', cause: 'account', fault: fault?.[1] ?? 'key_refused', words };
}

function findReason(errors: readonly SendgridError[]): DeliveryReason {
  for (const { field, message } of errors) {
    if (/^personalizations\.\d+\.to\b/.test(field ?? '') && /valid address/i.test(message))
      return 'no_such_address';
    if (/too (long|large)|exceeds|maximum (size|length)/i.test(message)) return 'too_long';
  }
  return 'refused';
}

function readErrors({ body }: Answered): readonly SendgridError[] {
  try {
    return errorsSchema.parse(JSON.parse(body)).errors;
  } catch {
    return [];
  }
}

function describe(status: number, errors: readonly SendgridError[]): string {
  const told = errors.map(({ field, message }) => (field ? `${message} (${field})` : message)).join('; ');
  return `${status} ${told}`.trim().replace(ADDRESS, '…').slice(0, MAX_WORDS);
}
