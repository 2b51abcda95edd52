import { beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '../../../src/domain/audit/audit-entry.js';
import type { AuditOutbox } from '../../../src/ports/audit-trail.js';
import type { KycRepository } from '../../../src/ports/kyc-repository.js';
import { buildTestKyc } from '../../support/build-test-kyc.js';
import { later } from './build-link.js';

function entry(id: string, atMs: number): AuditEntry {
  return {
    ...{ id, merchantId: 'mer_1', at: later(atMs), actor: { kind: 'system' }, place: 'system' },
    ...{ action: 'kyc.save', subject: null, before: null, after: { state: 'draft' }, reason: null },
  };
}

interface OpenedKycs {
  readonly kycs: KycRepository;
  readonly auditOutbox: AuditOutbox;
}

export function describeKycRepository(open: () => Promise<OpenedKycs>): void {
  describe('KycRepository', () => {
    let kycs: KycRepository;
    let auditOutbox: AuditOutbox;
    beforeEach(async () => {
      ({ kycs, auditOutbox } = await open());
    });

    it('keeps one row a merchant, all of it', async () => {
      const kyc = buildTestKyc({ merchantId: 'mer_1', state: 'submitted', revision: 1 });
      expect([await kycs.find('mer_1'), await kycs.save(kyc, [])]).toEqual([null, true]);
      expect([await kycs.find('mer_1'), await kycs.find('mer_2')]).toEqual([kyc, null]);
      const empty = buildTestKyc({ merchantId: 'mer_1', revision: 2, facts: {}, documents: [] });
      expect(await kycs.save({ ...empty, submission: null, reviewBy: null, newLook: null }, [])).toBe(true);
      expect(await kycs.find('mer_1')).toEqual({ ...empty, submission: null, reviewBy: null, newLook: null });
    });

    it('lets a change take the place of the revision that was seen, and of no other', async () => {
      const first = buildTestKyc({ merchantId: 'mer_1', state: 'draft', revision: 1 });
      expect([await kycs.save(first, []), await kycs.save(first, [])]).toEqual([true, false]);
      const second = { ...first, state: 'submitted', revision: 2 } as const;
      const other = { ...first, state: 'rejected', revision: 2 } as const;
      expect([await kycs.save(second, []), await kycs.save(other, [])]).toEqual([true, false]);
      expect(await kycs.save({ ...first, revision: 4 }, [])).toBe(false);
      expect(await kycs.find('mer_1')).toEqual(second);
    });

    it('keeps with each change what the trail is told of it, and nothing of a change that came too late', async () => {
      const told = async () => (await auditOutbox.listUntold('mer_1')).map(({ id }) => id);
      const first = buildTestKyc({ merchantId: 'mer_1', revision: 1 });
      await kycs.save(first, [entry('aud_1', 1)]);
      await kycs.save(first, [entry('aud_late', 2)]);
      await kycs.save({ ...first, revision: 2 }, [entry('aud_2', 2), entry('aud_3', 3)]);
      await kycs.save({ ...first, revision: 2 }, [entry('aud_late', 4)]);
      expect(await told()).toEqual(['aud_1', 'aud_2', 'aud_3']);
      await auditOutbox.markTold('mer_1', ['aud_1', 'aud_2']);
      await kycs.save({ ...first, revision: 3 }, []);
      expect(await told()).toEqual(['aud_3']);
      expect(await kycs.find('mer_1')).toEqual({ ...first, revision: 3 });
    });

    it('lets one of twenty that change the same at once', async () => {
      await kycs.save(buildTestKyc({ merchantId: 'mer_1', revision: 1 }), []);
      const changes = Array.from({ length: 20 }, (_, n) =>
        kycs.save(buildTestKyc({ merchantId: 'mer_1', revision: 2, reminded: [n] }), []),
      );
      expect((await Promise.all(changes)).filter((kept) => kept)).toHaveLength(1);
    });

    it('lets one of twenty begin at once', async () => {
      const kyc = buildTestKyc({ merchantId: 'mer_1', revision: 1 });
      const begun = await Promise.all(Array.from({ length: 20 }, () => kycs.save(kyc, [])));
      expect(begun.filter((kept) => kept)).toHaveLength(1);
    });

    it('keeps nothing any more of one that is removed, and all of the others', async () => {
      const kept = buildTestKyc({ merchantId: 'mer_2', revision: 1, endedDecisions: 4 });
      await kycs.save(buildTestKyc({ merchantId: 'mer_1', revision: 1 }), [entry('aud_1', 1)]);
      await kycs.save(kept, []);
      await kycs.remove('mer_1');
      await kycs.remove('mer_1');
      expect([await kycs.find('mer_1'), await kycs.find('mer_2')]).toEqual([null, kept]);
      expect(await auditOutbox.listUntold('mer_1')).toEqual([]);
    });

    it('lists those in some states, the longest there first', async () => {
      const put = (merchantId: string, state: 'submitted' | 'draft' | 'more_needed', days: number) =>
        kycs.save(buildTestKyc({ merchantId, state, since: later(days * 86_400_000), revision: 1 }), []);
      await put('mer_new', 'submitted', 3);
      await put('mer_old', 'submitted', 1);
      await put('mer_asked', 'more_needed', 2);
      await put('mer_draft', 'draft', 0);
      const ids = async (...[states, limit]: Parameters<KycRepository['list']>) =>
        (await kycs.list(states, limit)).map(({ merchantId }) => merchantId);
      expect(await ids(['submitted', 'more_needed'], 9)).toEqual(['mer_old', 'mer_asked', 'mer_new']);
      expect(await ids(['submitted'], 1)).toEqual(['mer_old']);
      expect(await ids(['approved'], 9)).toEqual([]);
    });
  });
}
