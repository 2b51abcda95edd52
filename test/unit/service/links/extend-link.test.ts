import { describe, expect, it } from '@jest/globals';
import { buildTestLink } from '../../../support/build-test-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();
const LINK = { linkId: 'lnk_1' };
const HOUR_MS = 3_600_000;
const fromStart = (ms: number) => new Date(START.getTime() + ms);

describe('extendLink', () => {
  it('opens again what has expired, under its old address', async () => {
    const link = buildTestLink({ state: 'expired', expiresAt: fromStart(-HOUR_MS) });
    const { services, links } = createFakeWorld({ links: [link] });
    await services.extendLink(MAI, { link: LINK, expiresAt: fromStart(HOUR_MS) });
    expect(links.get('lnk_1')).toMatchObject({
      state: 'open',
      slug: link.slug,
      expiresAt: fromStart(HOUR_MS),
    });
  });

  it('opens none again whose place another took: both could be paid', async () => {
    const successor = { linkId: 'lnk_2', slug: 'slug_2', reference: 'PL-1-r2' };
    const { services, links } = createFakeWorld({ links: [buildTestLink({ state: 'expired', successor })] });
    const extended = services.extendLink(MAI, { link: LINK, expiresAt: fromStart(HOUR_MS) });
    await expect(extended).rejects.toMatchObject({ code: 'link_expired' });
    expect(links.get('lnk_1').state).toBe('expired');
  });

  it('does it once for two who press at once', async () => {
    const { services, links } = createFakeWorld({ links: [buildTestLink({ state: 'expired' })] });
    const press = () => services.extendLink(MAI, { link: LINK, expiresAt: fromStart(HOUR_MS) });
    const both = await Promise.all([press(), press()]);
    expect(both.map(({ changed }) => changed).toSorted()).toEqual([false, true]);
    expect(links.get('lnk_1').history.filter(({ type }) => type === 'link.extended')).toHaveLength(1);
  });

  it.each([
    ['sooner than 15 minutes', 14 * 60_000, 'too_soon'],
    ['later than a year', 366 * 24 * HOUR_MS, 'too_late'],
    ['no time at all', Number.NaN, 'not_understood'],
  ])('refuses an end %s', async (_name, ms, problem) => {
    const { services } = createFakeWorld({ links: [buildTestLink({ state: 'expired' })] });
    await expect(services.extendLink(MAI, { link: LINK, expiresAt: fromStart(ms) })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ field: 'expiresAt', problem }] },
    });
  });

  it.each([
    ['sooner than it has', HOUR_MS, 3 * HOUR_MS],
    ['that it has already', 3 * HOUR_MS, 3 * HOUR_MS],
    ['where it has none', HOUR_MS, null],
    ['as never, where it has none', null, null],
  ])('refuses an end %s to whoever wants a later one', async (_name, ms, endsMs) => {
    const endsAt = endsMs === null ? null : fromStart(endsMs);
    const { services, links } = createFakeWorld({ links: [buildTestLink({ expiresAt: endsAt })] });
    const asked = { link: LINK, expiresAt: ms === null ? null : fromStart(ms) };
    await expect(services.extendLink(MAI, { ...asked, onlyLater: true })).rejects.toMatchObject({
      details: { problems: [{ field: 'expiresAt', problem: 'not_later', endsAt }] },
    });
    expect(links.get('lnk_1').expiresAt).toEqual(endsAt);
  });

  it('gives a later end, or none, to whoever wants a later one, and any to whoever does not say so', async () => {
    const { services, links } = createFakeWorld({
      links: [buildTestLink({ expiresAt: fromStart(3 * HOUR_MS) })],
    });
    const extend = (ms: number | null, only: { onlyLater?: true }) =>
      services.extendLink(MAI, { link: LINK, expiresAt: ms === null ? null : fromStart(ms), ...only });
    await extend(4 * HOUR_MS, { onlyLater: true });
    expect(links.get('lnk_1').expiresAt).toEqual(fromStart(4 * HOUR_MS));
    await extend(null, { onlyLater: true });
    expect(links.get('lnk_1').expiresAt).toBeNull();
    await extend(HOUR_MS, {});
    expect(links.get('lnk_1').expiresAt).toEqual(fromStart(HOUR_MS));
  });

  it('refuses an end before a message that is still to go, and takes one after it', async () => {
    const sendTiming = { kind: 'at', at: fromStart(2 * HOUR_MS) } as const;
    const link = buildTestLink({ channels: ['email'], sendTiming, expiresAt: fromStart(9 * HOUR_MS) });
    const { services } = createFakeWorld({ links: [link] });
    const extend = (ms: number) => services.extendLink(MAI, { link: LINK, expiresAt: fromStart(ms) });
    await expect(extend(2 * HOUR_MS)).rejects.toMatchObject({
      details: { problems: [{ field: 'expiresAt', problem: 'before_sending' }] },
    });
    expect(await extend(3 * HOUR_MS)).toMatchObject({ changed: true });
  });

  it.each([
    ['paid', 'link_already_paid'],
    ['cancelled', 'link_cancelled'],
  ] as const)('refuses what is %s, also before it asks until when', async (state, code) => {
    const { services } = createFakeWorld({ links: [buildTestLink({ state })] });
    await expect(services.getLinkToExtend(MAI, LINK)).rejects.toMatchObject({ code });
    await expect(services.extendLink(MAI, { link: LINK, expiresAt: null })).rejects.toMatchObject({ code });
  });
});
