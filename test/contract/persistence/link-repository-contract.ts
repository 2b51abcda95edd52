import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Link } from '../../../src/domain/link/link.js';
import type { LinkRepository } from '../../../src/ports/link-repository.js';
import { buildTestRefund } from '../../support/build-test-link.js';
import { AT, buildAttempt, buildLink, later, withEvent } from './build-link.js';

const MINUTE = 60_000;

function rich(): Link {
  return buildLink('lnk_rich', {
    reference: 'INV-42',
    cardPlaces: [
      { key: 'card:lnk_rich', place: { platform: 'slack', channelId: 'C1' } },
      {
        key: 'card:lnk_rich:telegram:-100',
        place: { platform: 'telegram', workspaceId: '-100', channelId: '-100' },
      },
      {
        key: 'card:lnk_rich:telegram:inline/AgA',
        place: { platform: 'telegram', workspaceId: '7', channelId: 'inline/AgA', isCustomers: true },
      },
      { key: 'card:lnk_rich:owner', place: null },
    ],
    amount: { minor: 999_999_999_999, currency: 'JPY' },
    description: 'School fees, class XII B',
    customer: { name: 'Ann Lee', email: 'ann@example.com', phone: '+66812345678' },
    notes: [
      { key: 'a.b', value: '$set' },
      { key: '$gt', value: '' },
    ],
    channels: ['email', 'sms'],
    sendTiming: { kind: 'at', at: later(MINUTE) },
    expiresAt: later(60 * MINUTE),
    attempts: [
      buildAttempt({
        status: 'succeeded',
        endedAt: later(5),
        captured: { minor: 999_999_999_999, currency: 'JPY' },
        method: { label: 'Visa', last4: '4242' },
        gatewayAccountId: 'gwa_1',
        paymentRef: 'pi_1',
        fee: { minor: 31, currency: 'JPY' },
      }),
    ],
    refunds: [
      {
        id: 'ref_1',
        amount: { minor: 5, currency: 'JPY' },
        status: 'scheduled',
        requestedAt: AT,
        reason: null,
        attemptId: 'att_1',
        requestedBy: { kind: 'member', merchantId: 'mer_1', memberId: 'mem_1', role: 'manager' },
        approvedBy: 'mem_2',
        lapsesAt: later(1),
        leavesAt: later(2),
        refundRef: 're_1',
        failure: null,
        leftAt: null,
      },
    ],
    disputes: [
      {
        ...{ disputeRef: 'dp_1', attemptId: 'att_1', amount: { minor: 7, currency: 'JPY' } },
        ...{ reason: 'not_received', status: 'lost', openedAt: AT, dueAt: later(9), closedAt: later(8) },
        fee: { minor: 1500, currency: 'JPY' },
        evidence: { text: 'It was there.', writtenBy: 'mem_1', sentAt: later(7) },
      },
    ],
  });
}

