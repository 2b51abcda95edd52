import type { Link } from '../../../src/domain/link/link.js';
import {
  type CreationRow,
  type DraftRepository,
  toCreationRow,
} from '../../../src/ports/draft-repository.js';
import type { LinkRepository } from '../../../src/ports/link-repository.js';
import type { LinkWork } from '../../../src/ports/link-work.js';
import type { ProviderInbox } from '../../../src/ports/provider-inbox.js';
import type { WorkLanes } from '../../../src/ports/work-lanes.js';
import type { ParkedTable, WorkTable } from '../../../src/ports/work-table.js';
import { buildAttemptEvent } from '../../support/build-attempt-event.js';
import { buildTestRefund } from '../../support/build-test-link.js';
import { AT, buildAttempt, buildEvent, buildLink, later } from './build-link.js';
import type { WorkRows } from './work-table-contract.js';

const DRAFT = {
  memberId: 'mem_1',
  values: {},
  reviewed: { ...buildLink('lnk_1'), reference: null },
  origin: null,
} as const;

type Parked<Table> = Table & ParkedTable;

/** The tables of links, and the repository that makes their rows. */
export interface LinkTables {
  readonly links: LinkRepository;
  readonly relay: Parked<LinkWork['relay']>;
  readonly expiry: Parked<LinkWork['expiry']>;
  readonly questions: Parked<LinkWork['questions']>;
  readonly refunds: Parked<LinkWork['refunds']>;
  /** How long after it began an attempt is first asked about; the clock of the repository stands at `AT` or before. */
  readonly firstQuestionAfterMs: number;
}

export function toInboxRows(inbox: Parked<ProviderInbox>): WorkRows {
  return {
    table: inbox,
    parked: inbox,
    shares: ['sandbox', 'stripe'],
    change: null,
    async add(name, dueAt, provider = 'sandbox') {
      const event = buildAttemptEvent({ eventId: name });
      await inbox.insert(provider, [event], { receivedAt: dueAt, holder: null });
    },
  };
}

/** Drafts whose link was asked for; each is let go of by who kept it. */
export function toCreationRows(drafts: DraftRepository, creations: Parked<WorkTable<CreationRow>>): WorkRows {
  const keep = async (id: string, askedAt: Date, merchantId = 'mer_1') => {
    const draft = { ...DRAFT, id, merchantId, createdAt: AT };
    await drafts.save(draft);
    const waitsAt = { platform: 'slack', handle: {} } as const;
    const kept = await drafts.keepCreation(draft, { askedAt, waitsAt }, 'keeper');
    if (kept === null) throw new Error(`draft ${id} was not kept`);
    const next = { dueAt: askedAt, failures: 0 };
    await creations.giveBack(toCreationRow(kept), next, 'keeper');
  };
  return { table: creations, parked: creations, shares: ['mer_1', 'mer_2'], change: null, add: keep };
}

export function toLaneRows(lanes: WorkLanes): WorkRows {
  const wake = (lane: string, dueAt: Date, share = 'mer_1') => lanes.wake([{ lane, share, dueAt }]);
  return { table: lanes, parked: null, shares: ['mer_1', 'mer_2'], change: wake, add: wake };
}

export function toRelayRows({ links, relay }: LinkTables): WorkRows {
  return {
    table: relay,
    parked: relay,
    shares: ['mer_1', 'mer_2'],
    async add(name, dueAt, merchantId = 'mer_1') {
      const history = [buildEvent(`evt_${name}`, dueAt)];
      await links.insert(buildLink(name, { merchantId, history }), `req_${name}`);
    },
    change: (name, dueAt) =>
      changeLink(links, name, ({ history }) => ({
        history: [...history, buildEvent(`evt_${name}_${history.length}`, dueAt)],
      })),
  };
}

export function toExpiryRows({ links, expiry }: LinkTables): WorkRows {
  return {
    table: expiry,
    parked: expiry,
    shares: ['clock', 'sandbox'],
    async add(name, expiresAt, share = 'clock') {
      const attempts = share === 'clock' ? [] : [buildAttempt({ id: `att_${name}`, provider: share })];
      await links.insert(buildLink(name, { expiresAt, attempts }), `req_${name}`);
    },
    change: (name, expiresAt) => changeLink(links, name, () => ({ expiresAt })),
  };
}

export function toQuestionRows({ links, questions, firstQuestionAfterMs }: LinkTables): WorkRows {
  /** An attempt whose first question falls due then. */
  const attemptFor = (name: string, dueAt: Date, provider = 'sandbox') =>
    buildAttempt({ id: `att_${name}`, provider, startedAt: later(-firstQuestionAfterMs, dueAt) });
  return {
    table: questions,
    parked: questions,
    shares: ['sandbox', 'stripe'],
    async add(name, dueAt, provider = 'sandbox') {
      await links.insert(buildLink(name, { attempts: [attemptFor(name, dueAt, provider)] }), `req_${name}`);
    },
    change: (name, dueAt) => changeLink(links, name, () => ({ attempts: [attemptFor(name, dueAt)] })),
  };
}

export function toRefundRows({ links, refunds }: LinkTables): WorkRows {
  const leaving = (name: string, leavesAt: Date) => [
    buildTestRefund({ attemptId: `att_${name}`, status: 'scheduled', leavesAt, leftAt: null }),
  ];
  return {
    table: refunds,
    parked: refunds,
    shares: ['sandbox', 'stripe'],
    async add(name, dueAt, provider = 'sandbox') {
      const attempts = [buildAttempt({ id: `att_${name}`, provider, status: 'succeeded' })];
      await links.insert(buildLink(name, { attempts, refunds: leaving(name, dueAt) }), `req_${name}`);
    },
    change: (name, dueAt) => changeLink(links, name, () => ({ refunds: leaving(name, dueAt) })),
  };
}

/** Changes the stored link, as one that is faster than whoever holds it. */
async function changeLink(
  links: LinkRepository,
  linkId: string,
  change: (link: Link) => Partial<Link>,
): Promise<void> {
  const before = await links.findById('mer_1', linkId);
  if (before === null) throw new Error(`no link ${linkId}`);
  await links.replace(before, { ...before, ...change(before), version: before.version + 1 });
}

/** Before everything that falls due in these tests: what is past is not asked about a first time any more. */
export const BEFORE = later(-1, AT);
