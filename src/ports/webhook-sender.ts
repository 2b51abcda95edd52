/** A call to an address that somebody else named. */
export interface WebhookCall {
  readonly url: string;
  /** JSON, UTF-8. */
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What came back; `status` null: nothing did, or the address is one that we do not call. */
export interface WebhookAnswer {
  readonly status: number | null;
  readonly tookMs: number;
  /** The beginning of its body, at most 1,024 characters, without control characters. */
  readonly answer: string;
  /** For a developer: why there is no answer, or why it does not count; null with a 2xx. */
  readonly problem: string | null;
  /** From Retry-After, in milliseconds, at most a day; null: it says nothing. */
  readonly retryAfterMs: number | null;
}

/** Calls addresses of merchants, and none that is ours: only public ones, by https, without following them elsewhere. */
export interface WebhookSender {
  /** Why this address is refused before anything is called, in words for a developer; null: it looks right. */
  findUrlProblem(url: string): string | null;
  /** Never rejects. */
  call(call: WebhookCall): Promise<WebhookAnswer>;
}
