/** Who wrote a text, and when: what it leaves unsaid. */
export interface LineContext {
  readonly now: Date;
  /** The person's IANA zone: what they typed is meant in it. */
  readonly timeZone: string;
  /** Of an amount that says none. */
  readonly defaultCurrency: string;
  /** ISO 3166, two letters: whose phone numbers may come without `+`; null: nobody's. */
  readonly country: string | null;
}
