import { beforeEach, describe, expect, it } from '@jest/globals';
import type { MoneyMark } from '../../../src/domain/api/money-mark.js';
import type { MoneyListing } from '../../../src/ports/money-listing.js';
import { AT, later } from './build-link.js';

const PAYMENTS = { merchantId: 'mer_1', mode: 'test', kind: 'payment' } as const;

export function buildMark(id: string, change: Partial<MoneyMark> = {}): MoneyMark {
  return { id, ...PAYMENTS, linkId: 'lnk_1', at: AT, ...change };
}

export function describeMoneyListing(open: () => Promise<MoneyListing>): void {
  describe('MoneyListing', () => {
    let listing: MoneyListing;
    beforeEach(async () => {
      listing = await open();
    });
    const list = async (filter = {}, page = {}) =>
      (await listing.list({ ...PAYMENTS, ...filter }, { limit: 10, ...page })).map(({ id }) => id);

    it('keeps a mark as it was first, for its merchant alone', async () => {
      await listing.add([buildMark('att_1'), buildMark('att_1', { at: later(1) })]);
      await listing.add([buildMark('att_1', { linkId: 'lnk_9' })]);
      expect(await listing.find('mer_1', 'att_1')).toEqual(buildMark('att_1'));
      expect(await listing.find('mer_2', 'att_1')).toBeNull();
      expect(await listing.find('mer_1', 'att_2')).toBeNull();
      await listing.add([]);
    });

    it('lists what a filter asks for, newest first, in pages to both sides', async () => {
      await listing.add([
        buildMark('att_1'),
        buildMark('att_2', { at: later(1), linkId: 'lnk_2' }),
        buildMark('att_3', { at: later(1) }),
        buildMark('att_4', { at: later(2) }),
        buildMark('rfd_1', { kind: 'refund', at: later(3) }),
        buildMark('att_l', { mode: 'live' }),
        buildMark('att_o', { merchantId: 'mer_2' }),
      ]);
      expect(await list()).toEqual(['att_4', 'att_3', 'att_2', 'att_1']);
      expect(await list({ kind: 'refund' })).toEqual(['rfd_1']);
      expect(await list({ mode: 'live' })).toEqual(['att_l']);
      expect(await list({ linkId: 'lnk_1' })).toEqual(['att_4', 'att_3', 'att_1']);
      expect(await list({ createdFrom: later(1), createdBefore: later(2) })).toEqual(['att_3', 'att_2']);
      expect(await list({}, { limit: 2 })).toEqual(['att_4', 'att_3']);
      expect(await list({}, { limit: 2, after: { at: later(1), id: 'att_3' } })).toEqual(['att_2', 'att_1']);
      expect(await list({}, { limit: 1, before: { at: later(1), id: 'att_2' } })).toEqual(['att_3']);
    });
  });
}
