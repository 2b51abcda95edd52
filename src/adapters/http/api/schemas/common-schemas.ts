import { z } from 'zod';
import type { MoneyView } from '../../../../domain/api/views/money-view.js';

/** Nothing is asked: every field is one too many. */
export const NOTHING = z.strictObject({});

export const ID_PARAMS = z.strictObject({ id: z.string() });

/** RFC 3339 with its offset; read as an instant. */
export const TIME = z.iso.datetime({ offset: true });

/** Not blank: whoever has nothing to say leaves it out. */
export const TEXT = z.string().regex(/\S/);

export const MODE = z.enum(['test', 'live']);

export const CHANNEL = z.enum(['email', 'sms', 'whatsapp']);

/** As programs write amounts; what a text has to be is told by `parseMoney`. */
export const MONEY_WISH = z
  .strictObject({
    value: z.string().meta({
      description:
        "Digits and at most one point, no more decimals than the currency's own. Never a JSON number.",
      pattern: '^[0-9]+(\\.[0-9]+)?$',
      examples: ['49.99'],
    }),
    currency: z
      .string()
      .meta({ description: 'ISO 4217, upper case.', pattern: '^[A-Z]{3}$', examples: ['USD'] }),
  })
  .meta({ id: 'MoneyWish', description: 'An amount as it is asked for.' });

export const MONEY: z.ZodType<MoneyView> = z
  .strictObject({
    value: z.string().meta({ examples: ['49.99'] }),
    currency: z.string().meta({ examples: ['USD'] }),
    minor: z.int().meta({ description: "The same in the currency's smallest unit.", examples: [4999] }),
  })
  .meta({ id: 'Money' });

export const TIME_OUT = z.string().meta({ format: 'date-time' });

const CREATED = {
  'created[gte]': TIME.optional(),
  'created[gt]': TIME.optional(),
  'created[lte]': TIME.optional(),
  'created[lt]': TIME.optional(),
};

const PAGE = {
  limit: z.coerce.number().int().min(1).max(100).default(20),
  after: z.string().max(1_000).optional().meta({ description: '"next" of the page before: what is older.' }),
  before: z.string().max(1_000).optional().meta({ description: '"previous" of a page: what is newer.' }),
};

/** Of every list. */
export const PAGE_QUERY = PAGE;
/** Of lists that can be asked for by time. */
export const LIST_QUERY = { ...PAGE, ...CREATED };

export function listOf<Row extends z.ZodType>(row: Row, id: string) {
  return z
    .strictObject({
      object: z.literal('list'),
      data: z.array(row),
      has_more: z.boolean(),
      next: z.string().nullable(),
      previous: z.string().nullable(),
    })
    .meta({ id });
}

/** A list that is answered whole. */
export function wholeListOf<Row extends z.ZodType>(row: Row, id: string) {
  return z.strictObject({ object: z.literal('list'), data: z.array(row) }).meta({ id });
}
