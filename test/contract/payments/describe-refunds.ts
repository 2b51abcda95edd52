import { describe, expect, it } from '@jest/globals';
import { isRefused, type Till, toHandle } from './till.js';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const THREE = [null, null, null];

export function describeRefunds(getTill: () => Till): void {
  const canRefund = () => getTill().given.gateway.capabilities.refunds !== 'none';
  const inParts = () => getTill().given.gateway.capabilities.refunds === 'in_parts';

  describe('refund', () => {
    it('gives back the whole, and no more after it', async () => {
      if (!canRefund()) return;
      const { openAndPay, buildRefund, refund } = getTill();
      const payment = await openAndPay();
      expect(await refund(buildRefund(payment, usd(4999)))).toMatchObject({ status: 'succeeded' });
      const more = buildRefund(payment, usd(1), { isWhole: false });
      expect(isRefused(await refund(more))).toBe(true);
    });

    it('gives back a part, then refuses more than the rest, then gives back the rest', async () => {
      if (!inParts()) return;
      const { openAndPay, buildRefund, refund } = getTill();
      const payment = await openAndPay();
      expect(await refund(buildRefund(payment, usd(2000)))).toMatchObject({ status: 'succeeded' });
      expect(isRefused(await refund(buildRefund(payment, usd(3000))))).toBe(true);
      expect(await refund(buildRefund(payment, usd(2999)))).toMatchObject({ status: 'succeeded' });
      expect(isRefused(await refund(buildRefund(payment, usd(1))))).toBe(true);
    });

    it('gives back once for one refund id, one after the other', async () => {
      if (!inParts()) return;
      const { openAndPay, buildRefund, refund, given } = getTill();
      const payment = await openAndPay();
      const once = buildRefund(payment, usd(1000), { reason: 'Asked twice: “it is late”' });
      const answers = [await refund(once), await refund(once), await refund(once)];
      expect(answers).toEqual(THREE.map(() => answers[0]));
      expect(answers[0]).toMatchObject({ status: 'succeeded' });
      expect(await given.gateway.listRefunds(once)).toHaveLength(1);
      expect(await refund(buildRefund(payment, usd(3999)))).toMatchObject({ status: 'succeeded' });
    });

    it('gives back once when the first answer was lost, whether it is asked about or asked for again', async () => {
      const { openAndPay, buildRefund, refund, given } = getTill();
      if (!inParts() || given.loseNextAnswer === undefined) return;
      const payment = await openAndPay();
      const lost = buildRefund(payment, usd(1000));
      given.loseNextAnswer();
      await expect(given.gateway.refund(lost)).rejects.toMatchObject({ code: 'provider_unavailable' });
      await given.settleRefunds?.();
      expect(await given.gateway.fetchRefund(toHandle(lost, null))).toMatchObject({ status: 'succeeded' });
      expect(await refund(lost)).toMatchObject({ status: 'succeeded' });
      expect(await given.gateway.listRefunds(lost)).toHaveLength(1);
    });

    it('refuses what was not paid', async () => {
      if (!canRefund()) return;
      const { open, openAndPay, buildRefund, refund } = getTill();
      const unpaid = await open();
      const { paid } = await openAndPay();
      const paymentRef = 'no-such-payment';
      const asked = buildRefund({ ...unpaid, paid: { ...paid, paymentRef } }, usd(4999));
      expect(isRefused(await refund(asked))).toBe(true);
    });
  });

  describe('fetchRefund', () => {
    it('says that it knows of none by an id that it was never asked with', async () => {
      if (!canRefund()) return;
      const { openAndPay, buildRefund, given } = getTill();
      const never = buildRefund(await openAndPay(), usd(1000));
      expect(await given.gateway.fetchRefund(toHandle(never, null))).toEqual({ status: 'unknown' });
    });

    it('tells the refund that was asked for from another of the same amount', async () => {
      if (!inParts()) return;
      const { openAndPay, buildRefund, refund, given } = getTill();
      const payment = await openAndPay();
      await refund(buildRefund(payment, usd(1000)));
      const never = buildRefund(payment, usd(1000));
      expect(await given.gateway.fetchRefund(toHandle(never, null))).toEqual({ status: 'unknown' });
    });
  });

  describe('listRefunds', () => {
    it('lists none of a payment that nothing was given back of', async () => {
      if (!canRefund()) return;
      const { openAndPay, buildRefund, given } = getTill();
      expect(await given.gateway.listRefunds(buildRefund(await openAndPay(), usd(1)))).toEqual([]);
    });

    it('lists ours by our id, and what was made in the dashboard by none', async () => {
      const { openAndPay, buildRefund, refund, given } = getTill();
      if (!inParts() || given.refundElsewhere === undefined) return;
      const payment = await openAndPay();
      const ours = buildRefund(payment, usd(1000));
      await refund(ours);
      await given.refundElsewhere(payment.session, usd(3999));
      await given.settleRefunds?.();
      const listed = await given.gateway.listRefunds(ours);
      expect(listed).toHaveLength(2);
      expect(listed).toContainEqual(
        expect.objectContaining({ refundId: ours.refundId, amount: usd(1000), status: 'succeeded' }),
      );
      expect(listed).toContainEqual(
        expect.objectContaining({ refundId: null, amount: usd(3999), status: 'succeeded' }),
      );
      expect(new Set(listed.map(({ refundRef }) => refundRef)).size).toBe(2);
    });
  });
}
