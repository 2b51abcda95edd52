/** An answer as it was given first. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface IdempotentAsk {
  /** Of the API key that asks. */
  readonly keyId: string;
  /** The request's Idempotency-Key, 1 to 255 characters. */
  readonly idempotencyKey: string;
  /** Of method, path and body: another one under the same key is refused. */
  readonly fingerprint: string;
  /** Names this instance: what a dead one began, another may go on with. */
  readonly holder: string;
  readonly now: Date;
}

export type IdempotentStart =
  /** It is this caller's to do. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer }
  | { readonly kind: 'in_flight' }
  | { readonly kind: 'other_request' };

/** First answers, kept for 72 hours. All methods throw AppError `store_unavailable`. */
export interface IdempotentAnswers {
  /** For one of many at once. What was begun over a minute ago and not answered is begun again. */
  begin(ask: IdempotentAsk): Promise<IdempotentStart>;
  answer(ask: IdempotentAsk, answer: KeptAnswer): Promise<void>;
  /** It was refused, or failed: the next one does it anew. */
  forget(ask: IdempotentAsk): Promise<void>;
}
