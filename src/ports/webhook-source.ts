import type { ProviderEvent } from './provider-event.js';

export interface WebhookRequest {
  /** In capitals. */
  readonly method: string;
  /** The whole address, query and all, as the provider reached it: some sign it. */
  readonly address: string;
  readonly rawBody: Uint8Array;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly now: Date;
}

/** What a sender of webhooks wants to read in answer to one that was taken. */
export interface WebhookAnswer {
  readonly contentType: string;
  readonly body: string;
}

/** Whoever sends webhooks: a payment provider, a carrier of messages. */
export interface WebhookSource {
  /** Names it in the address that it sends to, and in the inbox. */
  readonly provider: string;
  /** Where it wants another than our own, which is JSON. */
  readonly answer?: WebhookAnswer;
  /**
   * Checks signature (constant time), age (bounded both ways) and shape of a webhook.
   * Answers what we follow of it, in its order; empty: nothing.
   * Throws AppError `signature_invalid` or `body_unreadable`.
   */
  verifyWebhook(request: WebhookRequest): readonly ProviderEvent[];
}
