export { createPaylink, type Paylink } from './create-paylink.js';
export type { CallOptions, WriteOptions } from './http/request.js';
export type { ListFilter } from './lists/filters.js';
export type { Listing, Page, Place } from './lists/listing.js';
export { money } from './money.js';
export {
  EVENT_TYPES,
  type EventType,
  type LinkEventData,
  type MerchantEventData,
  type PaylinkEvent,
} from './objects/event.js';
export type { Key, Scope } from './objects/key.js';
export type {
  Channel,
  Contact,
  ExpandedLink,
  Expansion,
  Link,
  LinkChange,
  LinkState,
  NewLink,
  Sending,
  SentLink,
  Time,
} from './objects/link.js';
export type { Mode } from './objects/mode.js';
export type { Money, MoneyInput } from './objects/money.js';
export type { Payment } from './objects/payment.js';
export type { NewRefund, Refund, RefundStatus } from './objects/refund.js';
export type { TimelineEntry } from './objects/timeline.js';
export type {
  PingAnswer,
  SentAgain,
  WebhookDelivery,
  WebhookEndpoint,
  WebhookEndpointWithSecret,
} from './objects/webhook-endpoint.js';
export type { PaylinkOptions } from './paylink-options.js';
export { type FieldError, PaylinkError } from './problems/paylink-error.js';
export { type VerificationProblem, WebhookVerificationError } from './problems/webhook-verification-error.js';
export type { EventFilter, Events } from './resources/events.js';
export type { LinkFilter, Links, SendRequest } from './resources/links.js';
export type { Payments } from './resources/payments.js';
export type { Refunds } from './resources/refunds.js';
export type { EndpointChange, EndpointRequest, WebhookEndpoints } from './resources/webhook-endpoints.js';
export type { WebhookHeaders } from './webhooks/read-webhook-headers.js';
export { verifyWebhook, type WebhookToVerify } from './webhooks/verify-webhook.js';
