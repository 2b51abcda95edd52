import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createMetrics } from '../../../src/observability/create-metrics.js';
import { createLifetime } from '../../../src/wiring/create-lifetime.js';
import { createFakeLogger } from '../../support/fake-logger.js';

describe('createLifetime', () => {
  const { logger, lines } = createFakeLogger();
  let codes: number[];
  let stops: number[];

  beforeEach(() => {
    jest.useFakeTimers();
    lines.length = 0;
    codes = [];
    stops = [];
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  function start(stopMs: number) {
    const lifetime = createLifetime({ logger, exit: (code) => codes.push(code) });
    const metrics = createMetrics();
    const stop = async (deadlineMs: number) => {
      stops.push(deadlineMs);
      await new Promise((resolve) => setTimeout(resolve, stopMs));
    };
    lifetime.begin({ stop, metrics });
    return { lifetime, metrics };
  }

  it('finishes what is under way on a signal, and ends with code 0', async () => {
    const { lifetime } = start(500);
    lifetime.onSignal('SIGTERM');
    await jest.advanceTimersByTimeAsync(499);
    expect(codes).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect([stops, codes]).toEqual([[20_000], [0]]);
  });

  it('ends at once on a second signal', () => {
    const { lifetime } = start(500);
    lifetime.onSignal('SIGTERM');
    lifetime.onSignal('SIGTERM');
    expect(codes).toEqual([1]);
  });

  it('writes down what nobody caught, counts it, and finishes what is under way before it ends with code 1', async () => {
    const { lifetime, metrics } = start(500);
    lifetime.onStray(new Error('stray'));
    lifetime.onStray('another');
    expect(codes).toEqual([]);
    await jest.advanceTimersByTimeAsync(500);
    expect([stops, codes]).toEqual([[20_000], [1]]);
    expect(lines.map(({ level, fields }) => [level, fields])).toEqual([
      ['error', { err: new Error('stray') }],
      ['error', { err: 'another' }],
    ]);
    expect(await metrics.render()).toContain('paylink_stray_failures_total 2');
  });

  it('ends with code 1 when something strays while it ends', async () => {
    const { lifetime } = start(500);
    lifetime.onSignal('SIGTERM');
    lifetime.onStray(new Error('stray'));
    await jest.advanceTimersByTimeAsync(500);
    expect(codes).toEqual([1]);
  });

  it('ends all the same when a stop does not come back', async () => {
    const { lifetime } = start(60_000);
    lifetime.onSignal('SIGTERM');
    await jest.advanceTimersByTimeAsync(25_000);
    expect(codes).toEqual([1]);
  });

  it('ends before there is anything to finish', async () => {
    const lifetime = createLifetime({ logger, exit: (code) => codes.push(code) });
    lifetime.onStray(new Error('stray'));
    await jest.advanceTimersByTimeAsync(0);
    expect(codes).toEqual([1]);
  });
});
