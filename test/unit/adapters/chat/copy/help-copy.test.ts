import { describe, expect, it } from '@jest/globals';
import { buildHelp } from '../../../../../src/adapters/chat/copy/help-copy.js';
import { readLinkLine } from '../../../../../src/adapters/chat/reader/line/read-link-line.js';
import { ENGLISH } from '../../../../support/english.js';

const CONTEXT = {
  now: new Date('2026-11-26T10:00:00Z'),
  timeZone: 'Asia/Bangkok',
  defaultCurrency: 'USD',
  country: null,
};

describe('buildHelp', () => {
  it('has five lines, in the order in which people need them', () => {
    const { lines } = buildHelp(ENGLISH, '/paylink');
    expect(lines.map((items) => items.map(({ example }) => example))).toEqual([
      ['/paylink'],
      ['/paylink 49.99 usd "School fees, class XII B" ann@example.com expires:3d'],
      [
        '/paylink list mine open',
        '/paylink send PL-7KQ2M9 via:email to:ann@example.com at:"tomorrow 9am"',
        '/paylink remind PL-7KQ2M9',
      ],
      [
        '/paylink status PL-7KQ2M9',
        '/paylink find school fees',
        '/paylink refund PL-7KQ2M9 20.00 USD damaged',
        '/paylink report last month',
      ],
      [
        '/paylink cancel PL-7KQ2M9',
        '/paylink extend PL-7KQ2M9 3d',
        '/paylink reissue PL-7KQ2M9',
        '/paylink settings',
        '/paylink check',
        '/paylink kyc',
        '/paylink team telegram',
        '/paylink keys',
        '/paylink webhooks',
        '/paylink export',
        '/paylink close',
      ],
    ]);
  });

  it('shows options that are read as they stand', () => {
    const { options } = buildHelp(ENGLISH, '/paylink');
    const line = readLinkLine(`10 usd ann@example.com +66812345678 ${options.join(' ')}`, CONTEXT);
    expect(line).toMatchObject({
      problem: null,
      questions: [],
      values: {
        customerName: 'Ann Lee',
        reference: 'INV-42',
        expires: 'fri 18:00',
        sendAt: 'tomorrow 9am',
        channels: ['email', 'sms', 'whatsapp'],
        notes: [{ key: 'class', value: 'XII B' }],
      },
    });
  });
});
