import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Draft, DraftRepository } from '../../../src/ports/draft-repository.js';
import { AT, buildLink, later } from './build-link.js';

function buildDraft(changes: Partial<Draft> = {}): Draft {
  return {
    id: 'dft_1',
    merchantId: 'mer_1',
    memberId: 'mem_1',
    values: {},
    reviewed: null,
    origin: null,
    createdAt: AT,
    ...changes,
  };
}

export function describeDraftRepository(open: () => Promise<DraftRepository>): void {
  describe('DraftRepository', () => {
    let drafts: DraftRepository;
    beforeEach(async () => {
      drafts = await open();
    });

    it('keeps what was typed exactly, whatever its names', async () => {
      const draft = buildDraft({
        values: {
          amount: ' 49.99 ',
          'block.with.dots': '',
          $where: '1',
          missing: null,
          notes: [{ key: '$a.b', value: '{}' }, {}],
          when: later(5),
        },
        origin: { platform: 'slack', channelId: 'C1' },
      });
      await drafts.save(draft);
      expect(await drafts.find('mer_1', 'dft_1')).toEqual(draft);
    });

    it('gives a field without a value back as none', async () => {
      await drafts.save(buildDraft({ values: { amount: '1', email: undefined } }));
      expect((await drafts.find('mer_1', 'dft_1'))?.values).toStrictEqual({ amount: '1' });
    });

    it('keeps what the review showed', async () => {
      const { amount, description, customer, reference, notes, channels, expiresAt } = buildLink('lnk_1');
      const reviewed = {
        ...{ amount, description, customer, reference, notes, channels, expiresAt },
        sendTiming: { kind: 'at', at: later(1) },
      } as const;
      await drafts.save(buildDraft({ reviewed }));
      expect(await drafts.find('mer_1', 'dft_1')).toEqual(buildDraft({ reviewed }));
    });

    it('replaces the whole draft when it is saved again', async () => {
      await drafts.save(buildDraft({ values: { amount: '1', email: 'a@b.example' } }));
      const second = buildDraft({ values: { amount: '2' }, origin: { platform: 'slack', channelId: 'C1' } });
      await drafts.save(second);
      expect(await drafts.find('mer_1', 'dft_1')).toEqual(second);
    });

    it('finds no draft of another merchant, and none that was never saved', async () => {
      await drafts.save(buildDraft());
      expect(await drafts.find('mer_2', 'dft_1')).toBeNull();
      expect(await drafts.find('mer_1', 'dft_2')).toBeNull();
    });

    it("never overwrites another merchant's draft", async () => {
      await drafts.save(buildDraft());
      const foreign = buildDraft({ merchantId: 'mer_2', values: { amount: '666' } });
      await expect(drafts.save(foreign)).rejects.toThrow();
      expect(await drafts.find('mer_1', 'dft_1')).toEqual(buildDraft());
    });
  });
}
