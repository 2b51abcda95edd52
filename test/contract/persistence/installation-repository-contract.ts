import { beforeEach, describe, expect, it } from '@jest/globals';
import type { InstallationRepository } from '../../../src/ports/installation-repository.js';
import { AT, later } from './build-link.js';

export function describeInstallationRepository(open: () => Promise<InstallationRepository>): void {
  describe('InstallationRepository', () => {
    let installations: InstallationRepository;
    beforeEach(async () => {
      installations = await open();
    });
    const claim = { at: AT, until: later(1) };

    it('answers the newest installation saved under a key', async () => {
      await installations.save('T1', '{"bot":{"token":"xoxb-1"}}', AT);
      await installations.save('T1', '{"bot":{"token":"xoxb-2"}}', later(1));
      expect(await installations.find('T1')).toEqual({
        payload: '{"bot":{"token":"xoxb-2"}}',
        installedAt: later(1),
        revision: 2,
      });
      expect(await installations.find('T2')).toBeNull();
    });

    it('removes an installation', async () => {
      await installations.save('T1', '{}', AT);
      await installations.remove('T1', AT);
      expect(await installations.find('T1')).toBeNull();
    });

    it('keeps an installation that is newer than its removal', async () => {
      await installations.save('T1', '{}', later(1));
      await installations.remove('T1', AT);
      expect(await installations.find('T1')).toMatchObject({ payload: '{}', installedAt: later(1) });
    });

    it('gives a revision to one of twenty who would renew it', async () => {
      await installations.save('T1', '{}', AT);
      const claims = await Promise.all(
        Array.from({ length: 20 }, () => installations.claimRenewal('T1', 1, claim)),
      );
      expect(claims.filter((isMine) => isMine)).toHaveLength(1);
    });

    it('gives it to another when the time of the first is over', async () => {
      await installations.save('T1', '{}', AT);
      await installations.claimRenewal('T1', 1, claim);
      expect(await installations.claimRenewal('T1', 1, { at: later(1), until: later(2) })).toBe(true);
    });

    it('puts a payload in the place of the revision that it was made of, once', async () => {
      await installations.save('T1', '{}', AT);
      await installations.claimRenewal('T1', 1, claim);
      expect(await installations.replace('T1', 1, '{"a":1}')).toBe(true);
      expect(await installations.replace('T1', 1, '{"b":1}')).toBe(false);
      expect(await installations.find('T1')).toEqual({ payload: '{"a":1}', installedAt: AT, revision: 2 });
      expect(await installations.claimRenewal('T1', 1, { at: later(2), until: later(3) })).toBe(false);
      expect(await installations.claimRenewal('T1', 2, claim)).toBe(true);
    });

    it('puts nothing in the place of what was installed again or removed meanwhile', async () => {
      await installations.save('T1', '{}', AT);
      await installations.claimRenewal('T1', 1, claim);
      await installations.save('T1', '{"again":1}', later(1));
      expect(await installations.replace('T1', 1, '{"renewed":1}')).toBe(false);
      expect(await installations.find('T1')).toMatchObject({ payload: '{"again":1}' });
      expect(await installations.claimRenewal('T1', 2, claim)).toBe(true);
      await installations.remove('T1', later(1));
      expect(await installations.replace('T1', 2, '{"renewed":1}')).toBe(false);
      expect(await installations.find('T1')).toBeNull();
    });
  });
}
