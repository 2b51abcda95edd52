import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { keepConnected } from '../../../../../src/adapters/slack/socket/keep-connected.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';

/** A socket whose tries to connect end so, one after the other; then they succeed. */
function createSocket(...failures: readonly boolean[]) {
  let starts = 0;
  let onGone = () => {};
  return {
    starts: () => starts,
    drop: () => onGone(),
    client: {
      async start() {
        starts += 1;
        if (failures[starts - 1]) throw new Error('Slack is away');
      },
      on(_event: 'disconnected', listener: () => void) {
        onGone = listener;
      },
    },
  };
}

describe('keepConnected', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('rejects when the first connection does not come about', async () => {
    const { client } = createSocket(true);
    const connected = keepConnected(client, new AbortController().signal, createFakeLogger().logger);
    await expect(connected).rejects.toThrow('Slack is away');
  });

  it('tries again until Slack is back, with longer and longer pauses, one try at a time', async () => {
    const { client, starts, drop } = createSocket(false, true, true, false);
    const { logger, lines } = createFakeLogger();
    await keepConnected(client, new AbortController().signal, logger);
    drop();
    drop();
    await jest.advanceTimersByTimeAsync(500);
    expect(starts()).toBe(2);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(starts()).toBe(3);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(starts()).toBe(4);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(starts()).toBe(4);
    expect(lines).toHaveLength(2);
    drop();
    await jest.advanceTimersByTimeAsync(500);
    expect(starts()).toBe(5);
  });

  it('lets go when it is told to stop', async () => {
    const { client, starts, drop } = createSocket();
    const stopping = new AbortController();
    const { logger, lines } = createFakeLogger();
    await keepConnected(client, stopping.signal, logger);
    drop();
    stopping.abort();
    await jest.advanceTimersByTimeAsync(60_000);
    drop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(starts()).toBe(1);
    expect(lines).toEqual([]);
  });
});
