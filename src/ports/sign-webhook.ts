/** What is signed: an event as it is told at a moment. */
export interface SignedMessage {
  /** The event's id: the same on each try. */
  readonly id: string;
  readonly at: Date;
  /** The very text that is sent. */
  readonly body: string;
  /** `whsec_...`, the newest first; each adds a signature, at least one. */
  readonly secrets: readonly string[];
}

export interface WebhookHeaders {
  readonly 'webhook-id': string;
  /** Seconds since 1970. */
  readonly 'webhook-timestamp': string;
  /** `v1,` and base64, one for each secret, with spaces between. */
  readonly 'webhook-signature': string;
}

/** Signs as Standard Webhooks 1.0 says: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export type SignWebhook = (message: SignedMessage) => WebhookHeaders;
