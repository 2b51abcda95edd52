import { describe, expect, it } from '@jest/globals';
import { buildWhatsapp } from '../../../../../src/adapters/delivery/templates/build-whatsapp.js';
import { readMessageFacts } from '../../../../../src/adapters/delivery/templates/message-facts.js';
import { buildTestOutgoing, type OutgoingChange, PAY_URL, REMINDER, SOURCE } from '../build-test-outgoing.js';

const build = (change?: OutgoingChange) => buildWhatsapp(readMessageFacts(buildTestOutgoing(change), SOURCE));

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

  const about = (description: string) => build({ link: { description } }).split('\n')[1];

  it.each([
    ['bold', 'School *fees*', 'School ∗fees∗'],
    ['italic', 'School _fees_', 'School ＿fees＿'],
    ['struck out', 'School ~fees~', 'School ∼fees∼'],
    ['code', '```School``` `fees`', "'''School''' 'fees'"],
    ['all of it', '*_~School fees~_*', '∗＿∼School fees∼＿∗'],
  ])('lets no description be %s', (_what, description, words) => {
    expect(about(description)).toBe(`What for: ${words}`);
  });

  it('leaves a mark alone that stands alone', () => {
    expect(about('~100 school_fees * `A')).toBe('What for: ~100 school_fees * `A');
  });

  it('makes no address of marks and dots', () => {
    expect(about('*evil*.*com* evil.com')).toBe('What for: ∗evil∗.∗com∗ evil. com');
  });

  it('keeps the reference as it is found by', () => {
    expect(build({ link: { reference: 'INV_2026_AB.CD/7' } })).toContain('\nReference: INV_2026_AB.CD/7\n');
  });
});
