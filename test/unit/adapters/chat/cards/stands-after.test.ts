import { describe, expect, it } from '@jest/globals';
import { presentMessage } from '../../../../../src/adapters/chat/cards/present-message.js';
import { followsLink } from '../../../../../src/domain/chat/follows-link.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import type { LinkContent } from '../../../../../src/ports/chat-content.js';
import { buildPaidRefund, buildTestPayment, usd } from '../../../../support/build-paid-link.js';
import { buildTestEvent } from '../../../../support/build-test-link.js';
import { buildTestMember } from '../../../../support/build-test-merchant.js';
import { buildOutgoing } from '../../slack/sending/build-outgoing.js';

const HISTORY = [
  buildTestEvent({ type: 'link.expired' }, { id: 'evt_expired' }),
  buildTestEvent(
    {
      ...{ type: 'delivery.bounced', deliveryId: 'lnk_1:link:email', channel: 'email' },
      ...{ purpose: { kind: 'link' }, reason: 'no_such_address' },
    },
    { id: 'evt_bounced' },
  ),
  buildTestEvent(
    { type: 'payment.succeeded', attemptId: 'att_1', captured: usd(100_000), method: null },
    { id: 'evt_paid' },
  ),
];
const LATE = buildTestEvent(
  { type: 'payment.late', attemptId: 'att_1', captured: usd(100_000), method: null },
  { id: 'evt_late' },
);
const KEPT = buildTestEvent(
  {
    ...{ type: 'decision.made', attemptId: 'att_1', decision: 'keep', reason: 'She called' },
    ...{ refundId: null, amount: usd(100_000), needsApproval: false },
  },
  { id: 'evt_kept' },
);
const MONEY = { amount: usd(100_000), attempts: [buildTestPayment()] };
const WAITING = buildPaidRefund({ status: 'awaiting_approval', leftAt: null });
const BACK = buildPaidRefund({ status: 'succeeded' });

/** Every way in which a link may stand once it moved on. */
const ENDS = {
  open: { ...MONEY, attempts: [], refunds: [WAITING] },
  processing: { ...MONEY, attempts: [], state: 'processing' },
  paid: { ...MONEY, state: 'paid' },
  expired: { ...MONEY, attempts: [], state: 'expired' },
  cancelled: { ...MONEY, attempts: [], state: 'cancelled' },
  'back in part': { ...MONEY, state: 'partially_refunded', refunds: [BACK] },
  'to decide': { ...MONEY, state: 'paid', exception: 'late', history: [...HISTORY, LATE] },
} as const satisfies Readonly<Record<string, Partial<Link>>>;

const CONTENTS = {
  card: { kind: 'card' },
  shared_link: { kind: 'shared_link', memberId: 'mem_mai' },
  paid_line: { kind: 'paid_line', eventId: 'evt_paid' },
  'owner_note, expired': { kind: 'owner_note', eventId: 'evt_expired' },
  'owner_note, bounced': { kind: 'owner_note', eventId: 'evt_bounced' },
  decision_note: { kind: 'decision_note', eventId: 'evt_late' },
  approval_note: { kind: 'approval_note', eventId: 'evt_paid', refundId: 'rfd_1' },
  page: { kind: 'page', until: null },
  'page, of a refund': { kind: 'page', until: null, says: { kind: 'refund', refundId: 'rfd_1' } },
} as const satisfies Readonly<Record<string, LinkContent>>;

const OPEN_CARD =
  '⚪ Open [Send another way, Share, Cancel link, Status, Remind, Show QR, Make it again, Open the pay page]';
