/** A chat app's installation in one workspace, whole and encrypted; `payload` is the platform's own JSON. */
export interface InstallationRepository {
  /** `key`: the enterprise id of an org-wide installation, else the team id. */
  save(key: string, payload: string, installedAt: Date): Promise<void>;
  find(key: string): Promise<{ readonly payload: string; readonly installedAt: Date } | null>;
  /** Removes it unless it was installed again after `before`. */
  remove(key: string, before: Date): Promise<void>;
}
