import { z } from 'zod';
import { TwilioCallError } from './twilio-call-error.js';

const refusalSchema = z.object({
  code: z.coerce.number().int().nullish(),
  message: z.string().nullish(),
});

/** Numbers of phones, accounts and messages, and addresses: none of them belongs into a log. */
const PRIVATE = /\+?\d[\d\s().-]{4,}\d|\b[A-Z]{2}[0-9a-f]{32}\b|\S+@\S+|https?:\S+/gi;
const MOST_WORDS = 200;
/** Longer than this is no pace. */
const MOST_WAIT_S = 15 * 60;

export interface RefusingAnswer {
  readonly status: number;
  readonly text: string;
  /** Seconds, or a date. */
  readonly retryAfter: string | null;
}

/** What Twilio says with any status but those of success: https://www.twilio.com/docs/usage/twilios-response */
export function readRefusal({ status, text, retryAfter }: RefusingAnswer): TwilioCallError {
  const { code = null, message = null } = parse(text) ?? {};
  const words = (message ?? 'no words').replace(PRIVATE, '…').slice(0, MOST_WORDS);
  const seconds = Number(retryAfter ?? Number.NaN);
  return new TwilioCallError(`${status}${code === null ? '' : ` ${code}`}: ${words}`, {
    kind: 'refused',
    status,
    code,
    retryAfterMs: seconds >= 0 ? Math.min(seconds, MOST_WAIT_S) * 1_000 : null,
  });
}

function parse(text: string): z.infer<typeof refusalSchema> | undefined {
  try {
    return refusalSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
