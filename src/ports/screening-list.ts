import type { FoldedName } from '../domain/kyc/compare-names.js';

/** The operator's own list of names. */
export interface NamesOnList {
  readonly names: readonly FoldedName[];
  /** Hex SHA-256 of the file. */
  readonly sha256: string;
  /** The file's last change. */
  readonly date: Date;
}

export interface ScreeningList {
  /** As the list is now; null: the operator has none. Throws Error where it cannot be read. */
  read(): Promise<NamesOnList | null>;
}
