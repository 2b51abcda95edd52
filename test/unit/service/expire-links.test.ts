import { describe, expect, it } from '@jest/globals';
import { AppError } from '../../../src/domain/errors.js';
import { makeChangeLink } from '../../../src/service/change-link.js';
import { makeExpireLinks } from '../../../src/service/expire-links.js';
import { buildTestAttempt, buildTestLink } from '../../support/build-test-link.js';
import { createFakeWorld } from '../../support/fake-world.js';

const END = new Date('2026-11-22T10:00:00.000Z');
const LATER = new Date('2026-11-22T10:00:00.001Z');

describe('expireLinks', () => {
  it('ends what is due and nothing else', async () => {
    const links = [
      buildTestLink({ id: 'due', expiresAt: END }),
      buildTestLink({ id: 'early', expiresAt: LATER }),
      buildTestLink({ id: 'endless' }),
      buildTestLink({ id: 'under way', expiresAt: END, state: 'processing' }),
      buildTestLink({ id: 'paid', expiresAt: END, state: 'paid' }),
    ];
    const world = createFakeWorld({ links });
    expect(await world.services.expireLinks()).toBe(1);
    expect(links.map(({ id }) => world.links.get(id).state)).toEqual([
      'expired',
      'open',
      'open',
      'processing',
      'paid',
    ]);
    expect(world.links.get('due').history.at(-1)).toMatchObject({
      type: 'link.expired',
      actor: { kind: 'system' },
      source: 'clock',
    });
  });

  it('ends more than it takes at once, and each only once', async () => {
    const links = Array.from({ length: 250 }, (_, i) => buildTestLink({ id: `lnk_${i}`, expiresAt: END }));
    const { services } = createFakeWorld({ links });
    expect(await services.expireLinks()).toBe(250);
    expect(await services.expireLinks()).toBe(0);
  });

  it('ends the others when one cannot be ended, and stops when none can', async () => {
    const due = Array.from({ length: 150 }, (_, i) => buildTestLink({ id: `lnk_${i}`, expiresAt: END }));
    const world = createFakeWorld({ links: due });
    const failing = new Set(['lnk_0']);
    const expireLinks = makeExpireLinks({
      ...world,
      changeLink: async (link, input, by) => {
        if (failing.has(link.id)) throw new AppError('write_conflict');
        return makeChangeLink(world)(link, input, by);
      },
    });
    expect(await expireLinks()).toBe(149);
    expect(world.lines).toContainEqual(
      expect.objectContaining({ level: 'error', fields: expect.objectContaining({ linkId: 'lnk_0' }) }),
    );
    expect(await expireLinks()).toBe(0);
  });

  it('stops at once when the store is away', async () => {
    const world = createFakeWorld({ links: [buildTestLink({ expiresAt: END })] });
    const changeLink = async () => {
      throw new AppError('store_unavailable');
    };
    await expect(makeExpireLinks({ ...world, changeLink })()).rejects.toMatchObject({
      code: 'store_unavailable',
    });
  });

  it('lets money win that comes at the same moment', async () => {
    const link = buildTestLink({ expiresAt: END, attempts: [buildTestAttempt()] });
    const { services, gateway, links } = createFakeWorld({ links: [link] });
    const captured = { minor: 4999, currency: 'USD' };
    gateway.report('ref_att_1', { status: 'succeeded', captured, method: null });
    const event = { providerRef: 'ref_att_1', attemptId: null };
    await Promise.all([
      services.expireLinks(),
      services.recordProviderEvent({ provider: 'sandbox', event, source: 'gateway' }),
    ]);
    expect(links.get('lnk_1').state).toBe('paid');
  });
});
