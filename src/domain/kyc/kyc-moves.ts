import type { Kyc, KycAction, KycState } from './kyc.js';
import { isSameFacts } from './read-kyc-field.js';

/** How long a rejected merchant waits before it may begin again. */
const NEW_DRAFT_AFTER_MS = 24 * 3_600_000;

type Moves = Readonly<Record<KycState, Readonly<Partial<Record<KycAction, KycState>>>>>;

/** What each action makes of each state; what is absent is refused. */
const KYC_MOVES: Moves = {
  none: { save: 'draft' },
  draft: { save: 'draft', submit: 'submitted' },
  submitted: {
    ...{ withdraw: 'draft', ask: 'more_needed' },
    ...{ approve: 'approved', reject: 'rejected' },
  },
  more_needed: { save: 'more_needed', submit: 'submitted', reject: 'rejected' },
  // What was changed since is looked at while links live on.
  approved: {
    ...{ save: 'approved', submit: 'approved', withdraw: 'approved' },
    ...{ ask: 'approved', approve: 'approved', suspend: 'suspended', lapse: 'suspended' },
  },
  rejected: { save: 'draft' },
  suspended: {
    ...{ save: 'suspended', submit: 'suspended', withdraw: 'suspended' },
    ...{ ask: 'suspended', approve: 'approved', resume: 'approved' },
  },
};

/** What an action makes of it now; null where the state, or what else the action needs, refuses it. */
export function findKycMove(kyc: Kyc, action: KycAction, now: Date): KycState | null {
  const next = KYC_MOVES[kyc.state][action] ?? null;
  return next !== null && isPossible(kyc, action, now) ? next : null;
}

/** When a rejected merchant may begin again; null where it was not rejected. */
export function findNewDraftAt({ state, since }: Kyc): Date | null {
  return state === 'rejected' ? new Date(since.getTime() + NEW_DRAFT_AFTER_MS) : null;
}

/** Whether the owner sent in what is there now. It does not change until it is decided, asked for again or withdrawn. */
export function isSentIn({ state, newLook }: Kyc): boolean {
  if (state === 'submitted') return true;
  return (state === 'approved' || state === 'suspended') && newLook !== null && newLook.isSentIn;
}

/** Whether there is something that reviewers decide now. */
export function isUnderReview(kyc: Kyc): boolean {
  const { state, newLook, requests } = kyc;
  if (isSentIn(kyc)) return true;
  return state === 'approved' && newLook?.cause === 'screening' && requests.length === 0;
}

/** Whether it is suspended because its review grew old: then only a review lets it go on. */
export function isLapsed({ state, decisions }: Pick<Kyc, 'state' | 'decisions'>): boolean {
  if (state !== 'suspended') return false;
  const last = decisions.findLast(({ action }) => action === 'suspend' || action === 'lapse');
  return last?.action === 'lapse';
}

/** Once approved, there is something to send in only where it changed, or was asked for. */
function hasNews({ state, facts, approvedFacts, newLook }: Kyc): boolean {
  if (state !== 'approved' && state !== 'suspended') return true;
  return newLook !== null || approvedFacts === null || !isSameFacts(facts, approvedFacts);
}

function isPossible(kyc: Kyc, action: KycAction, now: Date): boolean {
  switch (action) {
    case 'save': {
      const from = findNewDraftAt(kyc);
      return from === null ? !isSentIn(kyc) : now >= from;
    }
    case 'submit':
      return !isSentIn(kyc) && hasNews(kyc);
    case 'withdraw':
      return isSentIn(kyc);
    case 'ask':
      return isUnderReview(kyc);
    case 'approve':
      return isUnderReview(kyc) && (kyc.state !== 'suspended' || isLapsed(kyc));
    case 'resume':
      return !isLapsed(kyc);
    default:
      return true;
  }
}
