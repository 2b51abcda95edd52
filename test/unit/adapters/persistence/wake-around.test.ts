import { describe, expect, it } from '@jest/globals';
import { wakeAround } from '../../../../src/adapters/persistence/work/wake-around.js';
import { START } from '../../../support/fake-clock.js';
import { createFakeLanes } from '../../../support/fake-lanes.js';

const WAKE = { lane: 'mer_1 slack C1', share: 'mer_1', dueAt: START };
const inMs = (ms: number) => new Date(START.getTime() + ms);

describe('wakeAround', () => {
  it('has the lane due when the message is', async () => {
    const lanes = createFakeLanes();
    expect(await wakeAround(lanes, WAKE, async () => 'due')).toBe('due');
    expect(lanes.dueAtOf(WAKE.lane)).toEqual(START);
  });

  it('leaves no message in a lane that sleeps when the process dies after it made it due', async () => {
    const lanes = createFakeLanes();
    void wakeAround(lanes, WAKE, () => new Promise(() => {}));
    await new Promise(setImmediate);
    expect(lanes.dueAtOf(WAKE.lane)).toEqual(inMs(10_000));
  });
});
