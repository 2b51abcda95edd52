import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Clock } from '../../../src/ports/clock.js';
import type { DocumentStore } from '../../../src/ports/document-store.js';
import type { LookInvitations } from '../../../src/ports/look-invitations.js';
import { createTestClock, type TestClock } from './open-stores.js';

export interface OpenedDocuments {
  readonly documents: DocumentStore;
  readonly lookInvitations: LookInvitations;
}

const SCAN = randomBytes(600_001);

export function describeDocumentStore(open: (clock: Clock) => Promise<OpenedDocuments>): void {
  describe('DocumentStore', () => {
    let clock: TestClock;
    let documents: DocumentStore;
    beforeEach(async () => {
      clock = createTestClock();
      ({ documents } = await open(clock));
      await documents.put({ id: 'doc_1', merchantId: 'mer_1', bytes: SCAN });
    });

    it("answers the file's hash", async () => {
      const bytes = new Uint8Array(Buffer.from('abc'));
      expect(await documents.put({ id: 'doc_2', merchantId: 'mer_1', bytes })).toBe(
        'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      );
    });

    it('gives a file back byte for byte, to its merchant alone', async () => {
      expect(Buffer.from((await documents.read('mer_1', 'doc_1')) ?? []).equals(SCAN)).toBe(true);
      expect(await documents.read('mer_2', 'doc_1')).toBeNull();
      expect(await documents.read('mer_1', 'doc_2')).toBeNull();
    });

    it('lists what stands there of one merchant', async () => {
      await documents.put({ id: 'doc_2', merchantId: 'mer_2', bytes: SCAN.subarray(0, 3) });
      expect(await documents.list('mer_1')).toEqual([{ id: 'doc_1', putAt: clock.now() }]);
    });

    it('erases a file, also twice, and none of another merchant', async () => {
      await documents.erase('mer_2', 'doc_1');
      expect(await documents.list('mer_1')).toHaveLength(1);
      await documents.erase('mer_1', 'doc_1');
      await documents.erase('mer_1', 'doc_1');
      expect(await documents.read('mer_1', 'doc_1')).toBeNull();
      expect(await documents.list('mer_1')).toEqual([]);
    });

    it('keeps what stands under an id', async () => {
      const other = { id: 'doc_1', merchantId: 'mer_1', bytes: SCAN.subarray(1) };
      await expect(documents.put(other)).rejects.toThrow();
      expect((await documents.read('mer_1', 'doc_1'))?.length).toBe(SCAN.length);
    });
  });

  describe('LookInvitations', () => {
    let clock: TestClock;
    let looks: LookInvitations;
    const look = { merchantId: 'mer_1', documentId: 'doc_1', reviewer: 'ann' };
    beforeEach(async () => {
      clock = createTestClock();
      ({ lookInvitations: looks } = await open(clock));
      await looks.save('token', { ...look, expiresAt: new Date(clock.now().getTime() + 300_000) });
    });

    it('finds an invitation by its token, and gives it to one of 20 at once', async () => {
      expect(await looks.find('token')).toMatchObject(look);
      const uses = await Promise.all(Array.from({ length: 20 }, () => looks.use('token')));
      expect(uses.filter((use) => use !== null)).toHaveLength(1);
      expect(await looks.find('token')).toBeNull();
    });

    it('knows none when its five minutes are over', async () => {
      clock.advance(300_000);
      expect(await looks.find('token')).toBeNull();
      expect(await looks.use('token')).toBeNull();
    });
  });
}
