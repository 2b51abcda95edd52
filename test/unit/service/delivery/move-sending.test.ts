import { describe, expect, it } from '@jest/globals';
import { buildSentLink } from '../../../support/build-sent-link.js';
import { buildTestActor } from '../../../support/build-test-merchant.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeWorld } from '../../../support/fake-world.js';

const MAI = buildTestActor();
const LINK = { linkId: 'lnk_1' };
const HOUR_MS = 3_600_000;
const fromStart = (ms: number) => new Date(START.getTime() + ms);

/** A link whose email goes in an hour, and which ends in nine. */
async function setUp() {
  const sendTiming = { kind: 'at', at: fromStart(HOUR_MS) } as const;
  const world = createFakeWorld({
    links: [buildSentLink({ sendTiming, expiresAt: fromStart(9 * HOUR_MS) })],
  });
  await world.work();
  const listSent = () =>
    world.links
      .get('lnk_1')
      .history.filter(({ type }) => type === 'delivery.sent')
      .map(({ at }) => at);
  return { ...world, listSent };
}

describe('moveSending', () => {
  it('has the message go once, at the other time', async () => {
    const { services, workAfter, listSent } = await setUp();
    await services.moveSending(MAI, { link: LINK, at: fromStart(3 * HOUR_MS) });
    await workAfter(2 * HOUR_MS);
    expect(listSent()).toEqual([]);
    await workAfter(HOUR_MS);
    expect(listSent()).toEqual([fromStart(3 * HOUR_MS)]);
    await workAfter(HOUR_MS);
    expect(listSent()).toHaveLength(1);
  });

  it.each([
    ['in the past', -1, 'in_the_past'],
    ['after the end', 9 * HOUR_MS, 'after_expiry'],
    ['that is no time', Number.NaN, 'not_understood'],
  ])('refuses a time %s', async (_name, ms, problem) => {
    const { services } = await setUp();
    await expect(services.moveSending(MAI, { link: LINK, at: fromStart(ms) })).rejects.toMatchObject({
      code: 'invalid_input',
      details: { problems: [{ field: 'sendAt', problem }] },
    });
  });

  it('says that it has left already, and tells of no move', async () => {
    const { services, links, workAfter } = await setUp();
    await services.moveSending(MAI, { link: LINK, at: fromStart(HOUR_MS / 2) });
    await workAfter(HOUR_MS);
    await expect(services.moveSending(MAI, { link: LINK, at: fromStart(3 * HOUR_MS) })).rejects.toMatchObject(
      { code: 'already_left' },
    );
    const moves = links.get('lnk_1').history.filter(({ type }) => type === 'sending.moved');
    expect(moves).toHaveLength(1);
  });
});
