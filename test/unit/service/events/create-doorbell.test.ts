import { describe, expect, it } from '@jest/globals';
import { createDoorbell } from '../../../../src/service/events/create-doorbell.js';
import { createFakeTimers } from '../../../support/fake-timers.js';

function open() {
  const timers = createFakeTimers();
  const doorbell = createDoorbell(timers);
  const listener = doorbell.listen('mer_1 test');
  const waits = async (atMostMs: number) => {
    let goesOn = false;
    void listener.wait(atMostMs).then(() => {
      goesOn = true;
    });
    await timers.advance(0);
    await new Promise((resolve) => setImmediate(resolve));
    return () => goesOn;
  };
  return { timers, doorbell, listener, waits };
}
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('createDoorbell', () => {
  it('wakes who waits in the room, and nobody in another', async () => {
    const { doorbell, waits } = open();
    const goesOn = await waits(1_000);
    doorbell.ring('mer_2 test');
    await settle();
    expect(goesOn()).toBe(false);
    doorbell.ring('mer_1 test');
    await settle();
    expect(goesOn()).toBe(true);
  });

  it('lets nobody wait longer than they want to, and keeps no timer', async () => {
    const { timers, waits } = open();
    const goesOn = await waits(1_000);
    await timers.advance(999);
    expect(goesOn()).toBe(false);
    await timers.advance(1);
    await settle();
    expect(goesOn()).toBe(true);
    expect(timers.nextMs()).toBeNull();
  });

  it('keeps a ring for who comes a moment later, once', async () => {
    const { doorbell, waits } = open();
    doorbell.ring('mer_1 test');
    doorbell.ring('mer_1 test');
    expect((await waits(1_000))()).toBe(true);
    expect((await waits(1_000))()).toBe(false);
  });

  it('lets go of who leaves, for good', async () => {
    const { timers, listener, waits } = open();
    const goesOn = await waits(1_000);
    listener.leave();
    await settle();
    expect(goesOn()).toBe(true);
    expect((await waits(1_000))()).toBe(true);
    expect(timers.nextMs()).toBeNull();
  });
});
