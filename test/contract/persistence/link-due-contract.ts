import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Link } from '../../../src/domain/link/link.js';
import type { Refund } from '../../../src/domain/refund/refund.js';
import type { LinkRow } from '../../../src/ports/link-work.js';
import type { WorkTable } from '../../../src/ports/work-table.js';
import { buildTestRefund } from '../../support/build-test-link.js';
import { AT, buildAttempt, buildLink, later, withEvent } from './build-link.js';
import type { LinkTables } from './work-rows.js';

const MINUTE_MS = 60_000;
const NEVER = later(365 * 86_400_000);

export function describeLinkDue(open: () => Promise<LinkTables>): void {
  describe('LinkWork', () => {
    let tables: LinkTables;
    beforeEach(async () => {
      tables = await open();
    });
    const claim = (table: WorkTable<LinkRow>, now: Date, holder = 'one') =>
      table.claim({ holder, now, limit: 10, withoutShares: [] });
    const idsOf = async (table: WorkTable<LinkRow>, now: Date) =>
      (await claim(table, now)).map(({ id }) => id);
    const insert = async (id: string, changes: Partial<Link>): Promise<Link> =>
      (await tables.links.insert(buildLink(id, changes), `req_${id}`)).link;
    const change = (link: Link, changes: Partial<Link>) =>
      tables.links.replace(link, withEvent(link, `evt_${link.id}_2`, changes));

    describe('expiry', () => {
      it('hands out open links whose time has come, soonest first', async () => {
        await insert('lnk_now', { expiresAt: later(MINUTE_MS) });
        await insert('lnk_past', { expiresAt: later(1) });
        await insert('lnk_future', { expiresAt: later(MINUTE_MS + 1) });
        await insert('lnk_processing', { expiresAt: later(1), state: 'processing' });
        await insert('lnk_never', {});
        expect(await idsOf(tables.expiry, later(MINUTE_MS))).toEqual(['lnk_past', 'lnk_now']);
      });

      it('hands out the link as it is, and whose answer it needs first', async () => {
        const link = await insert('lnk_1', { expiresAt: later(1), attempts: [buildAttempt()] });
        expect(await claim(tables.expiry, later(1))).toEqual([
          { id: 'lnk_1', share: 'sandbox', dueAt: later(1), failures: 0, turn: 1, link },
        ]);
      });

      it('needs nobody for checkouts that are over or never were', async () => {
        const attempts = [
          buildAttempt({ status: 'failed' }),
          buildAttempt({ id: 'att_2', providerRef: null }),
        ];
        await insert('lnk_1', { expiresAt: later(1), attempts });
        expect(await claim(tables.expiry, later(1))).toMatchObject([{ share: 'clock' }]);
      });

      it('follows the link: a later end, none at all, an end by other means', async () => {
        const [moved, freed, paid] = [
          await insert('lnk_moved', { expiresAt: later(1) }),
          await insert('lnk_freed', { expiresAt: later(1) }),
          await insert('lnk_paid', { expiresAt: later(1) }),
        ];
        await change(moved, { expiresAt: later(5_000) });
        await change(freed, { expiresAt: null });
        await change(paid, { state: 'paid' });
        expect(await idsOf(tables.expiry, later(4_999))).toEqual([]);
        expect(await idsOf(tables.expiry, later(5_000))).toEqual(['lnk_moved']);
        expect(await idsOf(tables.expiry, NEVER)).toEqual([]);
      });

      it('is due again when a payment under way has failed, also where nobody let go of it', async () => {
        const link = await insert('lnk_1', { expiresAt: later(1) });
        await claim(tables.expiry, later(1));
        const processing = withEvent(link, 'evt_2', { state: 'processing' });
        await tables.links.replace(link, processing);
        await change(processing, { state: 'open' });
        expect(await idsOf(tables.expiry, later(2))).toEqual(['lnk_1']);
      });
    });

    describe('questions', () => {
      const startedAt = AT;
      const firstAt = () => later(tables.firstQuestionAfterMs);

      it('asks about a payment under way some time after it began', async () => {
        const link = await insert('lnk_1', { attempts: [buildAttempt({ startedAt })] });
        expect(await idsOf(tables.questions, later(-1, firstAt()))).toEqual([]);
        expect(await claim(tables.questions, firstAt())).toEqual([
          { id: 'lnk_1', share: 'sandbox', dueAt: firstAt(), failures: 0, turn: 1, link },
        ]);
      });

      it.each(['open', 'processing', 'expired', 'cancelled'] as const)(
        'asks whatever became of the link: %s',
        async (state) => {
          await insert('lnk_1', { state, attempts: [buildAttempt({ startedAt, status: 'processing' })] });
          expect(await idsOf(tables.questions, firstAt())).toEqual(['lnk_1']);
        },
      );

      it.each([
        { status: 'failed' },
        { status: 'succeeded' },
        { status: 'closed' },
        { providerRef: null },
      ] as const)('asks nothing about an attempt that is %j', async (attempt) => {
        await insert('lnk_1', { attempts: [buildAttempt({ startedAt, ...attempt })] });
        expect(await idsOf(tables.questions, NEVER)).toEqual([]);
      });

      it('begins to ask when the checkout is open, and ends when the payment has', async () => {
        const link = await insert('lnk_1', { attempts: [buildAttempt({ startedAt, providerRef: null })] });
        const opened = withEvent(link, 'evt_2', { attempts: [buildAttempt({ startedAt })] });
        await tables.links.replace(link, opened);
        expect(await tables.questions.measure(firstAt())).toMatchObject({ depth: 1 });
        await change(opened, { attempts: [buildAttempt({ startedAt, status: 'succeeded' })] });
        expect(await tables.questions.measure(firstAt())).toMatchObject({ depth: 0 });
      });

      it('asks the provider first whose payment waits longest', async () => {
        const attempts = [
          buildAttempt({ id: 'att_1', provider: 'stripe', startedAt: later(1_000) }),
          buildAttempt({ id: 'att_2', provider: 'sandbox', startedAt }),
        ];
        await insert('lnk_1', { attempts });
        expect(await claim(tables.questions, firstAt())).toMatchObject([{ share: 'sandbox' }]);
      });

      it('waits for a person no more when the payment has ended meanwhile', async () => {
        const link = await insert('lnk_1', { attempts: [buildAttempt({ startedAt })] });
        const [row] = await claim(tables.questions, firstAt());
        if (row === undefined) throw new Error('nothing is due');
        await tables.questions.park(row, { reason: 'no end was told', at: firstAt() }, 'one');
        await change(link, { attempts: [buildAttempt({ startedAt, status: 'succeeded' })] });
        expect(await tables.questions.listParked(10)).toEqual([]);
      });

      it('waits for a person no more when it is due by itself again', async () => {
        const link = await insert('lnk_1', { attempts: [buildAttempt({ startedAt })] });
        const [row] = await claim(tables.questions, firstAt());
        if (row === undefined) throw new Error('nothing is due');
        await tables.questions.park(row, { reason: 'no answer', at: firstAt() }, 'one');
        await change(link, {
          attempts: [buildAttempt({ startedAt }), buildAttempt({ id: 'att_2', startedAt: later(1) })],
        });
        expect(await tables.questions.measure(firstAt())).toMatchObject({ depth: 1, parked: 0 });
      });
    });

    describe('refunds', () => {
      const payment = buildAttempt({ status: 'succeeded', provider: 'stripe', gatewayAccountId: 'gwa_1' });
      const insertWith = (id: string, ...refunds: readonly Partial<Refund>[]) =>
        insert(id, {
          attempts: [payment],
          refunds: refunds.map((refund, at) => buildTestRefund({ id: `rf_${at}`, leftAt: null, ...refund })),
        });

      it('hands out what is to leave, by the account that gives it back, or to lapse, by the clock', async () => {
        await insertWith('lnk_leaves', { status: 'scheduled', leavesAt: later(10) });
        await insertWith('lnk_lapses', { status: 'awaiting_approval', lapsesAt: later(20) });
        await insertWith('lnk_later', { status: 'scheduled', leavesAt: later(21) });
        await insertWith('lnk_over', { status: 'succeeded' }, { status: 'failed' }, { status: 'called_off' });
        expect(await claim(tables.refunds, later(20))).toMatchObject([
          { id: 'lnk_leaves', share: 'stripe/gwa_1', dueAt: later(10) },
          { id: 'lnk_lapses', share: 'clock', dueAt: later(20) },
        ]);
      });

      it('asks soon about what has left, and is over when its end is known', async () => {
        const link = await insertWith('lnk_1', { status: 'pending', leftAt: AT });
        expect(await tables.refunds.measure(later(9_999))).toMatchObject({ depth: 0 });
        expect(await tables.refunds.measure(later(10_000))).toMatchObject({ depth: 1 });
        await change(link, { refunds: link.refunds.map((refund) => ({ ...refund, status: 'succeeded' })) });
        expect(await tables.refunds.measure(NEVER)).toMatchObject({ depth: 0 });
      });

      it('is not held any more when it was undone meanwhile', async () => {
        const link = await insertWith('lnk_1', { status: 'scheduled', leavesAt: later(10) });
        await claim(tables.refunds, later(10));
        await change(link, { refunds: [] });
        expect(await tables.refunds.listHeld('one', later(10))).toEqual([]);
      });
    });
  });
}
