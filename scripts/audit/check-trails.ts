import type { Words } from '../../src/adapters/chat/words/words.js';
import { sha256 } from '../../src/adapters/persistence/audit/sha256.js';
import type { AuditRow } from '../../src/domain/audit/audit-entry.js';
import { followTrail, type TrailFollower } from '../../src/domain/audit/follow-trail.js';

export interface CheckTrailsDeps {
  /** One merchant after the other, each oldest first. */
  readonly rows: AsyncIterable<AuditRow>;
  readonly print: (line: string) => void;
  readonly words: Words;
}

/** Names the first row of each merchant's trail that does not fit, and says how many are kept no more; 1 where one is broken. */
export async function checkTrails({ rows, print, words }: CheckTrailsDeps): Promise<number> {
  const counts = { merchants: 0, rows: 0, faults: 0 };
  const gone = { trails: 0, rows: 0 };
  const close = (follower: TrailFollower | null) => {
    if (follower === null) return;
    const { fault, ended } = follower.end();
    gone.rows += ended;
    if (ended > 0) gone.trails += 1;
    if (fault === null) return;
    counts.faults += 1;
    const is = fault.fault === 'changed' ? 'other' : fault.fault;
    const { merchantId, number } = fault;
    print(words.say('terminal.audit.fault', { merchantId, number: `${number}`, fault: is }));
  };
  let merchantId: string | null = null;
  let follower: TrailFollower | null = null;
  for await (const row of rows) {
    if (row.merchantId !== merchantId) {
      close(follower);
      follower = followTrail(sha256);
      counts.merchants += 1;
    }
    ({ merchantId } = row);
    counts.rows += 1;
    follower?.take(row);
  }
  close(follower);
  if (gone.rows > 0) print(words.say('terminal.audit.ended', gone));
  print(words.say('terminal.audit.checked', counts));
  return counts.faults === 0 ? 0 : 1;
}
