import type { AuditActor, AuditEntry, AuditPlace, AuditValue } from '../../domain/audit/audit-entry.js';
import { AppError } from '../../domain/errors.js';
import { applyKycNote, type KycNote } from '../../domain/kyc/apply-kyc-note.js';
import { applyKycStep, type KycStep } from '../../domain/kyc/apply-kyc-step.js';
import { beginKyc, type Kyc } from '../../domain/kyc/kyc.js';
import { findNewDraftAt } from '../../domain/kyc/kyc-moves.js';
import type { Ids } from '../../ports/ids.js';
import type { KycRepository } from '../../ports/kyc-repository.js';
import { type LookAfterSoonDeps, lookAfterChange } from '../upkeep/look-after-soon.js';

export interface ChangeKycDeps extends LookAfterSoonDeps {
  readonly kycs: KycRepository;
  readonly ids: Pick<Ids, 'newId'>;
}

export interface KycChange {
  readonly step: KycStep | KycNote;
  readonly actor: AuditActor;
  readonly place: AuditPlace;
  /** What the trail tells of it beside the states; no facts of people. */
  readonly told?: { readonly [name: string]: AuditValue };
  /** How the trail calls it; absent: by its step. */
  readonly action?: AuditEntry['action'];
  /** A document's id; absent: the merchant itself. */
  readonly subject?: string;
}

/** Sees what stands there, and says what is done about it; null: nothing. Asked again where somebody was quicker. */
export type DecideChange = (kyc: Kyc, now: Date) => KycChange | null | Promise<KycChange | null>;

/** What is done by itself, in nobody's name. */
export const BY_ITSELF = { actor: { kind: 'system' }, place: 'system' } as const;

const TRIES = 20;

/**
 * One change of a merchant's review, with its entry for the trail, in one write in place of what was seen.
 * Throws AppError `kyc_not_now`, `write_conflict`, `store_unavailable`, and what `decide` throws.
 */
export async function changeKyc(deps: ChangeKycDeps, merchantId: string, decide: DecideChange): Promise<Kyc> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const now = deps.clock.now();
    const kyc = (await deps.kycs.find(merchantId)) ?? beginKyc(merchantId, now);
    const change = await decide(kyc, now);
    if (change === null) return kyc;
    const next = apply(kyc, change.step, now);
    const entry = toEntry({ before: kyc, after: next, change }, { id: deps.ids.newId('aud'), at: now });
    if (await lookAfterChange(deps, merchantId, () => deps.kycs.save(next, [entry]))) return next;
  }
  throw new AppError('write_conflict');
}

function apply(kyc: Kyc, step: KycChange['step'], now: Date): Kyc {
  if (step.action === 'remind' || step.action === 'rescreen') return applyKycNote(kyc, step, now);
  const next = applyKycStep(kyc, step, now);
  if (next === null) throw refuse(kyc, step);
  return next;
}

/** Why a step is not taken as it stands. */
export function refuse(kyc: Kyc, { action }: Pick<KycStep, 'action'>): AppError<'kyc_not_now'> {
  const from = action === 'save' ? findNewDraftAt(kyc) : null;
  return new AppError('kyc_not_now', { state: kyc.state, action, ...(from && { from }) });
}

interface Changed {
  readonly before: Kyc;
  readonly after: Kyc;
  readonly change: KycChange;
}

function toEntry({ before, after, change }: Changed, { id, at }: Pick<AuditEntry, 'id' | 'at'>): AuditEntry {
  const { step, actor, place, told = {}, subject = null } = change;
  const { action = `kyc.${step.action}` as const } = change;
  return {
    ...{ id, at, actor, place, subject, merchantId: after.merchantId, action },
    before: { state: before.state },
    after: { state: after.state, ...told },
    reason: 'reason' in step ? step.reason : null,
  };
}
