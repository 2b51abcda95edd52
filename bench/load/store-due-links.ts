import { randomBytes } from 'node:crypto';
import type { LinkDocument } from '../../src/adapters/persistence/links/link-document.js';
import { findLinkDue } from '../../src/adapters/persistence/links/link-due.js';
import { toLinkDocument } from '../../src/adapters/persistence/links/link-mapper.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { buildLink } from '../../src/domain/link/build-link.js';
import type { Link } from '../../src/domain/link/link.js';
import { LINK_DRAFT } from './make-links.js';

const BATCH = 1_000;
const DAY_MS = 86_400_000;

let stored = 0;

interface Wanted {
  readonly merchantId: string;
  readonly count: number;
  /** What is due of them: nothing ("never": they expire in a month), or their end, a moment ago. */
  readonly due: 'never' | 'expiry';
}

type Stored = Pick<Link, 'id' | 'merchantId'>;

/** Puts links into a store that nobody has to hear of any more. */
export async function storeDueLinks(
  { connection }: Pick<Store, 'connection'>,
  { merchantId, count, due }: Wanted,
): Promise<readonly Stored[]> {
  const links = connection.model<LinkDocument>('Link').collection;
  const now = new Date();
  const ids = createIds({ now: () => now }, randomBytes);
  const expiresAt = new Date(now.getTime() + (due === 'never' ? 30 * DAY_MS : -1_000));
  const made: Stored[] = [];
  for (let at = 0; at < count; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - at) }, () => {
      stored += 1;
      return buildDueLink(stored, { merchantId, ids, now, expiresAt });
    });
    await links.insertMany(batch.map(toHeardDocument));
    made.push(...batch.map(({ id, merchantId }) => ({ id, merchantId })));
  }
  return made;
}

interface Birth {
  readonly merchantId: string;
  readonly ids: ReturnType<typeof createIds>;
  readonly now: Date;
  readonly expiresAt: Date;
}

function buildDueLink(number: number, { merchantId, ids, now, expiresAt }: Birth): Link {
  return buildLink(
    { ...LINK_DRAFT, expiresAt },
    {
      id: ids.newId('lnk'),
      slug: ids.newSlug(),
      generatedReference: `PL-${number}`,
      eventId: ids.newId('evt'),
      mode: 'test',
      reminders: 'off',
      places: [null],
      maker: { kind: 'member', merchantId, memberId: 'mem_bench', role: 'sales' },
      createdAt: now,
    },
  );
}

function toHeardDocument(link: Link): object {
  const due = findLinkDue(link, { now: link.createdAt, firstAfterMs: 0 });
  const { relay, ...document } = toLinkDocument(link, `bench-${link.reference}`, due);
  const heard = { heard: link.history.length, failures: 0, retryAt: null };
  return { ...document, relay: { cursors: { deliveries: heard }, holder: null, failures: 0 } };
}
