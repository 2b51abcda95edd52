import { type Model, trusted } from 'mongoose';
import type { SandboxEvent, SandboxRefund, SandboxSession } from './session.js';

/** The refunds of the sandbox; they stand in the sessions that they give back from. */
export function createRefundStore(model: Model<SandboxSession>) {
  return {
    /** False when the session is not paid in this currency, is disputed, holds too little, or has a refund of this id. */
    async reserveRefund(sessionId: string, refund: SandboxRefund, event: SandboxEvent): Promise<boolean> {
      const { minor, currency } = refund.amount;
      // What is to fail gives nothing back, now or later.
      const taken = refund.refusal === null ? minor : 0;
      const result = await model.updateOne(
        {
          _id: sessionId,
          'ending.settlesAt': trusted({ $lte: refund.requestedAt }),
          'ending.captured.currency': currency,
          refundableMinor: trusted({ $gte: minor }),
          'refunds.id': trusted({ $ne: refund.id }),
          'dispute.status': trusted({ $nin: ['needs_response', 'under_review', 'lost'] }),
        },
        { $inc: { refundableMinor: -taken }, $push: { refunds: refund, events: event } },
      );
      return result.matchedCount === 1;
    },

    /** Writes a refused refund down, unless its id is known. */
    async refuseRefund(sessionId: string, refund: SandboxRefund): Promise<void> {
      await model.updateOne(
        { _id: sessionId, 'refunds.id': trusted({ $ne: refund.id }) },
        { $push: { refunds: refund } },
      );
    },

    async findRefund(refundId: string): Promise<SandboxRefund | null> {
      const session = await model.findOne({ 'refunds.id': refundId }).lean<SandboxSession>();
      return session?.refunds.find(({ id }) => id === refundId) ?? null;
    },
  };
}
