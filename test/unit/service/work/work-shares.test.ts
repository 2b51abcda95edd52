import { describe, expect, it } from '@jest/globals';
import { createWorkShares } from '../../../../src/service/work/work-shares.js';

describe('createWorkShares', () => {
  it('lists a share as full from its last place until one of its rows ends', () => {
    const shares = createWorkShares(2);
    shares.begin('mer_1');
    shares.begin('mer_2');
    expect(shares.listFull(0)).toEqual([]);
    shares.begin('mer_1');
    expect(shares.listFull(0)).toEqual(['mer_1']);
    shares.end('mer_1');
    expect(shares.listFull(0)).toEqual([]);
  });

  it('pauses a share that failed, longer after each failure that follows another', () => {
    const shares = createWorkShares(9);
    shares.failed('stripe', 0);
    const firstMs = shares.nextResumeMs(0) ?? 0;
    expect(firstMs).toBeGreaterThanOrEqual(500);
    expect(firstMs).toBeLessThanOrEqual(1_000);
    expect(shares.listFull(firstMs - 1)).toEqual(['stripe']);
    expect(shares.listFull(firstMs)).toEqual([]);
    shares.failed('stripe', firstMs);
    const againMs = (shares.nextResumeMs(firstMs) ?? 0) - firstMs;
    expect(againMs).toBeGreaterThanOrEqual(1_000);
    expect(againMs).toBeLessThanOrEqual(2_000);
  });

  it('takes failures of what was in flight together for one', () => {
    const [one, many] = [createWorkShares(9), createWorkShares(9)];
    one.failed('stripe', 0);
    for (let i = 0; i < 16; i += 1) many.failed('stripe', i);
    expect(many.nextResumeMs(20)).toBe(one.nextResumeMs(20));
  });

  it('forgets the failures of a share after one success', () => {
    const shares = createWorkShares(9);
    shares.failed('stripe', 0);
    shares.succeeded('stripe');
    expect(shares.listFull(0)).toEqual([]);
    expect(shares.nextResumeMs(0)).toBeNull();
  });

  it('resumes the share first whose pause ends first', () => {
    const shares = createWorkShares(9);
    shares.failed('stripe', 0);
    shares.failed('portone', 400);
    const stripeMs = shares.nextResumeMs(0) ?? 0;
    const portoneMs = shares.nextResumeMs(stripeMs) ?? 0;
    expect(portoneMs).toBeGreaterThan(stripeMs);
    expect(shares.nextResumeMs(portoneMs)).toBeNull();
  });
});
