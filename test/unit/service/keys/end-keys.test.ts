import { describe, expect, it } from '@jest/globals';
import { JO, LIVE_ASK, setUpKeys } from './set-up-keys.js';

const DAY_MS = 86_400_000;

describe('the end of a key', () => {
  const setUp = () => {
    const world = setUpKeys();
    const { clock, upkeep } = world;
    const inDays = (days: number) => new Date(clock.now().getTime() + days * DAY_MS);
    /** The merchant is looked after when it is due. */
    const pass = async (ms: number) => {
      clock.advance(ms);
      await world.work();
    };
    const lookAfter = async () => {
      await upkeep.wake('mer_lotus', clock.now());
      await world.work();
    };
    const ends = () =>
      world.notes().flatMap((note) => (note.kind === 'key_ends' ? [[note.to, note.isOver]] : []));
    return { ...world, inDays, pass, lookAfter, ends };
  };

  it('is told to the owners seven days before, and when it has come, once each', async () => {
    const { makeShown, inDays, pass, lookAfter, ends, notes } = setUp();
    const endsAt = inDays(30);
    const { secret } = await makeShown({ endsAt });
    await lookAfter();
    await pass(23 * DAY_MS - 1);
    await lookAfter();
    expect(ends()).toEqual([]);
    await pass(1);
    const soon = [
      ['mem_jo', false],
      ['mem_di', false],
    ];
    expect(ends()).toEqual(soon);
    await pass(DAY_MS);
    await lookAfter();
    expect(ends()).toEqual(soon);
    await pass(6 * DAY_MS);
    await lookAfter();
    expect(ends()).toEqual([...soon, ['mem_jo', true], ['mem_di', true]]);
    expect(notes().at(-1)).toMatchObject({
      ...{ kind: 'key_ends', endsAt },
      key: { name: 'Web shop', mode: 'test', lastFour: secret.slice(-4), lastUsedAt: null },
    });
  });

  it('is not announced of a key that was made for a week or less', async () => {
    const { makeShown, inDays, pass, lookAfter, ends } = setUp();
    await makeShown({ endsAt: inDays(7) });
    await lookAfter();
    await pass(6 * DAY_MS);
    await lookAfter();
    expect(ends()).toEqual([]);
  });

  it('is no news of a key that was revoked, nor of one that nobody ever saw', async () => {
    const { services, makeShown, inDays, pass, lookAfter, ends } = setUp();
    const { keyId } = await makeShown({ endsAt: inDays(30) });
    await services.revokeKey(JO, { keyId, place: 'slack' });
    await services.askKey(JO, { ...LIVE_ASK, endsAt: inDays(30) });
    await pass(24 * DAY_MS);
    await lookAfter();
    await pass(7 * DAY_MS);
    await lookAfter();
    expect(ends()).toEqual([]);
  });
});