const PAID_LINE = '🟢 1,000.00 USD paid by Ann Lee, ann@example.com for School fees []';
const ENDED = {
  ...{ open: '⚪ Open []', processing: '🔵 Processing []', paid: '🟢 Paid []', expired: '⚫ Expired []' },
  ...{ cancelled: '⚫ Cancelled []', 'back in part': '🟣 Refunded 100.00 of 1,000.00 USD []' },
  'to decide': '🟠 Needs a decision []',
};
const GONE = ' []';
const ANSWERED = {
  ...{ open: '⚪ Open [Status]', processing: '🔵 Processing [Status]', paid: '🟢 Paid [Status]' },
  ...{ expired: '⚫ Expired [Status]', cancelled: '⚫ Cancelled [Status]' },
  'back in part': '🟣 Refunded 100.00 of 1,000.00 USD [Status]',
  'to decide': '🟠 Needs a decision [Status]',
};

const SHOWN = {
  card: {
    open: OPEN_CARD,
    processing: '🔵 Processing [Status, Make it again]',
    paid: '🟢 Paid [Refund, Status, Make it again, Send the receipt again]',
    expired: '⚫ Expired [Extend, Reissue, Status, Make it again]',
    cancelled: '⚫ Cancelled [Status, Make it again]',
    'back in part':
      '🟣 Refunded 100.00 of 1,000.00 USD [Refund, Status, Make it again, Send the receipt again]',
    'to decide':
      '🟠 Needs a decision [Keep the payment, Refund 1,000.00 USD, Status, Refund, Make it again, Send the receipt again]',
  },
  shared_link: {
    ...ENDED,
    open: 'Lotus Valley School asks you to pay 1,000.00 USD [Pay 1,000.00 USD]',
    // What a merchant has to decide is none of its customers' business.
    'to decide': '1,000.00 USD []',
  },
  paid_line: {
    ...{ open: PAID_LINE, processing: PAID_LINE, paid: PAID_LINE, expired: PAID_LINE, cancelled: PAID_LINE },
    'back in part': PAID_LINE.replace('🟢', '🟣'),
    'to decide': PAID_LINE,
  },
  'owner_note, expired': { ...ENDED, expired: '⚫ Expired [Extend, Reissue]' },
  'owner_note, bounced': { ...ENDED, open: '⚪ Open [Send another way]' },
  decision_note: { ...ENDED, 'to decide': '🟠 Needs a decision [Keep the payment, Refund 1,000.00 USD]' },
  approval_note: {
    open: '🟠 Refund of 100.00 USD needs your approval [Approve, Decline]',
    'back in part': '🟣 Refunded 100.00 USD []',
    ...{ processing: GONE, paid: GONE, expired: GONE, cancelled: GONE, 'to decide': GONE },
  },
  page: { ...ANSWERED, open: OPEN_CARD },
  'page, of a refund': ANSWERED,
};

function show(content: LinkContent, change: Partial<Link>): string {
  const base = buildOutgoing();
  const link = { ...base.link, history: [...HISTORY, LATE, KEPT], ...change };
  const card = presentMessage(
    {
      ...{ ...base, link, message: { ...base.message, content } },
      ...{ owner: buildTestMember({ role: 'manager' }), address: { kind: 'person', userId: 'U_MAI' } },
    },
    { publicUrl: 'https://paylink.test', cardUrl: null },
  );
  const said = card?.headline.map((piece) => ('text' in piece ? piece.text : '')).join('') ?? '';
  const labels = [...(card?.buttons ?? []), ...(card?.more ?? [])].map(({ label }) => label);
  return `${said.split(' · ')[0]} [${labels.join(', ')}]`;
}

describe('what stands in a chat about a link', () => {
  it('says how the link stands, whatever it was posted for, and offers what holds', () => {
    const shown = Object.entries(CONTENTS).map(([name, content]) => [
      name,
      Object.fromEntries(Object.entries(ENDS).map(([end, link]) => [end, show(content, link)])),
    ]);
    expect(Object.fromEntries(shown)).toEqual(SHOWN);
  });

  it('has each kind with a button or a state among those that follow, but the cards, which are asked for with each change', () => {
    const kinds = new Set(Object.values(CONTENTS).map(({ kind }) => kind));
    expect([...kinds].filter((kind) => !followsLink(kind))).toEqual(['card']);
  });
});
