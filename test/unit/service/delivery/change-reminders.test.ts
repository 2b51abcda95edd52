import { describe, expect, it } from '@jest/globals';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();
const LINK = { linkId: 'lnk_1' };
const DAY_MS = 86_400_000;
const fromStart = (ms: number) => new Date(START.getTime() + ms);
const setUp = (change: Parameters<typeof buildSentLink>[0] = {}) =>
  createFakeWorld({ links: [buildSentLink({ expiresAt: fromStart(9 * DAY_MS), ...change })] });

describe('changeReminders', () => {
  it('keeps the rule and tells of it once', async () => {
    const { services, links } = setUp({ reminders: 'usual' });
    const change = () => services.changeReminders(MAI, { link: LINK, reminders: 'off' });
    expect(await change()).toMatchObject({ changed: true });
    expect(await change()).toMatchObject({ changed: false });
    expect(links.get('lnk_1').history.filter(({ type }) => type === 'reminders.changed')).toHaveLength(1);
  });

  it('refuses times that are over', async () => {
    const { services } = setUp();
    const reminders = { at: [fromStart(-DAY_MS)] };
    await expect(services.changeReminders(MAI, { link: LINK, reminders })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ field: 'reminders', problem: 'in_the_past' }] },
    });
  });

  it.each([
    ['paid', 'link_already_paid'],
    ['expired', 'link_expired'],
    ['cancelled', 'link_cancelled'],
  ] as const)('refuses what is %s', async (state, code) => {
    const { services } = setUp({ state, reminders: 'usual' });
    await expect(services.changeReminders(MAI, { link: LINK, reminders: 'off' })).rejects.toMatchObject({
      code,
    });
  });
});
