import { describe, expect, it } from '@jest/globals';
import { buildHistoryLine } from '../../../../../src/adapters/chat/cards/build-history-line.js';
import { buildOwnerNote } from '../../../../../src/adapters/chat/cards/build-owner-note.js';
import { buildPaidLine } from '../../../../../src/adapters/chat/cards/build-paid-line.js';
import { buildSharedLink } from '../../../../../src/adapters/chat/cards/build-shared-link.js';
import type { Link } from '../../../../../src/domain/link/link.js';
import { buildTestDispute } from '../../../../support/build-paid-link.js';
import { buildTestAttempt, buildTestEvent, buildTestLink } from '../../../../support/build-test-link.js';
import { buildTestActor } from '../../../../support/build-test-merchant.js';
import { cardContext, read } from './card-test-context.js';

const USD = (minor: number) => ({ minor, currency: 'USD' });
const AT = new Date('2026-11-23T03:09:00.000Z');
const DECLINED = buildTestEvent(
  { type: 'attempt.failed', attemptId: 'att_1', reason: 'not_enough_funds' },
  { at: AT },
);
const PAID = buildTestEvent(
  {
    type: 'payment.succeeded',
    attemptId: 'att_1',
    captured: USD(4999),
    method: { label: 'Visa ending 4242', last4: '4242' },
  },
  { at: AT },
);
const LATE = buildTestEvent(
  { type: 'payment.late', attemptId: 'att_1', captured: USD(4999), method: null },
  { at: AT },
);
const LATE_LINK: Partial<Link> = {
  state: 'paid',
  exception: 'late',
  history: [LATE],
  expiresAt: new Date('2026-11-23T02:57:00.000Z'),
};

describe('buildHistoryLine', () => {
  it('says when, what, and how we know', () => {
    expect(read(buildHistoryLine(buildTestLink(), DECLINED, cardContext()))).toEqual([
      '10:09 (Bangkok time) Declined by the bank: not enough funds, told by the gateway. The link stays open.',
    ]);
    expect(read(buildHistoryLine(buildTestLink({ state: 'paid' }), PAID, cardContext()))).toEqual([
      '10:09 (Bangkok time) Paid by Visa ending 4242, told by the gateway.',
    ]);
  });

  it('names the member who did it', () => {
    const actor = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
    const cancelled = buildTestEvent({ type: 'link.cancelled' }, { at: AT, actor });
    expect(read(buildHistoryLine(buildTestLink({ state: 'cancelled' }), cancelled, cardContext()))).toEqual([
      '10:09 (Bangkok time) Cancelled by Jo. Nothing was charged.',
    ]);
  });

  it('says which link it is about where it stands alone', () => {
    const context = cardContext({ audience: 'private' });
    expect(read(buildHistoryLine(buildTestLink(), DECLINED, context))[0]).toMatch(
      /^PL-7KQ2M9 · 10:09 \(Bangkok time\) Declined/,
    );
  });
});

describe('buildPaidLine', () => {
  const amount = { minor: 1_250_000, currency: 'VND' };
  const link = (change: Partial<Link> = {}) =>
    buildTestLink({
      amount,
      description: 'Deposit, Mr. Phan',
      customer: { name: 'Tran Phan', email: null, phone: null },
      reference: 'PL-3C8XWD',
      mode: 'live',
      ...change,
    });
  const line = (event: typeof PAID, change: Partial<Link> = {}, cardUrl: string | null = null) =>
    buildPaidLine(link(change), event, { ...cardContext(), cardUrl });

  it('says it in one line without buttons, linked to the card', () => {
    const card = line(PAID, {}, 'https://lotus.slack.com/archives/C1/p1');
    expect(read(card)).toEqual([
      '🟢 1,250,000 VND paid by Tran P. for Deposit, Mr. Phan · made by Mai · PL-3C8XWD',
    ]);
    expect(card.headline.at(-1)).toEqual({
      kind: 'link',
      url: 'https://lotus.slack.com/archives/C1/p1',
      text: 'PL-3C8XWD',
    });
  });

  it('does without what is not known', () => {
    const customer = { name: null, email: null, phone: null };
    const card = line(PAID, { customer, description: null });
    expect(read(card)).toEqual(['🟢 1,250,000 VND paid · made by Mai · PL-3C8XWD']);
    expect(card.headline.at(-1)).toEqual({ kind: 'text', text: 'PL-3C8XWD' });
  });

  it('says what the bank took back', () => {
    const attempts = [buildTestAttempt({ status: 'succeeded', captured: amount })];
    const disputes = [buildTestDispute({ status: 'lost', amount })];
    expect(read(line(PAID, { state: 'paid', attempts, disputes }))).toEqual([
      '🟣 1,250,000 VND paid by Tran P. for Deposit, Mr. Phan · Bank took back 1,250,000 of 1,250,000 VND · made by Mai · PL-3C8XWD',
    ]);
  });

  it('never calls money paid that needs a decision', () => {
    expect(read(line(LATE, LATE_LINK))).toEqual([
      '🟠 Needs a decision · 1,250,000 VND · Deposit, Mr. Phan · Paid 12 minutes after it expired · ' +
        'made by Mai · PL-3C8XWD',
    ]);
  });

  it('says that no money moved in test mode', () => {
    expect(read(line(PAID, { mode: 'test' }))[0]).toContain(' · test mode · ');
  });
});

