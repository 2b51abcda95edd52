import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/ports/clock.js';
import type { LogoRepository } from '../../../src/ports/logo-repository.js';
import type { PageInvitations } from '../../../src/ports/page-invitations.js';
import { createTestClock, type TestClock } from './open-stores.js';

export interface OpenedLogos {
  readonly logos: LogoRepository;
  readonly logoInvitations: PageInvitations;
}

const PNG = { contentType: 'image/png', bytes: new Uint8Array([137, 80, 78, 71, 0, 255]) };
const JPEG = { contentType: 'image/jpeg', bytes: new Uint8Array([255, 216, 255]) };
const HALF_AN_HOUR_MS = 30 * 60_000;

export function describeLogos(open: (clock: Clock) => Promise<OpenedLogos>): void {
  describe('LogoRepository', () => {
    let logos: LogoRepository;
    beforeEach(async () => {
      ({ logos } = await open(createTestClock()));
    });

    it('keeps one logo a merchant, byte for byte, the last one', async () => {
      await logos.save('mer_1', JPEG);
      await logos.save('mer_1', PNG);
      await logos.save('mer_2', JPEG);
      const found = await logos.find('mer_1');
      expect(found?.contentType).toBe('image/png');
      expect([...(found?.bytes ?? [])]).toEqual([137, 80, 78, 71, 0, 255]);
    });

    it('removes one merchant its logo, also where there is none', async () => {
      await logos.save('mer_1', PNG);
      await logos.save('mer_2', JPEG);
      await logos.remove('mer_1');
      await logos.remove('mer_1');
      expect(await logos.find('mer_1')).toBeNull();
      expect((await logos.find('mer_2'))?.contentType).toBe('image/jpeg');
    });
  });

  describe('PageInvitations', () => {
    let clock: TestClock;
    let invitations: PageInvitations;
    let expiresAt: Date;
    beforeEach(async () => {
      clock = createTestClock();
      ({ logoInvitations: invitations } = await open(clock));
      expiresAt = new Date(clock.now().getTime() + HALF_AN_HOUR_MS);
      await invitations.save('token', { merchantId: 'mer_1', memberId: 'mem_1', expiresAt, usedAt: null });
    });

    it('finds an invitation by its token alone', async () => {
      expect(await invitations.find('token')).toEqual({
        merchantId: 'mer_1',
        memberId: 'mem_1',
        expiresAt,
        usedAt: null,
      });
      expect(await invitations.find('tokem')).toBeNull();
    });

    it('lets exactly one of 20 at once use it, and finds it used', async () => {
      const uses = await Promise.all(Array.from({ length: 20 }, () => invitations.use('token')));
      expect(uses.filter((use) => use !== null)).toHaveLength(1);
      expect((await invitations.find('token'))?.usedAt).toEqual(clock.now());
    });

    it('knows none from the end of its time on', async () => {
      clock.advance(HALF_AN_HOUR_MS);
      expect(await invitations.find('token')).toBeNull();
      expect(await invitations.use('token')).toBeNull();
    });
  });
}
