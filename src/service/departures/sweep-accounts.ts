import type { Account } from '../../domain/chat/account.js';
import { findWorkspaceId, isLost, type Workspace } from '../../domain/chat/workspace.js';
import { isAppError } from '../../domain/errors.js';
import { type Member, ROLES } from '../../domain/merchant/member.js';
import type { Merchant } from '../../domain/merchant/merchant.js';
import type { AccountStandings } from '../../ports/account-standings.js';
import type { KeptValues } from '../../ports/kept-values.js';
import { makeNoteAccountGone, type NoteAccountGoneDeps } from '../people/note-account-gone.js';
import type { UpkeepTask } from '../upkeep/upkeep-task.js';

export interface SweepAccountsDeps extends NoteAccountGoneDeps {
  readonly accountStandings: readonly AccountStandings[];
  readonly keptValues: Pick<KeptValues, 'find' | 'keep'>;
}

const HOUR_MS = 60 * 60_000;
/** Whoever is gone and of whom no event told is found out within a day. */
const EVERY_MS = 23 * HOUR_MS;
const AGAIN_MS = 60_000;
/** Long beyond any pause: what is not known of a merchant is taken for one that is new. */
const KEPT_MS = 365 * 24 * HOUR_MS;

/** When the next turn is, and which members of it are done: all up to this id. */
interface Turn {
  readonly at: Date;
  readonly after: string;
}

/**
 * Asks the chats once a day how each member stands: an event may have been lost, or never sent. A chat that does not answer
 * is asked again soon, from where it stopped.
 */
export function makeSweepAccounts(deps: SweepAccountsDeps): UpkeepTask {
  return {
    name: 'sweep',
    async run(merchantId, now) {
      const turn = await findTurn(deps, merchantId);
      if (turn !== null && turn.at > now) return turn.at;
      const stopped = turn === null ? null : await sweep(deps, merchantId, turn.after);
      const next: Turn =
        stopped === null
          ? { at: new Date(now.getTime() + EVERY_MS), after: '' }
          : { at: new Date(now.getTime() + AGAIN_MS), after: stopped };
      await deps.keptValues.keep(keyOf(merchantId), JSON.stringify([next.at, next.after]), KEPT_MS);
      return next.at;
    },
  };
}

const keyOf = (merchantId: string) => `sweep:${merchantId}`;

/** Nobody but this task writes there. */
async function findTurn({ keptValues }: SweepAccountsDeps, merchantId: string): Promise<Turn | null> {
  const value = await keptValues.find(keyOf(merchantId));
  if (value === null) return null;
  const [at, after]: [string, string] = JSON.parse(value);
  return { at: new Date(at), after };
}

/** Null when all were asked about; else the last member who was. */
async function sweep(deps: SweepAccountsDeps, merchantId: string, after: string): Promise<string | null> {
  const { merchants } = deps;
  const merchant = await merchants.findById(merchantId);
  if (merchant === null) return null;
  const byRole = await Promise.all(ROLES.map((role) => merchants.listMembers(merchantId, role)));
  const members = byRole.flat().sort((a, b) => (a.id < b.id ? -1 : 1));
  let done = after;
  for (const member of members.filter(({ id }) => id > after)) {
    try {
      await ask(deps, merchant, member);
    } catch (error) {
      if (!isAppError(error, 'provider_unavailable')) throw error;
      return done;
    }
    done = member.id;
  }
  return null;
}

async function ask(deps: SweepAccountsDeps, merchant: Merchant, { accounts }: Member): Promise<void> {
  const noteAccountGone = makeNoteAccountGone(deps);
  for (const account of accounts) {
    const standings = deps.accountStandings.find(({ platform }) => platform === account.platform);
    const placed = standings === undefined ? null : place(merchant, account);
    if (standings === undefined || placed === null) continue;
    const standing = await standings.standingOf(placed);
    if (standing !== 'there') await noteAccountGone(placed, standing);
  }
}

/** With the workspace it is in; null where nobody lets us ask. */
function place({ workspaces }: Merchant, account: Account): (Account & Workspace) | null {
  const workspaceId = findWorkspaceId(workspaces, account);
  return workspaceId === null || isLost(workspaces, account) ? null : { ...account, workspaceId };
}
