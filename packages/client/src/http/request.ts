/** What every call takes. */
export interface CallOptions {
  /** Ends the call, retries and all; it then throws the signal's reason. */
  readonly signal?: AbortSignal;
  /** How long one try may take, in milliseconds; see `PaylinkOptions`. */
  readonly timeoutMs?: number;
  /** How often it is sent again; see `PaylinkOptions`. */
  readonly maxRetries?: number;
}

/** What calls that do something take. */
export interface WriteOptions extends CallOptions {
  /**
   * Names what is to be done: the same key, the same effect, once, within 72 hours. Made for each call unless given; give
   * your own where your program may end in the middle and do it again.
   */
  readonly idempotencyKey?: string;
}

export interface Request {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/api/v1`, with its query. */
  readonly path: string;
  readonly body?: object;
  readonly options?: (WriteOptions & { readonly ifRevision?: number }) | undefined;
}

/** Answers the body of a 2xx, undefined where it has none; throws PaylinkError. */
export type Send = <Answer>(request: Request) => Promise<Answer>;
