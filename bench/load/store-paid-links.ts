import { randomBytes } from 'node:crypto';
import type { LedgerDocument } from '../../src/adapters/persistence/ledger/ledger-schema.js';
import { toLedgerDocument } from '../../src/adapters/persistence/ledger/ledger-schema.js';
import type { LinkDocument } from '../../src/adapters/persistence/links/link-document.js';
import { findLinkDue } from '../../src/adapters/persistence/links/link-due.js';
import { toLinkDocument } from '../../src/adapters/persistence/links/link-mapper.js';
import type { Store } from '../../src/adapters/persistence/store/connect-store.js';
import { createIds } from '../../src/adapters/system/ids.js';
import { toLedgerRows } from '../../src/domain/ledger/to-ledger-rows.js';
import { applyToLink } from '../../src/domain/link/apply-to-link.js';
import { buildLink } from '../../src/domain/link/build-link.js';
import type { Link } from '../../src/domain/link/link.js';
import type { LinkInput } from '../../src/domain/link/link-input.js';
import { LINK_DRAFT } from './make-links.js';

const BATCH = 1_000;
const PAID = { minor: 4_999, currency: 'USD' } as const;
const FEE = { minor: 175, currency: 'USD' } as const;

interface Wanted {
  readonly count: number;
  /** How far each one's payment has come; what is paid stands in the ledger, by four rows. */
  readonly payment: 'open' | 'paid';
}

/** Puts links with a payment into a store; nobody has to hear of them any more. */
export async function storePaidLinks(
  { connection }: Pick<Store, 'connection'>,
  wanted: Wanted,
): Promise<void> {
  const links = connection.model<LinkDocument>('Link').collection;
  const ledger = connection.model<LedgerDocument>('LedgerRow').collection;
  const startedAt = new Date(Date.now() - 60 * 60_000);
  const ids = createIds({ now: () => startedAt }, randomBytes);
  for (let at = 0; at < wanted.count; at += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, wanted.count - at) }, (_, number) =>
      pay(beginLink(ids, at + number, startedAt), { ids, startedAt, payment: wanted.payment }),
    );
    await links.insertMany(batch.map(toHeardDocument));
    const rows = batch.flatMap((link) => link.history.flatMap((event) => toLedgerRows(link, event)));
    if (rows.length > 0) await ledger.insertMany(rows.map(toLedgerDocument) as object[]);
  }
}

type Ids = ReturnType<typeof createIds>;

function beginLink(ids: Ids, number: number, createdAt: Date): Link {
  return buildLink(LINK_DRAFT, {
    ...{ id: ids.newId('lnk'), slug: ids.newSlug(), generatedReference: `PL-B${number}` },
    ...{ eventId: ids.newId('evt'), mode: 'test', reminders: 'off', places: [null], createdAt },
    maker: { kind: 'member', merchantId: 'mer_bench', memberId: 'mem_bench', role: 'sales' },
  });
}

interface Paying {
  readonly ids: Ids;
  readonly startedAt: Date;
  readonly payment: Wanted['payment'];
}

function pay(link: Link, { ids, startedAt, payment }: Paying): Link {
  const attemptId = ids.newId('att');
  const begun: readonly LinkInput[] = [
    { type: 'start_attempt', attemptId, provider: 'sandbox', gatewayAccountId: null },
    { type: 'attempt_opened', attemptId, providerRef: `ref_${attemptId}`, checkoutUrl: null },
  ];
  const paid: LinkInput = {
    ...{ type: 'succeeded', attemptId, captured: PAID, fee: FEE },
    ...{ method: null, paymentRef: `pay_${attemptId}`, paidAt: startedAt },
  };
  return [...begun, ...(payment === 'paid' ? [paid] : [])].reduce<Link>((before, input) => {
    const by = { actor: { kind: 'system' }, source: 'clock', at: startedAt } as const;
    const outcome = applyToLink(before, input, { ...by, eventId: ids.newId('evt') });
    if (outcome.kind !== 'changed') throw new Error(`a bench link takes no ${input.type}`);
    return outcome.link;
  }, link);
}

function toHeardDocument(link: Link): object {
  const due = findLinkDue(link, { now: link.createdAt, firstAfterMs: 0 });
  const { relay: _, ...document } = toLinkDocument(link, `bench-${link.id}`, due);
  const heard = { heard: link.history.length, failures: 0, retryAt: null };
  return { ...document, relay: { cursors: { ledger: heard }, holder: null, failures: 0 } };
}
