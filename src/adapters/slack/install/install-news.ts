import type { KeptInstallation } from './slack-installation.js';

/** What becomes of installations, for whoever has to tell people of it. */
export interface InstallNews {
  /** Paylink was installed in a workspace, maybe again. */
  noteInstalled(workspaceId: string): Promise<void>;
  /** Its token is dead: nothing can be said there. */
  noteAccessEnded(workspaceId: string): Promise<void>;
  /** Slack does not renew its token, which may live for a while. */
  noteRenewalRefused(installation: KeptInstallation): Promise<void>;
  /** Slack wants a permission that was not given: its names, with commas. */
  noteMissingScope(workspaceId: string, needed: string): Promise<void>;
}
