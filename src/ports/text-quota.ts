/** A text that wants to go. */
export interface TextToCount {
  /** Counted once, however often it is tried. */
  readonly deliveryId: string;
  readonly merchantId: string;
  /** E.164 */
  readonly address: string;
  /** What the merchant allows in 24 hours. */
  readonly perDay: number;
}

export type TextAdmission =
  | { readonly kind: 'admitted' }
  /** `until`: when there is room again. */
  | {
      readonly kind: 'full';
      readonly limit: 'recipient_limit' | 'daily_limit';
      readonly until: Date;
    };

/**
 * Counts texts (SMS and WhatsApp) for all instances together, over restarts: 5 an hour for each recipient, whoever
 * writes, and what each merchant allows in 24 hours.
 */
export interface TextQuota {
  /** Atomic: of many at once no more than fit are admitted. Throws AppError `store_unavailable`. */
  take(text: TextToCount, now: Date): Promise<TextAdmission>;
}
