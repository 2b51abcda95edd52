/** Where a number without its country code is from. */
export interface PhoneHome {
  /** ISO 3166, two letters: it is read as a number of this country. Null: nobody said. */
  readonly country: string | null;
  /** Countries it may be from: only ever offered, never taken. */
  readonly likely: readonly string[];
}

export const NO_HOME: PhoneHome = { country: null, likely: [] };
