import { describe, expect, it } from '@jest/globals';
import { buildReviewFacts } from '../../../../../src/adapters/chat/copy/review-copy.js';
import type { LinkDraft } from '../../../../../src/domain/link/link.js';

const CONTEXT = { now: new Date('2026-11-23T03:00:00Z'), timeZone: 'Asia/Bangkok' };
const DRAFT: LinkDraft = {
  amount: { minor: 4999, currency: 'USD' },
  description: null,
  customer: { name: null, email: null, phone: null },
  reference: null,
  notes: [],
  channels: [],
  sendTiming: { kind: 'no' },
  expiresAt: null,
};

function facts(change: Partial<LinkDraft>) {
  return Object.fromEntries(
    buildReviewFacts({ ...DRAFT, ...change }, CONTEXT).map(({ label, value }) => [label, value]),
  );
}

describe('buildReviewFacts', () => {
  it('leaves out what is absent, but always states sending and expiry', () => {
    expect(facts({})).toEqual({
      Sending: 'Not sent: you share it',
      Expires: 'Never expires',
      Reference: 'made for you (PL-…)',
    });
  });

  it('states everything there is, with the zone named', () => {
    expect(
      facts({
        customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
        reference: 'INV-42',
        notes: [
          { key: 'class', value: 'XII B' },
          { key: 'desk', value: '4' },
        ],
        channels: ['email', 'sms'],
        sendTiming: { kind: 'now' },
        expiresAt: new Date('2026-11-25T11:00:00Z'),
      }),
    ).toEqual({
      For: 'Ann Lee, ann@example.com, +66812345678',
      Sending: 'email to ann@example.com and SMS to +66812345678, right after you create it',
      Expires: 'Wed 25 Nov 2026, 18:00, Bangkok time (in 2 days 8 hours)',
      Reference: 'INV-42',
      Notes: 'class = XII B · desk = 4 (only your team sees these)',
    });
  });

  it('states when a message goes out', () => {
    const customer = { name: null, email: 'ann@example.com', phone: null };
    const sendTiming = { kind: 'at', at: new Date('2026-11-24T02:00:00Z') } as const;
    expect(facts({ customer, channels: ['email'], sendTiming })['Sending']).toBe(
      'email to ann@example.com, on Tue 24 Nov 2026, 09:00, Bangkok time (in 23 hours)',
    );
  });

  it('does not promise to send what is not sent', () => {
    const customer = { name: null, email: 'ann@example.com', phone: null };
    expect(facts({ customer, channels: ['email'] })['Sending']).toBe('Not sent: you share it');
  });
});
