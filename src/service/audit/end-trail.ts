import type { AuditRow } from '../../domain/audit/audit-entry.js';
import type { AuditTrail } from '../../ports/audit-trail.js';

interface EndTrailDeps {
  readonly auditTrail: AuditTrail;
}

const PAGE = 500;

/**
 * Ends the rows of a trail that were written before `before`, from its beginning on: a chain is shortened at its end
 * alone, so none goes that has one before it that stays. The newest stays in any case, for the next one to follow. Answers
 * the oldest that is left; null: there is no trail. The trail itself says first which row was the last that ended.
 * Throws AppError `store_unavailable`.
 */
export async function endTrail(
  deps: EndTrailDeps,
  merchantId: string,
  { before, now }: { readonly before: Date; readonly now: Date },
): Promise<AuditRow | null> {
  const [newest] = await deps.auditTrail.listNewest(merchantId, { limit: 1 });
  let last: AuditRow | null = null;
  for (;;) {
    const page = await deps.auditTrail.list(merchantId, last?.number ?? 0, PAGE);
    const stays = page.find(({ at, number }) => at >= before || number === newest?.number);
    last = (stays === undefined ? page.at(-1) : page[page.indexOf(stays) - 1]) ?? last;
    if (stays === undefined && page.length > 0) continue;
    if (last !== null) await announceAndEnd(deps, last, now);
    return stays ?? null;
  }
}

/** Ends a whole trail, of which nothing is kept any more. Throws AppError `store_unavailable`. */
export async function endWholeTrail(deps: EndTrailDeps, merchantId: string, now: Date): Promise<void> {
  const [newest] = await deps.auditTrail.listNewest(merchantId, { limit: 1 });
  if (newest === undefined) return;
  // Cut off before its last row, it is one that says why there is no other.
  if (newest.action !== 'trail.ended') await announceAndEnd(deps, newest, now);
  const [left] = await deps.auditTrail.listNewest(merchantId, { limit: 1 });
  if (left !== undefined) await deps.auditTrail.endThrough(merchantId, left.number);
}

/** Said first: rows that are gone without a word were taken out. */
async function announceAndEnd({ auditTrail }: EndTrailDeps, last: AuditRow, at: Date): Promise<void> {
  const { merchantId, number, hash } = last;
  await auditTrail.append(merchantId, [
    {
      // The same again where it was cut off.
      ...{ id: `ended_${merchantId}_${number}`, merchantId, at, actor: { kind: 'system' }, place: 'system' },
      ...{ action: 'trail.ended', subject: null, before: null, after: { number, hash }, reason: null },
    },
  ]);
  await auditTrail.endThrough(merchantId, number);
}
