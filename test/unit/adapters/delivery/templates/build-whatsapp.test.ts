import { describe, expect, it } from '@jest/globals';
import { buildWhatsapp } from '../../../../../src/adapters/delivery/templates/build-whatsapp.js';
import { readNotice } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { buildTestNotice, type NoticeChange, PAY_URL, PUBLIC_URL, REMINDER } from '../build-test-notice.js';

const build = (change?: NoticeChange) => buildWhatsapp(readNotice(buildTestNotice(change), PUBLIC_URL));

describe('buildWhatsapp', () => {
  it('says it in a few lines, the address last', () => {
    expect(build({ link: { mode: 'test', description: 'School fees\nclass XII B' } })).toBe(
      `Lotus Valley School asks you to pay 49.99 USD.
What for: School fees class XII B
Reference: INV-2026-0042
Pay by: Wed 25 Nov 2026, 18:00, Bangkok time
Test mode: no money moves.
Pay here: ${PAY_URL}`,
    );
  });

  it('says first that it is a reminder, and leaves out what is not known', () => {
    expect(build({ delivery: REMINDER, link: { description: null, expiresAt: null } })).toBe(
      `Reminder: still unpaid.
Lotus Valley School asks you to pay 49.99 USD.
Reference: INV-2026-0042
Pay here: ${PAY_URL}`,
    );
  });
});
