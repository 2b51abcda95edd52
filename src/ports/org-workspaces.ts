/** What an organisation's installation means for one of its workspaces. */
export interface OrgWorkspace {
  readonly workspaceId: string;
  /** Of the organisation, and the key of its installation. */
  readonly enterpriseId: string;
  /** Whether the organisation lets the app into it. */
  readonly hasAccess: boolean;
  /** When that was told, to the second. */
  readonly toldAt: Date;
}

/** Which workspaces of organisations are known, so that a workspace without an installation of its own finds one. */
export interface OrgWorkspaces {
  find(workspaceId: string): Promise<OrgWorkspace | null>;
  /** Nothing changes by what was told before what is known. */
  note(workspace: OrgWorkspace): Promise<void>;
  /** Those of an organisation that the app is let into. */
  list(enterpriseId: string): Promise<readonly string[]>;
}
