import { describe, expect, it } from '@jest/globals';
import type { Till } from './till.js';

const EVIDENCE = {
  text: 'Paid by Ann on 22 Nov; the classes began on 1 Dec, and she took part.',
  customerName: 'Ann Lee',
  customerEmail: 'ann@example.com',
  productDescription: 'School fees, class XII B',
};

export function describeDisputes(getTill: () => Till): void {
  describe('a dispute', () => {
    async function openDispute() {
      const { given, openAndPay } = getTill();
      if (given.dispute === undefined) return null;
      const payment = await openAndPay();
      const disputeRef = await given.dispute.open(payment.session);
      return { ...given, ...payment, dispute: given.dispute, disputeRef };
    }

    it('is told with its payment, its amount and how it stands', async () => {
      const opened = await openDispute();
      if (opened === null) return;
      const { gateway, disputeRef, paid } = opened;
      const report = await gateway.fetchDispute(disputeRef);
      expect(report).toMatchObject({
        disputeRef,
        paymentRef: paid.paymentRef,
        amount: { minor: 4999, currency: 'USD' },
        status: 'needs_response',
      });
      expect(report?.dueAt?.getTime() ?? Number.POSITIVE_INFINITY).toBeGreaterThan(
        report?.openedAt.getTime() ?? 0,
      );
    });

    it('takes what speaks for the payment, also when it is sent twice', async () => {
      const opened = await openDispute();
      if (opened === null || !opened.gateway.capabilities.takesEvidence) return;
      const { gateway, disputeRef } = opened;
      await gateway.sendEvidence(disputeRef, EVIDENCE);
      expect(await gateway.fetchDispute(disputeRef)).toMatchObject({ status: 'under_review' });
      await gateway.sendEvidence(disputeRef, EVIDENCE);
      expect(await gateway.fetchDispute(disputeRef)).toMatchObject({ status: 'under_review' });
    });

    it.each(['won', 'lost'] as const)('ends %s', async (how) => {
      const opened = await openDispute();
      if (opened === null) return;
      const { gateway, dispute, disputeRef } = opened;
      await dispute.close(disputeRef, how);
      expect(await gateway.fetchDispute(disputeRef)).toMatchObject({ status: how });
    });

    it('is not there by another id', async () => {
      expect(await getTill().given.gateway.fetchDispute('no-such-dispute')).toBeNull();
    });
  });
}
