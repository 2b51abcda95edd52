import { describe, expect, it } from '@jest/globals';
import { buildLink } from '../../../../src/domain/link/build-link.js';
import { buildTestDraft } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';

const BIRTH = {
  id: 'lnk_9',
  slug: 'slug000000000000000009',
  generatedReference: 'PL-MADE22',
  eventId: 'evt_9',
  mode: 'test',
  reminders: 'usual',
  places: [null],
  maker: buildTestActor(),
  createdAt: START,
} as const;

describe('buildLink', () => {
  it('makes an open link of its maker, with its creation as the first event', () => {
    expect(buildLink(buildTestDraft(), BIRTH)).toMatchObject({
      id: 'lnk_9',
      merchantId: 'mer_lotus',
      ownerId: 'mem_mai',
      state: 'open',
      exception: null,
      amount: { minor: 4999, currency: 'USD' },
      version: 1,
      history: [{ type: 'link.created', id: 'evt_9', at: START, source: 'person' }],
    });
  });

  it('reminds only of what Paylink sends', () => {
    expect(buildLink(buildTestDraft(), BIRTH).reminders).toBe('off');
    const sent = buildTestDraft({ channels: ['email'], sendTiming: { kind: 'now' } });
    expect(buildLink(sent, BIRTH).reminders).toBe('usual');
    expect(buildLink(sent, { ...BIRTH, reminders: 'off' }).reminders).toBe('off');
  });

  it('draws a reference only when the draft brings none', () => {
    expect(buildLink(buildTestDraft(), BIRTH).reference).toBe('PL-MADE22');
    expect(buildLink(buildTestDraft({ reference: 'INV-42' }), BIRTH).reference).toBe('INV-42');
  });
});
