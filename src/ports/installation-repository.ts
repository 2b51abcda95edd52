export interface StoredInstallation {
  /** The platform's own JSON. */
  readonly payload: string;
  readonly installedAt: Date;
  /** Another with each change of the payload. */
  readonly revision: number;
}

/** From when, and until when at the latest, one caller alone renews. */
export interface RenewalClaim {
  readonly at: Date;
  readonly until: Date;
}

/** A chat app's installation in one workspace or organisation, whole and encrypted. */
export interface InstallationRepository {
  /** `key`: the enterprise id of an org-wide installation, else the team id. Ends a claim on what it takes the place of. */
  save(key: string, payload: string, installedAt: Date): Promise<void>;
  find(key: string): Promise<StoredInstallation | null>;
  /** Removes it unless it was installed again after `before`. */
  remove(key: string, before: Date): Promise<void>;
  /** Gives this very revision to one caller to renew; false: another has it, or the store has another revision, or none. */
  claimRenewal(key: string, revision: number, claim: RenewalClaim): Promise<boolean>;
  /** Puts a payload in the place of this very revision and ends the claim on it; false when the store has another, or none. */
  replace(key: string, revision: number, payload: string): Promise<boolean>;
}
