import { beforeEach, describe, expect, it } from '@jest/globals';
import type { LinkFilter, LinkRepository } from '../../../src/ports/link-repository.js';
import { buildTestRefund } from '../../support/build-test-link.js';
import { buildTestActor } from '../../support/build-test-merchant.js';
import { AT, buildLink, later, withEvent } from './build-link.js';

export function describeLinkList(open: () => Promise<LinkRepository>): void {
  describe('LinkRepository list', () => {
    let links: LinkRepository;
    beforeEach(async () => {
      links = await open();
      const customer = { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' };
      const all = [
        buildLink('lnk_1', {
          createdAt: AT,
          state: 'paid',
          description: 'School fees (class XII.B)',
          customer,
        }),
        buildLink('lnk_2', { createdAt: later(1), ownerId: 'mem_2', description: '100% cotton\\wool [red]' }),
        buildLink('lnk_3', { createdAt: later(2), state: 'cancelled', reference: 'INV-42' }),
        buildLink('lnk_4', { createdAt: later(2), ownerId: 'mem_2', state: 'paid' }),
        buildLink('lnk_5', { createdAt: later(3), merchantId: 'mer_2', description: 'School fees' }),
      ];
      for (const link of all) await links.insert(link, `req_${link.id}`);
    });

    const listIds = async (filter: Omit<LinkFilter, 'merchantId'>, page = { skip: 0, limit: 10 }) => {
      const found = await links.list({ merchantId: 'mer_1', ...filter }, page);
      expect(found.rest).toBe('none');
      return { ids: found.links.map(({ id }) => id), total: found.total };
    };

    it("answers the merchant's links, newest first", async () => {
      expect(await listIds({})).toEqual({ ids: ['lnk_4', 'lnk_3', 'lnk_2', 'lnk_1'], total: 4 });
    });

    it('answers those of which a member asked for a refund that waits for a second person', async () => {
      const asked = (memberId: string, status: 'awaiting_approval' | 'lapsed') =>
        buildTestRefund({
          id: `rfd_${memberId}_${status}`,
          status,
          requestedBy: buildTestActor({ memberId }),
        });
      const refunds = [asked('mem_7', 'lapsed'), asked('mem_8', 'awaiting_approval')];
      await links.insert(buildLink('lnk_9', { createdAt: later(4), state: 'paid', refunds }), 'req_lnk_9');
      expect(await listIds({ refundAskedBy: 'mem_8' })).toEqual({ ids: ['lnk_9'], total: 1 });
      expect(await listIds({ refundAskedBy: 'mem_7' })).toEqual({ ids: [], total: 0 });
    });

    it('answers with a state also those whose money waits for a decision, each once, newest first', async () => {
      const more = [
        buildLink('lnk_6', { createdAt: later(4), state: 'needs_review', exception: 'mismatch' }),
        buildLink('lnk_7', { createdAt: later(5), state: 'paid', exception: 'over', description: 'Twice' }),
        buildLink('lnk_8', { createdAt: later(6), merchantId: 'mer_2', state: 'paid', exception: 'over' }),
      ];
      for (const link of more) await links.insert(link, `req_${link.id}`);
      const states = ['needs_review'] as const;
      expect(await listIds({ states })).toEqual({ ids: ['lnk_6'], total: 1 });
      expect(await listIds({ states, orUndecided: true })).toEqual({ ids: ['lnk_7', 'lnk_6'], total: 2 });
      expect(await listIds({ states: ['paid'], orUndecided: true })).toEqual({
        ids: ['lnk_7', 'lnk_6', 'lnk_4', 'lnk_1'],
        total: 4,
      });
      expect(await listIds({ states, orUndecided: true }, { skip: 1, limit: 1 })).toEqual({
        ids: ['lnk_6'],
        total: 2,
      });
      expect(await listIds({ states, orUndecided: true, words: 'twice' })).toEqual({
        ids: ['lnk_7'],
        total: 1,
      });
    });

    it('passes a link on to another member, whose list it is in then', async () => {
      const [link] = (await links.list({ merchantId: 'mer_1', ownerId: 'mem_2' }, { skip: 0, limit: 1 }))
        .links;
      if (link === undefined) throw new Error('no link');
      const next = { ...withEvent(link, 'evt_9'), ownerId: 'mem_9' };
      expect(await links.replace(link, next)).toBe(true);
      expect(await listIds({ ownerId: 'mem_9' })).toEqual({ ids: [link.id], total: 1 });
      expect((await links.findById('mer_1', link.id))?.ownerId).toBe('mem_9');
    });

    it('answers one page and the total of all', async () => {
      expect(await listIds({}, { skip: 1, limit: 2 })).toEqual({ ids: ['lnk_3', 'lnk_2'], total: 4 });
      expect(await listIds({}, { skip: 9, limit: 2 })).toEqual({ ids: [], total: 4 });
    });

    it('narrows to one member and to some states', async () => {
      expect(await listIds({ ownerId: 'mem_2' })).toEqual({ ids: ['lnk_4', 'lnk_2'], total: 2 });
      expect(await listIds({ states: ['paid', 'cancelled'] })).toEqual({
        ids: ['lnk_4', 'lnk_3', 'lnk_1'],
        total: 3,
      });
      expect(await listIds({ ownerId: 'mem_2', states: ['paid'] })).toEqual({ ids: ['lnk_4'], total: 1 });
      expect(await listIds({ states: [] })).toEqual({ ids: [], total: 0 });
    });

    it.each([
      ['the start of a word of the description', 'scho', ['lnk_1']],
      ['not what stands within a word', 'chool', []],
      ['without accents', 'fèès ÄNN', ['lnk_1']],
      ['any case', 'SCHOOL FEES', ['lnk_1']],
      ['words in another order', 'fees ann', ['lnk_1']],
      ['the reference', 'inv-42', ['lnk_3']],
      ['the email', 'ann@example', ['lnk_1']],
      ['the phone', '+668', ['lnk_1']],
      ['the phone with blanks', '+66 81 234 5678', ['lnk_1']],
      ['the phone as inside the country', '081-234-5678', ['lnk_1']],
      ['the phone without the code', '8123', ['lnk_1']],
      ['another part of the email', 'example.com', ['lnk_1']],
      ['the pattern signs ( ) .', '(class xii.b)', ['lnk_1']],
      ['the pattern signs \\ [ ]', '\\wool [red]', ['lnk_2']],
      ['nothing for a wildcard', '.*', []],
      ['nothing for signs alone', '- & "', []],
      ['nothing when one word is missing', 'school bus', []],
      ['everything for blanks', '  ', ['lnk_4', 'lnk_3', 'lnk_2', 'lnk_1']],
    ])('finds %s', async (_, words, ids) => {
      expect((await listIds({ words })).ids).toEqual(ids);
    });

    it('bears a search text of any length', async () => {
      expect((await listIds({ words: '((a+)+)+$ '.repeat(5000) })).ids).toEqual(['lnk_1']);
      expect((await listIds({ words: 'a b c d e f g h i j k l m '.repeat(10) })).total).toBe(0);
    });

    it('finds within one member and some states', async () => {
      expect((await listIds({ words: 'pl', ownerId: 'mem_2' })).ids).toEqual(['lnk_4', 'lnk_2']);
      expect((await listIds({ words: 'pl', states: ['paid', 'open'] })).ids).toEqual([
        'lnk_4',
        'lnk_2',
        'lnk_1',
      ]);
      expect((await listIds({ words: 'pl', states: [] })).ids).toEqual([]);
    });

    it('finds a link by what it was changed to', async () => {
      const before = await links.findById('mer_1', 'lnk_2');
      if (before === null) throw new Error('the link is there');
      await links.replace(before, withEvent(before, 'evt_9', { description: 'Linen' }));
      expect((await listIds({ words: 'linen' })).ids).toEqual(['lnk_2']);
      expect((await listIds({ words: 'wool' })).ids).toEqual([]);
    });
  });
}