describe('buildOwnerNote', () => {
  const note = (event: typeof PAID, change: Partial<Link> = {}) =>
    read(
      buildOwnerNote(buildTestLink({ mode: 'live', ...change }), event, cardContext({ audience: 'private' })),
    );

  it('tells the maker of a payment with the customer in full', () => {
    expect(note(PAID, { state: 'paid' })).toEqual([
      '🟢 Paid · 49.99 USD · School fees',
      'Ann Lee, ann@example.com · PL-7KQ2M9',
      'Mon 23 Nov 2026, 10:09, Bangkok time: Paid by Visa ending 4242, told by the gateway.',
    ]);
  });

  it('tells of an end, and how to ask again', () => {
    const expired = buildTestEvent({ type: 'link.expired' }, { at: AT });
    expect(note(expired, { state: 'expired' })).toEqual([
      '⚫ Expired · 49.99 USD · School fees',
      'Ann Lee, ann@example.com · PL-7KQ2M9',
      'Mon 23 Nov 2026, 10:09, Bangkok time: Expired unpaid. To ask again, extend it, or reissue it as a new link.',
      '[Extend] [Reissue]',
    ]);
    expect(note(DECLINED, { state: 'expired' })[0]).toBe('⚫ Expired · 49.99 USD · School fees');
  });

  it('says who called the link off', () => {
    const actor = buildTestActor({ memberId: 'mem_jo', role: 'owner' });
    const cancelled = buildTestEvent({ type: 'link.cancelled' }, { at: AT, actor });
    expect(note(cancelled, { state: 'cancelled' })[2]).toBe(
      'Cancelled by Jo Mon 23 Nov 2026, 10:09, Bangkok time. Nothing was charged.',
    );
  });

  it('says what to decide', () => {
    expect(note(LATE, LATE_LINK)).toMatchObject([
      '🟠 Needs a decision · 49.99 USD · School fees',
      expect.anything(),
      expect.stringMatching(/A manager decides: keep or refund\.$/),
    ]);
  });
});

describe('buildSharedLink', () => {
  const share = (change: Partial<Link> = {}) => buildSharedLink(buildTestLink(change), cardContext());

  it('says who asks, how much, what for and until when, and nothing of the customer', () => {
    const card = share({ expiresAt: new Date('2026-11-25T11:00:00.000Z') });
    expect(read(card)).toEqual([
      'Lotus Valley School asks you to pay 49.99 USD · School fees',
      'Reference PL-7KQ2M9 · pay by Wed 25 Nov 2026, 18:00, Bangkok time · test mode',
      '[Pay 49.99 USD]',
    ]);
    expect(card.buttons[0]).toMatchObject({
      url: 'https://paylink.test/p/slug000000000000000001',
      style: 'primary',
    });
    expect(card.text).toMatch(/ https:\/\/paylink\.test\/p\/slug000000000000000001$/);
    expect(card.text).not.toContain('Ann');
  });

  it('offers nothing to pay once nobody can', () => {
    const card = share({ state: 'cancelled', mode: 'live' });
    expect(read(card)).toEqual([
      '⚫ Cancelled · 49.99 USD · School fees',
      'Reference PL-7KQ2M9 · Lotus Valley School',
    ]);
    expect(card.text).not.toContain('https://');
  });

  it('says that it is paid', () => {
    expect(read(share({ state: 'paid', mode: 'live' }))).toEqual([
      '🟢 Paid · 49.99 USD · School fees',
      'Reference PL-7KQ2M9 · Lotus Valley School',
    ]);
  });

  it('tells no customer that somebody has to decide', () => {
    expect(read(share({ state: 'needs_review', exception: 'late', mode: 'live' }))).toEqual([
      '49.99 USD · School fees',
      'Reference PL-7KQ2M9 · Lotus Valley School has the payment and is checking it',
    ]);
  });
});
