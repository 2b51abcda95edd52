import { describe, expect, it } from '@jest/globals';
import type { SendingAsk } from '../../../../src/service/delivery/ask-sending.js';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();
const LINK = { linkId: 'lnk_1' };
const DAY_MS = 86_400_000;
const REMIND_LATER: SendingAsk = {
  link: LINK,
  purpose: 'reminder',
  channels: null,
  contact: null,
  at: new Date(START.getTime() + DAY_MS - 5 * 3_600_000),
};
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

  it.each(['usual', 'off'] as const)(
    'takes back what was asked for, where the rule was %s',
    async (reminders) => {
      const { services, links, deliveries, notifier, workAfter } = setUp({ reminders });
      const { sendingId } = await services.askSending(MAI, REMIND_LATER);
      const off = await services.changeReminders(MAI, { link: LINK, reminders: 'off' });
      expect(off.stopped.map(({ id, dueAt }) => [id, dueAt])).toEqual([
        [`lnk_1:${sendingId}:email`, fromStart(DAY_MS - 5 * 3_600_000)],
      ]);
      await workAfter(DAY_MS);
      expect(notifier.sent).toEqual([]);
      expect(deliveries.outcomes()[`lnk_1:${sendingId}:email`]).toBe('called_off');
      expect(links.get('lnk_1').history.map(({ type }) => type)).toEqual([
        'link.created',
        'sending.asked',
        'reminders.changed',
        'delivery.called_off',
      ]);
    },
  );

  it('takes back once, for two who switch them off at once, and leaves what is asked for after', async () => {
    const { services, links, notifier, workAfter } = setUp();
    await services.askSending(MAI, REMIND_LATER);
    const off = () => services.changeReminders(MAI, { link: LINK, reminders: 'off' });
    await Promise.all([off(), off()]);
    expect((await off()).stopped).toEqual([]);
    const { sendingId } = await services.askSending(MAI, { ...REMIND_LATER, at: fromStart(DAY_MS) });
    await workAfter(DAY_MS);
    const told = links.get('lnk_1').history.map(({ type }) => type);
    expect(told.filter((type) => type === 'delivery.called_off')).toHaveLength(1);
    expect(notifier.sent.map(({ delivery }) => delivery.id)).toEqual([`lnk_1:${sendingId}:email`]);
  });

  it('ends right where it was cut short after the link was changed', async () => {
    const { services, links, changeLink, deliveries, notifier, work, workAfter } = setUp({
      reminders: 'usual',
    });
    const { sendingId } = await services.askSending(MAI, REMIND_LATER);
    await work();
    const by = { actor: MAI, source: 'person' } as const;
    await changeLink(links.get('lnk_1'), { type: 'change_reminders', reminders: 'off' }, by);
    await work();
    expect(deliveries.outcomes()).toEqual({ [`lnk_1:${sendingId}:email`]: 'called_off' });
    expect(links.get('lnk_1').history.at(-1)).toMatchObject({ type: 'delivery.called_off', actor: MAI });
    await workAfter(DAY_MS);
    expect(notifier.sent).toEqual([]);
  });

  it('says of what is just leaving that it is too late', async () => {
    const { services, deliveries, clock, work } = setUp();
    const { sendingId } = await services.askSending(MAI, REMIND_LATER);
    await work();
    clock.advance(DAY_MS);
    await deliveries.begin(`lnk_1:${sendingId}:email`, clock.now());
    const off = await services.changeReminders(MAI, { link: LINK, reminders: 'off' });
    expect(off).toMatchObject({ stopped: [], tooLate: [{ id: `lnk_1:${sendingId}:email` }] });
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
