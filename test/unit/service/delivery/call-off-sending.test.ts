import { describe, expect, it } from '@jest/globals';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();
const ASK = { link: { linkId: 'lnk_1' }, purpose: 'link', channels: null, contact: null, at: null } as const;

describe('callOffSending', () => {
  it('stops what was asked for, for two who press at once, and tells of it once', async () => {
    const { services, work } = createFakeWorld({ links: [buildSentLink()] });
    const { sendingId, link } = await services.askSending(MAI, ASK);
    const press = () => services.callOffSending(MAI, { link: { linkId: link.id }, sendingId });
    const both = await Promise.all([press(), press()]);
    expect(both.map(({ stopped }) => stopped)).toEqual([['email'], ['email']]);
    await work();
    const { history } = await services.getLinkStatus(MAI, { linkId: link.id });
    const told = history.filter(({ type }) => type === 'delivery.called_off' || type === 'delivery.sent');
    expect(told.map(({ type }) => type)).toEqual(['delivery.called_off']);
  });

  it('says that it has left already', async () => {
    const { services, work } = createFakeWorld({ links: [buildSentLink()] });
    const { sendingId } = await services.askSending(MAI, ASK);
    await work();
    await expect(
      services.callOffSending(MAI, { link: { linkId: 'lnk_1' }, sendingId }),
    ).rejects.toMatchObject({ code: 'already_left' });
  });

  it('stops all that waits in one go, and leaves what has left', async () => {
    const { services, notifier, workAfter } = createFakeWorld({ links: [buildSentLink()] });
    await services.askSending(MAI, ASK);
    await workAfter(60_000);
    const inHours = (hours: number) => new Date(START.getTime() + hours * 3_600_000);
    for (const hours of [1, 2]) await services.askSending(MAI, { ...ASK, at: inHours(hours) });
    const press = { link: { linkId: 'lnk_1' }, sendingId: 'all' };
    const off = await services.callOffSending(MAI, press);
    expect(off).toMatchObject({ stopped: ['email'], hadPartLeft: false });
    const told = off.link.history.filter(({ type }) => type === 'delivery.called_off');
    expect(told).toHaveLength(2);
    await workAfter(3 * 3_600_000);
    expect(notifier.sent).toHaveLength(1);
    await expect(services.callOffSending(MAI, press)).rejects.toMatchObject({ code: 'already_left' });
  });

  it('leaves a channel that was added later to its own sending', async () => {
    const sendTiming = { kind: 'at', at: new Date(START.getTime() + 3_600_000) } as const;
    const { services, work, workAfter } = createFakeWorld({ links: [buildSentLink({ sendTiming })] });
    await work();
    await services.askSending(MAI, { ...ASK, channels: ['sms'] });
    const off = await services.callOffSending(MAI, { link: { linkId: 'lnk_1' }, sendingId: null });
    expect(off.stopped).toEqual(['email']);
    await workAfter(60_000);
    const { history } = await services.getLinkStatus(MAI, { linkId: 'lnk_1' });
    const told = history.flatMap((event) =>
      'deliveryId' in event ? [`${event.type} ${event.channel}`] : [],
    );
    expect(told).toEqual(['delivery.called_off email', 'delivery.sent sms']);
  });
});
