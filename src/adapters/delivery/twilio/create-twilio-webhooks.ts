import { parse } from 'node:querystring';
import { validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import { z } from 'zod';
import { AppError } from '../../../domain/errors.js';
import type { ProviderEvent } from '../../../ports/provider-event.js';
import type { WebhookRequest, WebhookSource } from '../../../ports/webhook-source.js';
import { readConsent } from './read-consent.js';
import { readStatus } from './read-status.js';
import { DELIVERY_PARAMETER } from './status-callback.js';

const PROVIDER = 'twilio';

/**
 * Nothing to say to who wrote: JSON would be an error to Twilio (https://www.twilio.com/docs/api/errors/12300), and an empty
 * answer of TwiML is right for both kinds (https://www.twilio.com/docs/api/errors/11750).
 */
const NO_REPLY = { contentType: 'text/xml; charset=utf-8', body: '<Response/>' };
const SIGNATURE_HEADER = 'x-twilio-signature';

const sid = z.string().regex(/^\w{1,64}$/);
const statusSchema = z.object({
  MessageSid: sid,
  MessageStatus: z.string().max(40),
  ErrorCode: z.coerce.number().int().optional(),
});
const inboundSchema = z.object({
  MessageSid: sid,
  From: z.string(),
  Body: z.string().default(''),
  OptOutType: z.string().optional(),
});

/**
 * What Twilio tells: how far messages came, and what people write back. It signs the address and the fields, with or
 * without the usual port and with a quote escaped or not, and no time
 * (https://www.twilio.com/docs/usage/webhooks/webhooks-security): what comes again has the id that it had.
 */
export function createTwilioWebhooks({ authToken }: { readonly authToken: string }): WebhookSource {
  return {
    provider: PROVIDER,
    answer: NO_REPLY,
    verifyWebhook(request) {
      const fields = { ...parse(Buffer.from(request.rawBody).toString('utf8')) };
      const signature = request.headers[SIGNATURE_HEADER];
      if (signature === undefined) refuse('malformed');
      if (!validateRequest(authToken, signature, request.address, fields)) refuse('mismatch');
      const event = 'MessageStatus' in fields ? readNews(request, fields) : readText(fields);
      return event === null ? [] : [event];
    },
  };
}

function readNews({ address }: WebhookRequest, fields: object): ProviderEvent | null {
  const deliveryId = new URL(address).searchParams.get(DELIVERY_PARAMETER);
  // Of a message that is not ours, where a number or a Messaging Service tells this address of all.
  return deliveryId === null ? null : readStatus(readFields(statusSchema, fields), deliveryId);
}

function readText(fields: object): ProviderEvent | null {
  return readConsent(readFields(inboundSchema, fields));
}

function readFields<T>(schema: z.ZodType<T>, fields: object): T {
  const read = schema.safeParse(fields);
  if (!read.success) throw new AppError('body_unreadable', { provider: PROVIDER, problem: 'fields' });
  return read.data;
}

function refuse(problem: string): never {
  throw new AppError('signature_invalid', { provider: PROVIDER, problem });
}
