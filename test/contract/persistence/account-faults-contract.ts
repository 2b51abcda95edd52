import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountFaults } from '../../../src/ports/account-faults.js';
import { AT, later } from './build-link.js';

export function describeAccountFaults(open: () => Promise<AccountFaults>): void {
  describe('AccountFaults', () => {
    let faults: AccountFaults;
    beforeEach(async () => {
      faults = await open();
    });

    it('tells one of many at once that it is news', async () => {
      const noted = await Promise.all(
        Array.from({ length: 20 }, () => faults.note('mer_1', 'twilio', 'no_credit', AT)),
      );
      expect(noted.filter((isNews) => isNews)).toHaveLength(1);
      expect(await faults.note('mer_1', 'twilio', 'no_credit', later(9))).toBe(false);
    });

    it('keeps merchants and carriers apart, and takes another fault for news', async () => {
      await faults.note('mer_1', 'twilio', 'no_credit', AT);
      expect(await faults.note('mer_2', 'twilio', 'no_credit', AT)).toBe(true);
      expect(await faults.note('mer_1', 'sendgrid', 'no_credit', AT)).toBe(true);
      expect(await faults.note('mer_1', 'twilio', 'suspended', AT)).toBe(true);
    });

    it('is news again after it was cleared, however often that is', async () => {
      for (let i = 0; i < 3; i += 1) {
        await faults.clear('mer_1', 'twilio');
        expect(await faults.note('mer_1', 'twilio', 'key_refused', later(i))).toBe(true);
        await faults.clear('mer_1', 'twilio');
      }
      await faults.clear('mer_1', 'twilio');
    });
  });
}
