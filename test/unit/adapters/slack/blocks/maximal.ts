import type { FormValues } from '../../../../../src/adapters/chat/conversation/form/form-values.js';
import { DELIVERY_CHANNELS } from '../../../../../src/domain/delivery/delivery.js';
import type { Link, LinkDraft } from '../../../../../src/domain/link/link.js';
import type { LinkFact } from '../../../../../src/domain/link/link-event.js';
import { buildTestDraft, buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';

const WIDE = '&<>"😀';

/** Text of `length` characters as people count them, most of them long in one way or another. */
function long(length: number): string {
  return Array.from({ length }, (_, at) => [...WIDE][at % 5]).join('');
}

const DAY_AFTER = new Date('2026-11-23T02:00:00Z');

/** As much as a draft may hold. */
export const MAXIMAL_DRAFT: LinkDraft = buildTestDraft({
  amount: { minor: 999_999_999_999, currency: 'KWD' },
  description: long(500),
  customer: { name: long(100), email: `${'a'.repeat(64)}@${'b'.repeat(60)}.com`, phone: '+668123456789012' },
  reference: 'R'.repeat(40),
  notes: Array.from({ length: 15 }, (_, at) => ({ key: `${at}${long(38)}`, value: long(256) })),
  channels: ['email', 'sms', 'whatsapp'],
  sendTiming: { kind: 'at', at: new Date('2026-11-23T02:00:00Z') },
  expiresAt: new Date('2027-11-22T09:00:00Z'),
});

/** What can be told of messages, the longest of each. */
const SENDING_FACTS: readonly LinkFact[] = DELIVERY_CHANNELS.flatMap((channel): readonly LinkFact[] => {
  const first = { deliveryId: `lnk_1:link:${channel}`, channel, purpose: { kind: 'link' } } as const;
  const reminder = {
    ...{ deliveryId: `lnk_1:reminder-3:${channel}`, channel },
    purpose: { kind: 'reminder', number: 3 },
  } as const;
  return [
    { type: 'sending.asked', purpose: { kind: 'link' }, channels: DELIVERY_CHANNELS, dueAt: DAY_AFTER },
    { type: 'delivery.sent', ...first, carrier: 'local_outbox' },
    { type: 'delivery.delayed', ...reminder, reason: 'recipient_limit', until: DAY_AFTER },
    { type: 'delivery.failed', ...reminder, reason: 'not_registered' },
    { type: 'delivery.bounced', ...first, reason: 'no_such_address' },
  ];
});

/** The same as a link, with a long life behind it. */
export const MAXIMAL_LINK: Link = buildTestLink({
  ...MAXIMAL_DRAFT,
  reference: 'R'.repeat(40),
  slug: 's'.repeat(43),
  reminders: 'usual',
  history: [
    ...Array.from({ length: 200 }, (_, at) =>
      buildTestEvent(
        { type: 'attempt.failed', attemptId: 'att_1', reason: 'suspected_fraud' },
        { id: `evt_${at}` },
      ),
    ),
    ...SENDING_FACTS.map((fact, at) => buildTestEvent(fact, { id: `evt_sending_${at}` })),
  ],
});

/** More than a form may hold: it has to be shown again all the same. */
export const MAXIMAL_VALUES: FormValues = {
  amount: '9'.repeat(3000),
  currency: 'x'.repeat(3000),
  description: long(4000),
  customerName: long(4000),
  email: 'e'.repeat(4000),
  phone: '1'.repeat(4000),
  channels: ['email', 'sms', 'whatsapp'],
  sendKind: 'at',
  timing: 'at',
  sendAt: '2026-11-23T02:00:00Z',
  reminders: long(4000),
  expires: long(4000),
  reference: long(4000),
  language: long(4000),
  notes: Array.from({ length: 15 }, () => ({ key: long(4000), value: long(4000) })),
};
