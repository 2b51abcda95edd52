import { type Model, trusted } from 'mongoose';
import type { EvidenceText } from '../../../domain/payment/evidence.js';
import type { SandboxDispute, SandboxEvent, SandboxSession } from './session.js';

interface Closing {
  readonly status: 'won' | 'lost';
  readonly event: SandboxEvent;
}

const UNDECIDED: SandboxDispute['status'][] = ['needs_response', 'under_review'];

/** The disputes of the sandbox: one a session at most, in the session that it disputes. */
export function createDisputeStore(model: Model<SandboxSession>) {
  return {
    findDisputed: (disputeRef: string) => model.findOne({ 'dispute.ref': disputeRef }).lean<SandboxSession>(),

    /** Holds what is left of the payment. False when that is another amount by now, or it is disputed already. */
    async openDispute(sessionId: string, dispute: SandboxDispute, event: SandboxEvent): Promise<boolean> {
      const settled = { 'ending.settlesAt': trusted({ $lte: dispute.openedAt }) };
      const result = await model.updateOne(
        { _id: sessionId, ...settled, refundableMinor: dispute.amount.minor, dispute: null },
        { $set: { dispute, refundableMinor: 0 }, $push: { events: event } },
      );
      return result.matchedCount === 1;
    },

    /** False when the bank decides already, or has decided. */
    async keepEvidence(disputeRef: string, evidence: EvidenceText, event: SandboxEvent): Promise<boolean> {
      const sent = { ...evidence, sentAt: event.createdAt };
      const result = await model.updateOne(
        { 'dispute.ref': disputeRef, 'dispute.status': 'needs_response' },
        { $set: { 'dispute.status': 'under_review', 'dispute.evidence': sent }, $push: { events: event } },
      );
      return result.matchedCount === 1;
    },

    /** Gives back what was held when it is won. False when it was decided already. */
    async closeDispute(dispute: SandboxDispute, { status, event }: Closing): Promise<boolean> {
      const result = await model.updateOne(
        { 'dispute.ref': dispute.ref, 'dispute.status': trusted({ $in: UNDECIDED }) },
        {
          $set: { 'dispute.status': status, 'dispute.closedAt': event.createdAt },
          $inc: { refundableMinor: status === 'won' ? dispute.amount.minor : 0 },
          $push: { events: event },
        },
      );
      return result.matchedCount === 1;
    },
  };
}
