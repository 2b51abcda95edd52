import { z } from 'zod';
import type { LinkView } from '../../../../domain/api/views/link-view.js';
import type { SendingView } from '../../../../domain/api/views/sending-view.js';
import type { TimelineEntryView } from '../../../../domain/api/views/timeline-view.js';
import { LINK_STATES } from '../../../../domain/link/link.js';
import { LANGUAGES } from '../../../../domain/text/language.js';
import { CHANNEL, LIST_QUERY, MODE, MONEY, MONEY_WISH, TEXT, TIME, TIME_OUT } from './common-schemas.js';
import { PAYMENT } from './money-schemas.js';

export const TIMELINE_ENTRY: z.ZodType<TimelineEntryView> = z
  .strictObject({
    object: z.literal('timeline_entry'),
    id: z.string(),
    type: z.string(),
    at: TIME_OUT,
    source: z.enum(['person', 'gateway', 'reconciliation', 'clock']),
    actor: z.strictObject({
      kind: z.enum(['member', 'customer', 'gateway', 'system']),
      member: z.string().nullable(),
    }),
    text: z.string(),
  })
  .meta({ id: 'TimelineEntry' });

const FIELDS = {
  object: z.literal('link'),
  id: z.string().meta({ examples: ['lnk_01K5'] }),
  url: z.string(),
  state: z.enum(LINK_STATES),
  exception: z.enum(['late', 'over', 'mismatch']).nullable(),
  dispute_open: z.boolean(),
  mode: MODE,
  amount: MONEY,
  amount_paid: MONEY,
  amount_refunded: MONEY,
  description: z.string().nullable(),
  reference: z.string(),
  customer: z.strictObject({
    name: z.string().nullable(),
    email: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  notes: z.record(z.string(), z.string()),
  channels: z.array(CHANNEL),
  send_at: TIME_OUT.nullable(),
  reminders: z.union([z.enum(['off', 'usual']), z.array(TIME_OUT)]),
  language: z.enum(LANGUAGES).nullable(),
  expires_at: TIME_OUT.nullable(),
  last_decline: z.string().nullable(),
  owner: z.string(),
  reissue_of: z.string().nullable(),
  reissued_as: z.strictObject({ id: z.string(), url: z.string(), reference: z.string() }).nullable(),
  created_at: TIME_OUT,
  revision: z.int(),
};

const EXPANDED = { payments: z.array(PAYMENT).optional(), timeline: z.array(TIMELINE_ENTRY).optional() };

/** `payments` and `timeline` where they were asked for. */
export const LINK: z.ZodType<LinkView> = z
  .strictObject({ ...FIELDS, ...EXPANDED })
  .meta({ id: 'Link', description: 'A payment link.' });

const SENDING: z.ZodType<SendingView> = z.strictObject({
  id: z.string(),
  channels: z.array(CHANNEL),
  due_at: TIME_OUT,
  held_until: TIME_OUT.nullable(),
  left_out: z.array(z.strictObject({ channel: CHANNEL, reason: z.string() })),
});

export const SENT_LINK = z
  .strictObject({ ...FIELDS, sending: SENDING })
  .meta({ id: 'SentLink', description: 'A link, and the message that was asked for.' });

const CONTACT = {
  email: TEXT.optional(),
  phone: TEXT.optional().meta({
    description: 'With its country code, grouped as you like; it is kept, and answered, in E.164.',
    examples: ['+66 81 234 5678'],
  }),
};

const WISH = {
  amount: MONEY_WISH,
  description: TEXT.optional().meta({ description: 'The customer reads this.' }),
  reference: TEXT.optional().meta({
    description:
      'Yours, one link a reference. Asked for again with the same body, the same link is answered.',
  }),
  customer: z.strictObject({ name: TEXT.optional(), ...CONTACT }).optional(),
  notes: z.record(z.string(), z.string()).optional().meta({ description: 'Only your team sees these.' }),
  channels: z.array(CHANNEL).optional().meta({ description: 'How it is sent; absent: it is not.' }),
  send: z
    .union([z.enum(['now', 'no']), z.strictObject({ at: TIME })])
    .optional()
    .meta({
      description:
        'When it is sent; absent: now, where channels are named. All but "no" needs the scope `send`, too.',
    }),
  expires_at: TIME.nullable()
    .optional()
    .meta({ description: "Null: never; absent: as the merchant's links do." }),
  language: z.enum(LANGUAGES).optional().meta({ description: "The customer's." }),
  reminders: z
    .union([z.enum(['off', 'usual']), z.array(TIME)])
    .optional()
    .meta({
      description:
        'Absent: as the merchant\'s links; an empty list: none, as "off". All else needs the scope `send`, too.',
    }),
};

export const LINK_WISH = z
  .strictObject(WISH)
  .meta({ id: 'LinkWish', description: 'A link that is wished for.' });
export type LinkWish = z.infer<typeof LINK_WISH>;

export const REISSUE_WISH = z.strictObject({ ...WISH, amount: MONEY_WISH.optional() }).meta({
  id: 'ReissueWish',
  description: 'What is otherwise in the link that takes the place of another; what is absent is as it was.',
});
export type ReissueWish = z.infer<typeof REISSUE_WISH>;

export const LINK_CHANGE = z
  .strictObject({
    expires_at: TIME.nullable().optional(),
    reminders: WISH.reminders,
    notes: z
      .record(z.string(), z.string().nullable())
      .optional()
      .meta({ description: 'By their keys: those that are not named stay; null: it goes.' }),
  })
  .meta({ id: 'LinkChange', description: 'What may change; what is absent stays.' });

export const EXTENSION = z.strictObject({ expires_at: TIME.nullable() }).meta({ id: 'Extension' });

export const REMIND_WISH = z
  .strictObject({ channels: z.array(CHANNEL).min(1).optional(), at: TIME.optional() })
  .meta({ id: 'RemindWish' });

export const SEND_WISH = z
  .strictObject({ ...REMIND_WISH.shape, contact: z.strictObject(CONTACT).optional() })
  .meta({ id: 'SendWish' });

export const EXPAND_QUERY = {
  expand: z.string().max(100).optional().meta({ description: 'Of "payments" and "timeline", with commas.' }),
};

export const LINKS_QUERY = z.strictObject({
  ...LIST_QUERY,
  ...EXPAND_QUERY,
  state: z
    .string()
    .max(200)
    .optional()
    .meta({ description: `Of ${LINK_STATES.join(', ')}, with commas.` }),
  reference: z.string().max(100).optional(),
  owner: z.string().max(100).optional(),
  q: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'Beginnings of words of its reference, customer, description and notes.' }),
});
