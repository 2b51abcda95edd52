import { describeApiEvents } from '../contract/persistence/api-events-contract.js';
import { describeApiKeys } from '../contract/persistence/api-keys-contract.js';
import { describeIdempotentAnswers } from '../contract/persistence/idempotent-answers-contract.js';
import { describeMoneyListing } from '../contract/persistence/money-listing-contract.js';
import { describeWebhookEndpoints } from '../contract/persistence/webhook-endpoints-contract.js';
import { describeWebhookQueue } from '../contract/persistence/webhook-queue-contract.js';
import { createFakeApiEvents } from './fake-api-events.js';
import { createFakeApiKeys } from './fake-api-keys.js';
import { createFakeAuditOutbox } from './fake-audit.js';
import { createFakeIdempotentAnswers } from './fake-idempotent-answers.js';
import { createFakeLanes } from './fake-lanes.js';
import { createFakeMoneyListing } from './fake-money-listing.js';
import { createFakeWebhookEndpoints } from './fake-webhook-endpoints.js';
import { createFakeWebhookQueue } from './fake-webhook-queue.js';

describeApiKeys(async (clock) => {
  const auditOutbox = createFakeAuditOutbox();
  return { auditOutbox, apiKeys: createFakeApiKeys(clock, auditOutbox) };
});
describeApiEvents(async () => createFakeApiEvents());
describeMoneyListing(async () => createFakeMoneyListing());
describeIdempotentAnswers(async () => createFakeIdempotentAnswers());
describeWebhookEndpoints(async () => {
  const auditOutbox = createFakeAuditOutbox();
  return { auditOutbox, webhookEndpoints: createFakeWebhookEndpoints(auditOutbox) };
});
describeWebhookQueue(async () => {
  const lanes = createFakeLanes();
  return { lanes, queue: createFakeWebhookQueue(lanes) };
});
