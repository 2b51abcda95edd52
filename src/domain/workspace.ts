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
