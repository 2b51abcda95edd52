import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountInvitations } from '../../../src/ports/account-invitations.js';
import type { Clock } from '../../../src/ports/clock.js';
import { createTestClock, type TestClock } from './open-stores.js';

const DAY_MS = 24 * 60 * 60_000;

export function describeAccountInvitations(open: (clock: Clock) => Promise<AccountInvitations>): void {
  describe('AccountInvitations', () => {
    let clock: TestClock;
    let invitations: AccountInvitations;
    let invitation: { merchantId: string; memberId: string; as: 'sales'; expiresAt: Date };

    beforeEach(async () => {
      clock = createTestClock();
      invitations = await open(clock);
      const expiresAt = new Date(clock.now().getTime() + DAY_MS);
      invitation = { merchantId: 'mer_1', memberId: 'mem_jo', as: 'sales', expiresAt };
      await invitations.save('j1_code', invitation);
    });

    it('gives an invitation by its code alone', async () => {
      expect(await invitations.use('j1_cod', 'telegram:7')).toBeNull();
      expect(await invitations.use('j1_code', 'telegram:7')).toEqual(invitation);
    });

    it('gives it to one of 20 accounts that come at once', async () => {
      const uses = await Promise.all(
        Array.from({ length: 20 }, (_, at) => invitations.use('j1_code', `telegram:${at}`)),
      );
      expect(uses.filter((use) => use !== null)).toEqual([invitation]);
    });

    it('gives it to the same account again, and to no other', async () => {
      await invitations.use('j1_code', 'telegram:7');
      expect(await invitations.use('j1_code', 'telegram:8')).toBeNull();
      expect(await invitations.use('j1_code', 'telegram:7')).toEqual(invitation);
    });

    it('shows it without using it, to whoever may use it', async () => {
      expect(await invitations.find('j1_code', 'telegram:7')).toEqual(invitation);
      await invitations.use('j1_code', 'telegram:8');
      expect(await invitations.find('j1_code', 'telegram:7')).toBeNull();
      expect(await invitations.find('j1_code', 'telegram:8')).toEqual(invitation);
    });

    it('gives it to nobody when its time is over', async () => {
      clock.advance(DAY_MS - 1);
      await invitations.use('j1_code', 'telegram:7');
      clock.advance(1);
      expect(await invitations.use('j1_code', 'telegram:7')).toBeNull();
    });
  });
}
