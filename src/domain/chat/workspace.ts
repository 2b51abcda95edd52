import type { ChatPlatform } from './chat-place.js';

/** A workspace or chat that a merchant is in, by its platform's own id. */
export interface Workspace {
  readonly platform: ChatPlatform;
  readonly workspaceId: string;
}

interface Whereabouts extends Pick<Workspace, 'platform'> {
  readonly workspaceId?: string | undefined;
}

/** The id of the workspace that a place or an account is in; null when there is none of its platform. */
export function findWorkspaceId(
  workspaces: readonly Workspace[],
  { platform, workspaceId }: Whereabouts,
): string | null {
  return workspaceId ?? workspaces.find((workspace) => workspace.platform === platform)?.workspaceId ?? null;
}

/** Whether a place or an account of a merchant, who is in these `workspaces`, is in this one. */
export function isInWorkspace(
  whereabouts: Whereabouts,
  { platform, workspaceId }: Workspace,
  workspaces: readonly Workspace[],
): boolean {
  return whereabouts.platform === platform && findWorkspaceId(workspaces, whereabouts) === workspaceId;
}
