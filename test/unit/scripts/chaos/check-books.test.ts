import { describe, expect, it } from '@jest/globals';
import { checkBooks } from '../../../../scripts/chaos/check-books.js';
import type { Books } from '../../../../scripts/chaos/read-books.js';
import type { BookedPost } from '../../../../scripts/chaos/read-posts.js';

const SALE = { name: 'Sale 1', desk: { userId: 'U1', channelId: 'C1' } };
const CAPTURED = { minor: 1_234, currency: 'USD' };

function post(key: string, ts: string, change: Partial<BookedPost> = {}): BookedPost {
  return { key, ts, channelId: 'C1', text: 'Refunded 4.00 of 12.34 USD', threadTs: null, ...change };
}

/** One sale, sent, paid and given back in part, as every book should have it. */
const BOOKS: Books = {
  links: [
    {
      _id: 'lnk_1',
      description: 'Sale 1',
      state: 'partially_refunded',
      history: [
        { id: 'e1', type: 'link.created' },
        { id: 'e2', type: 'delivery.sent', deliveryId: 'lnk_1:link:email' },
        { id: 'e3', type: 'attempt.started' },
        { id: 'e4', type: 'payment.succeeded' },
        { id: 'e5', type: 'refund.requested' },
        { id: 'e6', type: 'refund.left' },
        { id: 'e7', type: 'refund.succeeded' },
      ],
      attempts: [{ id: 'att_1', providerRef: 'sbx_1', captured: CAPTURED }],
      refunds: [{ status: 'succeeded' }],
    },
  ],
  sessions: [
    { _id: 'sbx_1', attemptId: 'att_1', ending: { captured: CAPTURED }, refunds: [{ refusal: null }] },
  ],
  deliveries: [{ _id: 'lnk_1:link:email', linkId: 'lnk_1', promisedAt: new Date(0), outcome: 'sent' }],
  mails: ['lnk_1:link:email'],
  posts: [
    post('card:lnk_1', '1'),
    post('history_line:e2', '2', { threadTs: '1' }),
    post('history_line:e4', '3', { threadTs: '1' }),
    post('paid_line:e4', '4', { channelId: 'C0PAYMENTS' }),
    post('owner_note:e4', '5', { channelId: 'D1' }),
    post('history_line:e5', '6', { threadTs: '1' }),
    post('history_line:e7', '7', { threadTs: '1' }),
    post('owner_note:e7', '8', { channelId: 'D1' }),
  ],
  events: ['link.created', 'link.sent', 'link.paid', 'link.partially_refunded'].map((type, at) => ({
    ...{ linkId: 'lnk_1', type, sequence: at + 1 },
  })),
};

const check = (change: Partial<Books>) => checkBooks({ ...BOOKS, ...change }, [SALE]);
const without = (key: string) => BOOKS.posts.filter((each) => each.key !== key);

describe('checkBooks', () => {
  it('finds nothing where chat, bank, mail service and store agree', () => {
    expect(check({})).toEqual({ lost: [], doubled: [], wrong: [] });
  });

  it.each([
    ['link', { links: [] }, 'link of Sale 1'],
    ['card', { posts: without('card:lnk_1') }, 'post card:lnk_1'],
    ['paid line', { posts: without('paid_line:e4') }, 'post paid_line:e4'],
    ['mail', { mails: [] }, 'mail lnk_1:link:email'],
    ['event', { events: BOOKS.events.slice(0, 3) }, 'event link.partially_refunded of Sale 1'],
    ['delivery', { deliveries: [] }, 'first message of Sale 1'],
    ['money', { sessions: [] }, 'money of Sale 1 at the bank'],
    [
      'refund',
      { sessions: BOOKS.sessions.map((each) => ({ ...each, refunds: [] })) },
      'refund of Sale 1 at the bank',
    ],
  ])('misses a %s', (_, change, words) => {
    expect(check(change).lost).toContain(words);
  });

  it('finds what is there twice', () => {
    const [session] = BOOKS.sessions;
    const again = session === undefined ? [] : [{ ...session, _id: 'sbx_2' }];
    const { doubled } = check({
      posts: [...BOOKS.posts, post('card:lnk_1', '6')],
      sessions: [...BOOKS.sessions, ...again],
    });
    expect(doubled).toEqual([
      'money of Sale 1 at the bank: 2 times',
      'checkout att_1: 2 times',
      'post card:lnk_1: 2 times',
    ]);
  });

  it('finds an amount that bank and link do not agree on', () => {
    const sessions = [
      {
        ...{ _id: 'sbx_1', attemptId: 'att_1', refunds: [{ refusal: null }] },
        ending: { captured: { minor: 1, currency: 'USD' } },
      },
    ];
    expect(check({ sessions }).lost).toEqual(['agreement of bank and link on att_1']);
  });

  it('finds lines out of order, and a card that was left behind', () => {
    const posts = [...without('history_line:e4'), post('history_line:e4', '1.5', { threadTs: '1' })].map(
      (each) => (each.key === 'card:lnk_1' ? { ...each, text: 'Open' } : each),
    );
    expect(check({ posts }).wrong).toEqual([
      'card says: Open',
      'lines of lnk_1 stand as history_line:e4, history_line:e2, history_line:e5, history_line:e7',
    ]);
  });

  it('finds a post that no event asked for', () => {
    const posts = [...BOOKS.posts, post('history_line:e9', '9')];
    expect(check({ posts }).wrong).toEqual(['post of nothing known: history_line:e9']);
  });

  it('finds an event that programs never heard of, and one that they heard of twice', () => {
    expect(check({ events: BOOKS.events.filter(({ sequence }) => sequence !== 2) }).wrong).toEqual([
      'events of Sale 1 are numbered 1, 3, 4',
    ]);
    const twice = [...BOOKS.events, { linkId: 'lnk_1', type: 'link.paid', sequence: 5 }];
    expect(check({ events: twice }).doubled).toEqual(['event link.paid of Sale 1: 2 times']);
  });
});
