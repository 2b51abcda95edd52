import { IANAZone } from 'luxon';
import { z } from 'zod';
import type { ReadingRequest } from '../../src/adapters/chat/reader/report/report-reading.js';
import { findCurrency } from '../../src/domain/money/currencies.js';

const orNothing = <Out>(schema: z.ZodType<Out>) => schema.nullish().transform((value) => value ?? undefined);

const request = z.object({
  text: z.string(),
  where: orNothing(z.enum(['line', 'message', 'amount'])),
  now: orNothing(z.iso.datetime({ offset: true })),
  timeZone: orNothing(z.string().refine((zone) => IANAZone.isValidZone(zone), 'no such time zone')),
  currency: orNothing(
    z
      .string()
      .transform((code) => code.toUpperCase())
      .refine((code) => findCurrency(code) !== null, 'no such currency'),
  ),
  country: orNothing(z.string().regex(/^[A-Za-z]{2}$/, 'two letters of ISO 3166')),
  language: orNothing(z.string()),
});

/** What is asked of the reader, with what is usual for what is not said. Throws Error that says what is wrong. */
export function parseReadingRequest(asked: unknown, now: Date): ReadingRequest {
  const parsed = request.safeParse(asked);
  if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
  const { text, where = 'line', timeZone = 'UTC', currency = 'USD', country = null } = parsed.data;
  const at = parsed.data.now === undefined ? now : new Date(parsed.data.now);
  return { text, where, now: at, timeZone, currency, country: country?.toUpperCase() ?? null };
}
