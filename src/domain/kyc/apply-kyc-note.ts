import type { Kyc, NewLook } from './kyc.js';
import type { Screening, ScreeningHit } from './screening.js';

/** What is noted by itself, in whatever state, and decides nothing. */
export type KycNote =
  /** `days`: which of the reminders was told. */
  | { readonly action: 'remind'; readonly days: number }
  /** Compared again: the operator's list is another one. */
  | { readonly action: 'rescreen'; readonly screening: Screening };

/** What it is then, one revision on. */
export function applyKycNote(kyc: Kyc, note: KycNote, now: Date): Kyc {
  const change = note.action === 'remind' ? remind(kyc, note.days, now) : rescreen(kyc, note.screening, now);
  return { ...kyc, ...change, revision: kyc.revision + 1 };
}

/** The owner is asked to look through it; a look that is under way already is enough. */
function remind({ reminded, newLook }: Kyc, days: number, now: Date): Partial<Kyc> {
  return { reminded: [...reminded, days], newLook: newLook ?? beginLook('due', now) };
}

/** A name that was not there before is a question, also of what was approved, and of a yes that did not see it. */
function rescreen(kyc: Kyc, screening: Screening, now: Date): Partial<Kyc> {
  if (!screening.hits.some((hit) => isNew(hit, kyc.screening))) return { screening };
  const look = kyc.state === 'approved' ? (kyc.newLook ?? beginLook('screening', now)) : kyc.newLook;
  return { screening, approvals: [], newLook: look };
}

function beginLook(cause: NewLook['cause'], since: Date): NewLook {
  return { cause, since, changed: [], isSentIn: false };
}

function isNew({ name, listed }: ScreeningHit, before: Screening | null): boolean {
  return before === null || !before.hits.some((hit) => hit.name === name && hit.listed === listed);
}
