import type { Clock } from '../../../ports/clock.js';
import type { OrgWorkspace, OrgWorkspaces } from '../../../ports/org-workspaces.js';
import type { FoundInstallation, TokenRenewal } from './create-token-renewal.js';
import type { IsInOrg } from './make-is-in-org.js';

export interface FindInstallationDeps {
  readonly renewal: Pick<TokenRenewal, 'find'>;
  readonly orgWorkspaces: OrgWorkspaces;
  readonly isInOrg: IsInOrg;
  /** A workspace of an organisation is served from now on. */
  readonly noteServed: (workspaceId: string) => void;
  readonly clock: Clock;
}

/** Whose installation: what Slack says of it with a request, or what is known of a job's workspace. */
export interface WhoseInstallation {
  readonly teamId?: string | null | undefined;
  readonly enterpriseId?: string | null | undefined;
  readonly isEnterpriseInstall: boolean;
}

/** Of a job, which knows the workspace alone. */
export function asJob(workspaceId: string) {
  return { teamId: workspaceId, enterpriseId: undefined, isEnterpriseInstall: false } as const;
}

/** The installation that serves a workspace: its own, or that of its organisation; null for none. */
export type FindInstallation = (whose: WhoseInstallation) => Promise<FoundInstallation | null>;

export function makeFindInstallation(deps: FindInstallationDeps): FindInstallation {
  const { renewal } = deps;
  return async (whose) => {
    const findOwn = async () => (whose.teamId ? renewal.find(whose.teamId) : null);
    const findOfOrg = () => findInOrg(deps, whose);
    return whose.isEnterpriseInstall
      ? ((await findOfOrg()) ?? (await findOwn()))
      : ((await findOwn()) ?? (await findOfOrg()));
  };
}

async function findInOrg(
  deps: FindInstallationDeps,
  { teamId, enterpriseId: told }: WhoseInstallation,
): Promise<FoundInstallation | null> {
  const { orgWorkspaces, renewal } = deps;
  const known = teamId ? await orgWorkspaces.find(teamId) : null;
  const enterpriseId = told ?? known?.enterpriseId;
  if (!enterpriseId) return null;
  const found = await renewal.find(enterpriseId);
  // Some events come from an organisation as such, without a workspace.
  if (found === null || !teamId || teamId === enterpriseId) return found;
  if (known?.enterpriseId === enterpriseId && isSettled(known, found)) return known.hasAccess ? found : null;
  if (!(await deps.isInOrg(found.installation.bot?.token, teamId))) return null;
  await orgWorkspaces.note({
    ...{ workspaceId: teamId, enterpriseId, hasAccess: true },
    toldAt: toSecond(deps.clock.now()),
  });
  deps.noteServed(teamId);
  return found;
}

/** What was taken from the app holds until the organisation installs it again. */
function isSettled({ hasAccess, toldAt }: OrgWorkspace, { installedAt }: FoundInstallation): boolean {
  return hasAccess || toldAt >= installedAt;
}

/** Slack tells of access to the second: what it tells in this one comes after. */
function toSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}
