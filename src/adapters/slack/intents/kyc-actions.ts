import { z } from 'zod';
import { REVIEWER_ACTIONS, type ReviewerAction } from '../../../domain/kyc/reviewer-actions.js';
import type { AskKycDecisionPress, LookDocumentsPress, Pressable } from '../../chat/choices/pressable.js';
import { ACTION } from './action-ids.js';
import type { EncodedIntent } from './encoded-intent.js';
import type { PressedAction } from './pressed-action.js';

export type CasePress = AskKycDecisionPress | LookDocumentsPress;

const OF_DECISION = {
  approve: ACTION.approveKyc,
  ask: ACTION.askMoreKyc,
  reject: ACTION.rejectKyc,
  suspend: ACTION.suspendKyc,
  resume: ACTION.resumeKyc,
} as const;

export function isOfCase(intent: Pressable): intent is CasePress {
  return intent.kind === 'ask_kyc_decision' || intent.kind === 'look_documents';
}

/** What one of the operator's people asks for, as a button carries it. */
export function encodeCase(intent: CasePress): EncodedIntent {
  const { merchantId } = intent;
  if (intent.kind === 'look_documents') return { actionId: ACTION.lookDocuments, value: merchantId };
  return { actionId: OF_DECISION[intent.action], value: `${merchantId}:${intent.submission}` };
}

/** `<merchant id>:<submission>` */
const decision = z.tuple([z.string().min(1), z.coerce.number().int().nonnegative()]);

const ofDecision =
  (action: ReviewerAction) =>
  ({ value }: PressedAction): Pressable => {
    const [merchantId, submission] = decision.parse(value.split(':'));
    return { kind: 'ask_kyc_decision', merchantId, action, submission };
  };

/** By the action's name. Each throws ZodError for a value that no button of ours carries. */
export const CASE_DECODERS: Readonly<Record<string, (pressed: PressedAction) => Pressable>> = {
  ...Object.fromEntries(REVIEWER_ACTIONS.map((action) => [OF_DECISION[action], ofDecision(action)])),
  [ACTION.lookDocuments]: ({ value }) => ({
    kind: 'look_documents',
    merchantId: z.string().min(1).parse(value),
  }),
};
