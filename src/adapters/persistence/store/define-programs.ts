import type { Connection } from 'mongoose';
import { type ApiEventDocument, apiEventSchema } from '../api-events/api-event-schema.js';
import {
  type ApiKeyDocument,
  apiKeySchema,
  type KeyRevealDocument,
  keyRevealSchema,
} from '../api-keys/api-key-schema.js';
import {
  type IdempotentAnswerDocument,
  idempotentAnswerSchema,
} from '../idempotent-answers/idempotent-answers.js';
import { type MoneyMarkDocument, moneyMarkSchema } from '../money-marks/money-marks.js';
import { type WebhookDeliveryDocument, webhookDeliverySchema } from '../webhooks/webhook-delivery-schema.js';
import { type WebhookEndpointDocument, webhookEndpointSchema } from '../webhooks/webhook-endpoint-schema.js';

/** What programs ask with, and what they are told. */
export function definePrograms(connection: Connection) {
  return {
    apiKeys: connection.model<ApiKeyDocument>('ApiKey', apiKeySchema, 'api_keys'),
    keyReveals: connection.model<KeyRevealDocument>('KeyReveal', keyRevealSchema, 'key_reveals'),
    apiEvents: connection.model<ApiEventDocument>('ApiEvent', apiEventSchema, 'api_events'),
    moneyMarks: connection.model<MoneyMarkDocument>('MoneyMark', moneyMarkSchema, 'money_marks'),
    idempotentAnswers: connection.model<IdempotentAnswerDocument>(
      'IdempotentAnswer',
      idempotentAnswerSchema,
      'idempotent_answers',
    ),
    webhookEndpoints: connection.model<WebhookEndpointDocument>(
      'WebhookEndpoint',
      webhookEndpointSchema,
      'webhook_endpoints',
    ),
    webhookDeliveries: connection.model<WebhookDeliveryDocument>(
      'WebhookDelivery',
      webhookDeliverySchema,
      'webhook_deliveries',
    ),
  };
}
