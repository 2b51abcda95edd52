import type { AuditEntry, AuditRow } from './audit-entry.js';
import { toCanonicalJson } from './canonical-json.js';

/** Hex SHA-256 of a text. */
export type Sha256 = (text: string) => string;

/** What the first row of a trail names as the hash before it. */
export const FIRST_HASH = '0'.repeat(64);

/** The row that an entry becomes after `last`; null: it is the first. */
export function toNextRow(
  entry: AuditEntry,
  last: Pick<AuditRow, 'number' | 'hash'> | null,
  sha256: Sha256,
): AuditRow {
  const row = { ...entry, number: (last?.number ?? 0) + 1, previousHash: last?.hash ?? FIRST_HASH };
  return { ...row, hash: sha256(toHashedText(row)) };
}

/** Where a trail does not hold together, at its first row that does not fit. */
export interface AuditFault {
  readonly merchantId: string;
  readonly number: number;
  readonly fault: /** Rows before it are gone, or stand twice. */
    | 'number_wrong'
    /** It names another row before it than the one that is there. */
    | 'previous_wrong'
    /** It is not what was written. */
    | 'changed';
}

/** Null where the row fits after `last`; null: it has to be the first. */
export function findAuditFault(
  row: AuditRow,
  last: Pick<AuditRow, 'number' | 'hash'> | null,
  sha256: Sha256,
): AuditFault | null {
  const { merchantId, number } = row;
  const at = (fault: AuditFault['fault']) => ({ merchantId, number, fault });
  if (number !== (last?.number ?? 0) + 1) return at('number_wrong');
  if (row.previousHash !== (last?.hash ?? FIRST_HASH)) return at('previous_wrong');
  return row.hash === sha256(toHashedText(row)) ? null : at('changed');
}

/** All of a row but its own hash. */
function toHashedText(row: Omit<AuditRow, 'hash'>): string {
  const { id, merchantId, number, previousHash, place, action, subject, before, after, reason } = row;
  return toCanonicalJson({
    ...{ id, merchantId, number, previousHash, place, action, subject, before, after, reason },
    at: row.at.toISOString(),
    actor: { ...row.actor },
  });
}
