import type { Words } from '../../src/adapters/chat/words/words.js';
import { sha256 } from '../../src/adapters/persistence/audit/sha256.js';
import { findAuditFault } from '../../src/domain/audit/audit-chain.js';
import type { AuditRow } from '../../src/domain/audit/audit-entry.js';

export interface CheckTrailsDeps {
  /** One merchant after the other, each oldest first. */
  readonly rows: AsyncIterable<AuditRow>;
  readonly print: (line: string) => void;
  readonly words: Words;
}

/** Names the first row of each merchant's trail that does not fit; 1 where there is one. */
export async function checkTrails({ rows, print, words }: CheckTrailsDeps): Promise<number> {
  const counts = { merchants: 0, rows: 0, faults: 0 };
  let last: AuditRow | null = null;
  // What follows a row that does not fit says nothing new.
  let brokenId: string | null = null;
  for await (const row of rows) {
    const { merchantId } = row;
    const before: AuditRow | null = last?.merchantId === merchantId ? last : null;
    last = row;
    counts.rows += 1;
    if (before === null) counts.merchants += 1;
    if (merchantId === brokenId) continue;
    const fault = findAuditFault(row, before, sha256);
    if (fault === null) continue;
    brokenId = merchantId;
    counts.faults += 1;
    const is = fault.fault === 'changed' ? 'other' : fault.fault;
    print(words.say('terminal.audit.fault', { merchantId, number: `${fault.number}`, fault: is }));
  }
  print(words.say('terminal.audit.checked', counts));
  return counts.faults === 0 ? 0 : 1;
}
