import type { ScreeningHit } from '../domain/kyc/screening.js';

/** The operator's own list of names. */
export interface NamesOnList {
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  /** The file's last change. */
  readonly date: Date;
  /** Names on it that are like these, the most alike first. */
  findHits(names: readonly string[]): Promise<readonly ScreeningHit[]>;
}

export interface ScreeningList {
  /** As the list is now; null: the operator has none. Throws Error where it cannot be read. */
  read(): Promise<NamesOnList | null>;
}
