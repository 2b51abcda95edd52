/** Names on the operator's own list that are like those of a merchant: a question to the reviewer, never an answer. */
export interface Screening {
  /** `not_screened`: the operator has no list. */
  readonly kind: 'not_screened' | 'screened';
  readonly at: Date;
  /** Hex SHA-256 of the list; null without one. */
  readonly listSha256: string | null;
  /** How the list calls the day it is of: its file's last change; null without one. */
  readonly listDate: Date | null;
  readonly hits: readonly ScreeningHit[];
}

export interface ScreeningHit {
  /** Of the merchant: a name that was compared. */
  readonly name: string;
  /** As it stands on the list. */
  readonly listed: string;
  readonly likeness: 'same' | 'all_words' | 'possible';
}
