import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LinkDraft } from '../../../src/domain/link/link.js';
import type { Creation, Draft, DraftRepository } from '../../../src/ports/draft-repository.js';
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
        language: 'vi',
        reminders: { at: [later(2)] },
        reissueOf: 'lnk_0',
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

    describe('of which the link was asked for', () => {
      const REVIEWED: LinkDraft = {
        amount: { minor: 100, currency: 'USD' },
        description: null,
        customer: { name: null, email: null, phone: null },
        reference: null,
        notes: [],
        channels: [],
        sendTiming: { kind: 'at', at: later(9) },
        expiresAt: null,
        language: null,
        reminders: null,
        reissueOf: null,
      };
      const draft = buildDraft({ reviewed: REVIEWED, values: { amount: '1' } });
      const asked = (askedAt: Date, viewId: string | null = 'V1'): Creation => ({
        askedAt,
        waitsAt: { platform: 'slack', handle: { viewId } },
      });

      it('answers all it takes to finish it', async () => {
        await drafts.save(draft);
        expect(await drafts.keepCreation(draft, asked(later(1)), 'ins_1')).toEqual({
          ...draft,
          creation: asked(later(1)),
          failures: 0,
        });
      });

      it('takes the later of two presses, and does not let the earlier one clear that', async () => {
        await drafts.save(draft);
        const first = await drafts.keepCreation(draft, asked(later(1)), 'ins_1');
        if (first === null) throw new Error('it was not kept');
        await drafts.keepCreation(draft, asked(later(2), 'V2'), 'ins_2');
        await drafts.clearCreation(first, null);
        const third = await drafts.keepCreation(draft, asked(later(3), null), 'ins_1');
        expect(third).toEqual({ ...draft, creation: asked(later(3), null), failures: 0 });
      });

      it('is still there for a second press when the first was finished', async () => {
        await drafts.save(draft);
        const first = await drafts.keepCreation(draft, asked(later(1)), 'ins_1');
        if (first === null) throw new Error('it was not kept');
        await drafts.clearCreation(first, null);
        expect(await drafts.find('mer_1', 'dft_1')).toEqual(draft);
        expect(await drafts.keepCreation(draft, asked(later(2)), 'ins_1')).not.toBeNull();
      });

      it('is offered again when it comes to nothing, unless it was pressed again meanwhile', async () => {
        await drafts.save(draft);
        const first = await drafts.keepCreation(draft, asked(later(1)), 'ins_1');
        if (first === null) throw new Error('it was not kept');
        await drafts.clearCreation(first, later(3));
        expect(await drafts.findLeft(draft, AT)).toEqual({ ...draft, leftAt: later(3) });
        await drafts.keepCreation(draft, asked(later(4)), 'ins_1');
        await drafts.clearCreation(first, later(5));
        expect(await drafts.findLeft(draft, AT)).toBeNull();
      });

      it.each([
        ['never saved', { id: 'dft_2' }],
        ["another merchant's", { merchantId: 'mer_2' }],
        ["another member's", { memberId: 'mem_2' }],
      ])('is refused when it is %s', async (_name, change) => {
        await drafts.save(draft);
        expect(await drafts.keepCreation({ ...draft, ...change }, asked(later(1)), 'ins_1')).toBeNull();
      });

      it('is refused when no review of it held', async () => {
        await drafts.save(buildDraft());
        expect(await drafts.keepCreation(buildDraft(), asked(later(1)), 'ins_1')).toBeNull();
      });
    });

    describe('left unfinished', () => {
      const MEMBER = { merchantId: 'mer_1', memberId: 'mem_1' };
      const leave = (id: string, minutes: number, changes: Partial<Draft> = {}) =>
        drafts.save(buildDraft({ id, leftAt: later(minutes), ...changes }));

      it('is found by its member, the last one first, and by nobody else', async () => {
        await drafts.save(buildDraft({ id: 'dft_0' }));
        await leave('dft_2', 2);
        await leave('dft_1', 1);
        await leave('dft_3', 3, { memberId: 'mem_2' });
        await leave('dft_4', 4, { merchantId: 'mer_2' });
        expect(await drafts.findLeft(MEMBER, AT)).toEqual(buildDraft({ id: 'dft_2', leftAt: later(2) }));
        expect(await drafts.findLeft({ ...MEMBER, memberId: 'mem_3' }, AT)).toBeNull();
      });

      it('is not found when it was left too long ago', async () => {
        await leave('dft_1', 1);
        expect(await drafts.findLeft(MEMBER, later(1))).not.toBeNull();
        expect(await drafts.findLeft(MEMBER, later(2))).toBeNull();
      });

      it('stays, and is not offered, when another took its place', async () => {
        await leave('dft_1', 1);
        await leave('dft_2', 2);
        await drafts.takeBack({ ...MEMBER, id: 'dft_2' });
        await drafts.takeBack({ ...MEMBER, id: 'dft_1', memberId: 'mem_2' });
        expect(await drafts.findLeft(MEMBER, AT)).toMatchObject({ id: 'dft_1' });
        expect(await drafts.find('mer_1', 'dft_2')).toEqual(buildDraft({ id: 'dft_2' }));
      });

      it('is empty once its member discards it, as are those that were begun with it', async () => {
        await leave('dft_1', 1, { values: { amount: '5' } });
        await leave('dft_2', 2, { begun: 'dft_1', values: { amount: '5' } });
        await leave('dft_3', 3);
        expect(await drafts.discard({ ...MEMBER, id: 'dft_1', memberId: 'mem_2' }, later(4))).toBe('missing');
        expect(await drafts.find('mer_1', 'dft_1')).toMatchObject({ values: { amount: '5' } });
        expect(await drafts.discard({ ...MEMBER, id: 'dft_2' }, later(4))).toBe('discarded');
        const ended = { values: {}, discardedAt: later(4) };
        expect(await drafts.find('mer_1', 'dft_1')).toEqual(buildDraft({ id: 'dft_1', ...ended }));
        expect(await drafts.find('mer_1', 'dft_2')).toEqual(
          buildDraft({ id: 'dft_2', begun: 'dft_1', ...ended }),
        );
        expect(await drafts.findLeft(MEMBER, AT)).toMatchObject({ id: 'dft_3' });
      });

      it('is offered no more, and cannot be discarded, once its link is asked for', async () => {
        const { amount, description, customer, reference, notes, channels, expiresAt } = buildLink('lnk_1');
        const reviewed = {
          ...{ amount, description, customer, reference, notes, channels, expiresAt },
          ...{ sendTiming: { kind: 'no' as const }, language: null, reminders: null, reissueOf: null },
        };
        await leave('dft_1', 1, { reviewed });
        const creation = { askedAt: later(2), waitsAt: { platform: 'slack' as const, handle: {} } };
        await drafts.keepCreation({ ...MEMBER, id: 'dft_1' }, creation, 'ins_1');
        expect(await drafts.discard({ ...MEMBER, id: 'dft_1' }, later(3))).toBe('kept');
        expect(await drafts.findLeft(MEMBER, AT)).toBeNull();
        expect(await drafts.find('mer_1', 'dft_1')).toEqual(buildDraft({ reviewed }));
      });
    });

    it("never overwrites another merchant's draft", async () => {
      await drafts.save(buildDraft());
      const foreign = buildDraft({ merchantId: 'mer_2', values: { amount: '666' } });
      await expect(drafts.save(foreign)).rejects.toThrow();
      expect(await drafts.find('mer_1', 'dft_1')).toEqual(buildDraft());
    });
  });
}