export function describeLinkRepository(open: () => Promise<LinkRepository>): void {
  describe('LinkRepository', () => {
    let links: LinkRepository;
    beforeEach(async () => {
      links = await open();
    });

    describe('insert', () => {
      it('stores every field of a link', async () => {
        const link = rich();
        expect(await links.insert(link, 'req_1')).toEqual({ link, created: true });
        expect(await links.findById('mer_1', 'lnk_rich')).toEqual(link);
      });

      it('answers the stored link when the request comes again', async () => {
        const first = buildLink('lnk_1');
        await links.insert(first, 'req_1');
        expect(await links.insert(buildLink('lnk_2'), 'req_1')).toEqual({ link: first, created: false });
        expect(await links.findById('mer_1', 'lnk_2')).toBeNull();
      });

      it('answers the stored link when a repeated request names the same reference', async () => {
        const first = buildLink('lnk_1', { reference: 'INV-42' });
        await links.insert(first, 'req_1');
        const again = buildLink('lnk_2', { reference: 'INV-42' });
        expect(await links.insert(again, 'req_1')).toEqual({ link: first, created: false });
      });

      it('keeps the requests of two merchants apart', async () => {
        await links.insert(buildLink('lnk_1'), 'req_1');
        const other = buildLink('lnk_2', { merchantId: 'mer_2' });
        expect((await links.insert(other, 'req_1')).created).toBe(true);
      });

      it('makes one link of 20 parallel inserts of one request', async () => {
        const results = await Promise.all(
          Array.from({ length: 20 }, (_, i) => links.insert(buildLink(`lnk_${i}`), 'req_1')),
        );
        expect(results.filter(({ created }) => created)).toHaveLength(1);
        expect(new Set(results.map(({ link }) => link.id)).size).toBe(1);
      });

      it('refuses a reference that the merchant uses, whatever its case', async () => {
        await links.insert(buildLink('lnk_1', { reference: 'INV-42' }), 'req_1');
        const second = buildLink('lnk_2', { reference: 'inv-42' });
        await expect(links.insert(second, 'req_2')).rejects.toMatchObject({
          name: 'AppError',
          code: 'reference_taken',
          details: { reference: 'inv-42' },
        });
      });

      it('lets another merchant use the same reference', async () => {
        await links.insert(buildLink('lnk_1', { reference: 'INV-42' }), 'req_1');
        const other = buildLink('lnk_2', { merchantId: 'mer_2', reference: 'INV-42' });
        expect((await links.insert(other, 'req_2')).created).toBe(true);
      });

      it('gives one of 20 parallel inserts with one reference the reference', async () => {
        const results = await Promise.allSettled(
          Array.from({ length: 20 }, (_, i) =>
            links.insert(buildLink(`lnk_${i}`, { reference: 'INV-42' }), `req_${i}`),
          ),
        );
        expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      });
    });

    describe('replace', () => {
      it('stores every field of the next version', async () => {
        const before = buildLink('lnk_rich', { reference: 'INV-42' });
        const after: Link = { ...rich(), history: withEvent(before, 'evt_2').history, version: 2 };
        await links.insert(before, 'req_1');
        expect(await links.replace(before, after)).toBe(true);
        expect(await links.findById('mer_1', 'lnk_rich')).toEqual(after);
      });

      it('stores a change that makes no event', async () => {
        const before = buildLink('lnk_1');
        const after = { ...before, attempts: [buildAttempt()], version: 2 };
        await links.insert(before, 'req_1');
        expect(await links.replace(before, after)).toBe(true);
        expect(await links.findById('mer_1', 'lnk_1')).toEqual(after);
      });

      it('refuses when the stored version is another, and changes nothing', async () => {
        const first = buildLink('lnk_1');
        const second = withEvent(first, 'evt_2', { state: 'cancelled' });
        await links.insert(first, 'req_1');
        await links.replace(first, second);
        expect(await links.replace(first, withEvent(first, 'evt_3', { state: 'expired' }))).toBe(false);
        expect(await links.findById('mer_1', 'lnk_1')).toEqual(second);
      });

      it('refuses a link that another merchant owns', async () => {
        const link = buildLink('lnk_1');
        await links.insert(link, 'req_1');
        const foreign = { ...link, merchantId: 'mer_2' };
        expect(await links.replace(foreign, withEvent(foreign, 'evt_2'))).toBe(false);
      });

      it('lets exactly one of 50 writers of one version win', async () => {
        const before = buildLink('lnk_1');
        await links.insert(before, 'req_1');
        const results = await Promise.all(
          Array.from({ length: 50 }, (_, i) => links.replace(before, withEvent(before, `evt_race_${i}`))),
        );
        expect(results.filter((won) => won)).toHaveLength(1);
        const stored = await links.findById('mer_1', 'lnk_1');
        expect(stored?.version).toBe(2);
        expect(stored?.history.map(({ id }) => id)).toEqual([
          'evt_lnk_1_1',
          `evt_race_${results.indexOf(true)}`,
        ]);
      });
    });

    describe('find', () => {
      it('finds nothing of another merchant', async () => {
        await links.insert(buildLink('lnk_1', { reference: 'INV-42' }), 'req_1');
        expect(await links.findById('mer_2', 'lnk_1')).toBeNull();
        expect(await links.findByReference('mer_2', 'INV-42')).toBeNull();
      });

      it('finds by reference without case, by slug and by attempt', async () => {
        const link = rich();
        await links.insert(link, 'req_1');
        expect(await links.findByReference('mer_1', 'inv-42')).toEqual(link);
        expect(await links.findBySlug('slug-of-lnk_rich-0123456789')).toEqual(link);
        expect(await links.findByRequestKey('mer_1', 'req_1')).toEqual(link);
        expect(await links.findByRequestKey('mer_2', 'req_1')).toBeNull();
        expect(await links.findByAttemptId('att_1')).toEqual(link);
        expect(await links.findByAttemptId('att_2')).toBeNull();
      });

      it('finds by provider reference only within one and the same attempt', async () => {
        const attempts = [
          buildAttempt({ id: 'att_1', provider: 'sandbox', providerRef: 'ses_1' }),
          buildAttempt({ id: 'att_2', provider: 'stripe', providerRef: 'ses_2' }),
          buildAttempt({ id: 'att_3', provider: 'stripe', providerRef: null }),
        ];
        const link = buildLink('lnk_1', { attempts });
        await links.insert(link, 'req_1');
        expect(await links.findByProviderRef('stripe', 'ses_2')).toEqual(link);
        expect(await links.findByProviderRef('stripe', 'ses_1')).toBeNull();
      });

      it('finds what is under way at an account of the merchant, payments and refunds', async () => {
        const there = { provider: 'stripe', gatewayAccountId: 'gwa_1' } as const;
        // Known, so that nobody is to be asked about it.
        const fee = { minor: 1, currency: 'USD' };
        const paid = buildAttempt({ ...there, status: 'succeeded', paymentRef: 'pi_1', endedAt: AT, fee });
        const refund = buildTestRefund({ attemptId: 'att_1', status: 'pending', leavesAt: AT, leftAt: AT });
        const kept: readonly (readonly [string, Partial<Link>])[] = [
          ['lnk_started', { attempts: [buildAttempt(there)] }],
          [
            'lnk_processing',
            { state: 'processing', attempts: [buildAttempt({ ...there, status: 'processing' })] },
          ],
          ['lnk_refunding', { state: 'paid', attempts: [paid], refunds: [refund] }],
          ['lnk_elsewhere', { attempts: [buildAttempt({ ...there, gatewayAccountId: 'gwa_2' })] }],
          ['lnk_operators', { attempts: [buildAttempt({ ...there, gatewayAccountId: null })] }],
          ['lnk_not_opened', { attempts: [buildAttempt({ ...there, providerRef: null })] }],
          ['lnk_paid', { state: 'paid', attempts: [paid] }],
          ['lnk_closed', { attempts: [buildAttempt({ ...there, status: 'closed' })] }],
          ['lnk_refunded', { state: 'paid', attempts: [paid], refunds: [{ ...refund, status: 'failed' }] }],
          ['lnk_of_other', { merchantId: 'mer_2', attempts: [buildAttempt(there)] }],
        ];
        for (const [id, changes] of kept) await links.insert(buildLink(id, changes), `req_${id}`);
        const found = await links.listBusyAt('mer_1', 'gwa_1');
        expect(found.map(({ id }) => id).toSorted()).toEqual([
          'lnk_processing',
          'lnk_refunding',
          'lnk_started',
        ]);
        expect(await links.findById('mer_1', 'lnk_refunding')).toEqual(
          found.find(({ id }) => id === 'lnk_refunding'),
        );
      });

      it.each([
        ['an operator', { $ne: null }],
        ['a list', ['slug-of-lnk_1-0123456789']],
      ])('never takes %s for a slug', async (_, value) => {
        await links.insert(buildLink('lnk_1'), 'req_1');
        const forged = value as unknown as string;
        const found = await links.findBySlug(forged).catch(() => null);
        expect(found).toBeNull();
      });
    });
  });
}
