/** Which of two a file proves. */
export type DocumentPurpose = 'business' | 'person';

/** What a file may be, by its first bytes. */
export type DocumentType = 'pdf' | 'jpeg' | 'png';

/** A file that an owner gave; the bytes stand sealed, elsewhere. */
export interface KycDocument {
  /** `doc_<ulid>` */
  readonly id: string;
  readonly purpose: DocumentPurpose;
  /** One of the kinds in the requirements, such as `registration_extract`. */
  readonly kind: string;
  /** As its giver called it, cleaned; shown, never trusted. */
  readonly name: string;
  readonly type: DocumentType;
  readonly sizeBytes: number;
  /** Hex SHA-256 of the bytes as they came. */
  readonly sha256: string;
  /** The member's id. */
  readonly addedBy: string;
  readonly addedAt: Date;
  /** Its bytes are gone since; what is written here stays. */
  readonly erasedAt: Date | null;
}
