import { beforeEach, describe, expect, it } from '@jest/globals';
import type { InstallationRepository } from '../../../src/ports/installation-repository.js';
import { AT, later } from './build-link.js';

export function describeInstallationRepository(open: () => Promise<InstallationRepository>): void {
  describe('InstallationRepository', () => {
    let installations: InstallationRepository;
    beforeEach(async () => {
      installations = await open();
    });

    it('answers the newest installation saved under a key', async () => {
      await installations.save('T1', '{"bot":{"token":"xoxb-1"}}', AT);
      await installations.save('T1', '{"bot":{"token":"xoxb-2"}}', later(1));
      expect(await installations.find('T1')).toEqual({
        payload: '{"bot":{"token":"xoxb-2"}}',
        installedAt: later(1),
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
      expect(await installations.find('T1')).toEqual({ payload: '{}', installedAt: later(1) });
    });
  });
}
