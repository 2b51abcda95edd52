import { describe, expect, it } from '@jest/globals';
import { createIntake } from '../../../../src/service/chat/create-intake.js';
import { createDeferred } from '../../../support/deferred.js';
import { createFakeTimers } from '../../../support/fake-timers.js';

function setUp() {
  const timers = createFakeTimers();
  const intake = createIntake(timers);
  const isQuiet = async () => {
    let quiet = false;
    void intake.whenQuiet().then(() => {
      quiet = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    return quiet;
  };
  const begin = () => {
    const { promise, resolve } = createDeferred();
    return { kept: intake.keep(() => promise), end: () => resolve() };
  };
  return { timers, intake, isQuiet, begin };
}

describe('createIntake', () => {
  it('is quiet while one thing alone comes in', async () => {
    const { isQuiet, begin } = setUp();
    expect(await isQuiet()).toBe(true);
    const one = begin();
    expect(await isQuiet()).toBe(true);
    one.end();
    await one.kept;
    expect(await isQuiet()).toBe(true);
  });

  it('waits for a burst to be kept, and a moment for what comes next', async () => {
    const { timers, intake, isQuiet, begin } = setUp();
    const burst = [begin(), begin()];
    let isOver = false;
    const waiting = intake.whenQuiet().then(() => {
      isOver = true;
    });
    for (const { end } of burst) end();
    await Promise.all(burst.map(({ kept }) => kept));
    await timers.advance(9);
    expect([isOver, await isQuiet()]).toEqual([false, false]);
    await timers.advance(20);
    await waiting;
    expect(await isQuiet()).toBe(true);
  });

  it('has nobody wait for ever', async () => {
    const { timers, intake, begin } = setUp();
    begin();
    begin();
    let isOver = false;
    void intake.whenQuiet().then(() => {
      isOver = true;
    });
    await timers.advance(990);
    expect(isOver).toBe(false);
    await timers.advance(10);
    expect(isOver).toBe(true);
  });

  it('counts what could not be kept as over', async () => {
    const { intake, isQuiet } = setUp();
    await expect(intake.keep(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await isQuiet()).toBe(true);
  });
});
