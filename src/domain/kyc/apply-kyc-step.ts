import { findChangedSinceApproval } from './changed-since-approval.js';
import type { Approval, Kyc, KycAction, KycDecision, KycRequest, KycState, NewLook, Risk } from './kyc.js';
import type { KycField } from './kyc-facts.js';
import { findKycMove } from './kyc-moves.js';
import { isSameField, isSamePage, PAGE_OF_FIELD } from './read-kyc-field.js';
import { findReviewBy } from './review-dates.js';
import type { Screening } from './screening.js';

interface ByReviewer {
  readonly reviewer: string;
  readonly reason: string;
}

interface Approving {
  /** How many people an approval is of. */
  readonly needed: number;
  /** Earlier ones that count still. */
  readonly counted: readonly Approval[];
  readonly risk: Risk;
}

/** What is done to a merchant's review, with all that it needs. */
export type KycStep =
  | ({ readonly action: 'save' } & Partial<Pick<Kyc, 'facts' | 'documents'>>)
  | { readonly action: 'submit'; readonly memberId: string; readonly screening: Screening }
  | { readonly action: 'withdraw' }
  | ({ readonly action: 'ask'; readonly requests: readonly KycRequest[] } & ByReviewer)
  | ({ readonly action: 'approve' } & Approving & ByReviewer)
  | ({ readonly action: 'reject' | 'suspend' | 'resume' } & ByReviewer)
  | { readonly action: 'lapse' };

type StepOf<Action extends KycAction> = Extract<KycStep, { readonly action: Action }>;

/** What it is then, one revision on; null where that is refused as it stands. */
export function applyKycStep(kyc: Kyc, step: KycStep, now: Date): Kyc | null {
  const move = findKycMove(kyc, step.action, now);
  if (move === null) return null;
  const change = changeOf(kyc, step, { move, now });
  const state = change.state ?? move;
  const since = state === kyc.state ? kyc.since : now;
  return { ...kyc, ...change, state, since, revision: kyc.revision + 1 };
}

interface Move {
  readonly move: KycState;
  readonly now: Date;
}

function changeOf(kyc: Kyc, step: KycStep, { move, now }: Move): Partial<Kyc> {
  switch (step.action) {
    case 'save':
      return save(kyc, step);
    case 'submit':
      return submit(kyc, step, now);
    case 'withdraw':
      return { approvals: [], newLook: takeBack(kyc.newLook) };
    case 'ask':
      return {
        ...{
          requests: step.requests,
          approvals: [],
          newLook: kyc.newLook && { ...kyc.newLook, isSentIn: false },
        },
        ...decided(kyc, { ...step, at: now }),
      };
    case 'approve':
      return approve(kyc, step, { move, now });
    case 'reject':
      return { approvals: [], requests: [], ...decided(kyc, { ...step, at: now }) };
    case 'suspend':
    case 'resume':
      return decided(kyc, { ...step, at: now });
    case 'lapse':
      return {
        ...decided(kyc, { action: 'lapse', reviewer: null, reason: '', at: now }),
        newLook: askForReview(kyc.newLook, now),
      };
  }
}

function save(kyc: Kyc, { facts, documents }: StepOf<'save'>): Partial<Kyc> {
  const next = { ...kyc, ...(facts && { facts }), ...(documents && { documents }) };
  const requests = kyc.requests.filter(({ field }) => !isAnswered(field, kyc, next));
  return { facts: next.facts, documents: next.documents, requests, approvals: [] };
}

/**
 * What was asked for and is written anew is answered; so it is by something else on its page, or by a file: a number may be
 * right as it is, and want an extract that shows it. Whether the answer is good is the reviewer's to say.
 */
function isAnswered(field: KycField, before: Kyc, after: Kyc): boolean {
  if (!isSameField(field, before, after)) return true;
  const page = PAGE_OF_FIELD[field];
  if (page === 'documents') return false;
  return !isSamePage(page, before, after) || after.documents.length > before.documents.length;
}

function submit(kyc: Kyc, { memberId, screening }: StepOf<'submit'>, now: Date): Partial<Kyc> {
  const submission = { memberId, at: now, number: (kyc.submission?.number ?? 0) + 1 };
  const sent = { submission, screening, approvals: [], requests: [] };
  if (kyc.state !== 'approved' && kyc.state !== 'suspended') return sent;
  const changed = findChangedSinceApproval(kyc);
  const { cause = 'changed', since = now } = kyc.newLook ?? {};
  // Nothing of it needs to be looked at: it holds from now on.
  if (changed.length === 0 && cause === 'changed')
    return { ...sent, newLook: null, approvedFacts: kyc.facts };
  return { ...sent, newLook: { cause, since, changed, isSentIn: true } };
}

/** A change that is taken back is the owner's again; what is due stays due. */
function takeBack(newLook: NewLook | null): NewLook | null {
  return newLook === null || newLook.cause === 'changed' ? null : { ...newLook, isSentIn: false };
}

/** What grew old goes on by a review alone, which a look at names is not. */
function askForReview(newLook: NewLook | null, now: Date): NewLook {
  if (newLook !== null && newLook.cause !== 'screening') return newLook;
  return { cause: 'due', since: now, changed: [], isSentIn: newLook?.isSentIn ?? false };
}

/** One more yes; the last one that is needed decides. */
function approve(kyc: Kyc, step: StepOf<'approve'>, { move, now }: Move): Partial<Kyc> {
  const { reviewer, reason, needed, risk, counted } = step;
  const approvals = [...counted, { reviewer, reason, at: now }];
  const count = { given: approvals.length, needed };
  const decision = decided(kyc, { action: 'approve', reviewer, reason, at: now, count });
  if (approvals.length < needed) return { ...decision, state: kyc.state, approvals, risk };
  const isOfFacts = kyc.state === 'submitted' || kyc.newLook?.isSentIn === true;
  return {
    ...{ ...decision, state: move, approvals: [], requests: [], newLook: null, risk },
    ...(isOfFacts && { approvedFacts: kyc.facts, reviewBy: findReviewBy(risk, now), reminded: [] }),
  };
}

function decided(kyc: Kyc, { action, reviewer, reason, at, count }: KycDecision): Pick<Kyc, 'decisions'> {
  const decision = { action, reviewer, reason, at, ...(count && { count }) };
  return { decisions: [...kyc.decisions, decision] };
}
