import { z } from 'zod';
import { findCurrency } from '../../../domain/money/currencies.js';
import type {
  DecidePress,
  EvidencePress,
  ExplainPress,
  Pressable,
  RefundAgainPress,
  RefundPress,
} from '../../chat/choices/pressable.js';
import { ACTION } from './action-ids.js';
import { type EncodedIntent, idOf } from './encoded-intent.js';
import type { PressedAction } from './pressed-action.js';

export type MoneyPress = RefundPress | RefundAgainPress | DecidePress | ExplainPress | EvidencePress;

const OF_REFUND = {
  undo_refund: ACTION.undoRefund,
  approve_refund: ACTION.approveRefund,
  decline_refund: ACTION.declineRefund,
} as const;

const OF_DISPUTE = {
  ask_evidence: ACTION.askEvidence,
  ask_send_evidence: ACTION.askSendEvidence,
  send_evidence: ACTION.sendEvidence,
} as const;

const KINDS: ReadonlySet<Pressable['kind']> = new Set<MoneyPress['kind']>([
  'refund_again',
  'undo_refund',
  'approve_refund',
  'decline_refund',
  'decide',
  'ask_explain',
  'ask_evidence',
  'ask_send_evidence',
  'send_evidence',
]);

export function isMoney(intent: Pressable): intent is MoneyPress {
  return KINDS.has(intent.kind);
}

/** What is asked about refunds, decisions and disputes, as a button carries it. */
export function encodeMoney(intent: MoneyPress): EncodedIntent {
  const linkId = idOf(intent.link);
  switch (intent.kind) {
    case 'refund_again': {
      const { amount, after, reason } = intent;
      const value = JSON.stringify([linkId, amount.minor, amount.currency, after, reason]);
      return { actionId: ACTION.refundAgain, value };
    }
    case 'decide':
      return { actionId: ACTION.decide, value: `${linkId}:${intent.attemptId}:${intent.decision}` };
    case 'ask_explain':
      return { actionId: ACTION.explain, value: `${linkId}:${intent.attemptId}` };
    case 'undo_refund':
    case 'approve_refund':
    case 'decline_refund':
      return { actionId: OF_REFUND[intent.kind], value: `${linkId}:${intent.refundId}` };
    case 'ask_evidence':
    case 'ask_send_evidence':
    case 'send_evidence':
      return { actionId: OF_DISPUTE[intent.kind], value: `${linkId}:${intent.disputeRef}` };
  }
}

/** `<link id>:<the rest>`: what a provider calls something may have colons of its own. */
function splitValue({ value }: PressedAction): { readonly link: { linkId: string }; readonly rest: string } {
  const [linkId, ...rest] = z.array(z.string().min(1)).min(2).parse(value.split(':'));
  return { link: { linkId: linkId ?? '' }, rest: rest.join(':') };
}

const ofRefund = (kind: RefundPress['kind']) => (pressed: PressedAction) => {
  const { link, rest: refundId } = splitValue(pressed);
  return { kind, link, refundId };
};

const ofDispute = (kind: EvidencePress['kind']) => (pressed: PressedAction) => {
  const { link, rest: disputeRef } = splitValue(pressed);
  return { kind, link, disputeRef };
};

const again = z.tuple([
  z.string().min(1),
  z.number().int().positive(),
  z.string().refine((code) => findCurrency(code) !== null),
  z.iso.datetime(),
  z.string().nullable(),
]);

function decodeAgain({ value }: PressedAction): Pressable {
  const [linkId, minor, currency, after, reason] = again.parse(JSON.parse(value));
  return { kind: 'refund_again', link: { linkId }, amount: { minor, currency }, after, reason };
}

/** `<link id>:<attempt id>:<decision>` */
const decision = z.tuple([z.string().min(1), z.string().min(1), z.enum(['keep', 'accept', 'refund'])]);

function decodeDecision({ value }: PressedAction): Pressable {
  const [linkId, attemptId, decided] = decision.parse(value.split(':'));
  return { kind: 'decide', link: { linkId }, attemptId, decision: decided };
}

/** By the action's name. Each throws ZodError for a value that no button of ours carries. */
export const MONEY_DECODERS: Readonly<Record<string, (pressed: PressedAction) => Pressable>> = {
  [ACTION.undoRefund]: ofRefund('undo_refund'),
  [ACTION.approveRefund]: ofRefund('approve_refund'),
  [ACTION.declineRefund]: ofRefund('decline_refund'),
  [ACTION.refundAgain]: decodeAgain,
  [ACTION.decide]: decodeDecision,
  [ACTION.explain]: (pressed) => {
    const { link, rest: attemptId } = splitValue(pressed);
    return { kind: 'ask_explain', link, attemptId };
  },
  [ACTION.askEvidence]: ofDispute('ask_evidence'),
  [ACTION.askSendEvidence]: ofDispute('ask_send_evidence'),
  [ACTION.sendEvidence]: ofDispute('send_evidence'),
};
