import { AppError } from '../../../domain/errors.js';
import type { WebhookSource } from '../../../ports/webhook-source.js';
import { mapEvent } from './map-event.js';
import { checkSignature, parsePublicKey } from './verify.js';

/** News of emails. Without a public key nothing is believed. */
export function createSendgridSource(publicKey: string | null): WebhookSource {
  const key = publicKey === null ? null : parsePublicKey(publicKey);
  return {
    provider: 'sendgrid',
    verifyWebhook(request) {
      checkSignature(key, request);
      const events = readEvents(request.rawBody)
        .map(mapEvent)
        .filter((event) => event !== null);
      return [...new Map(events.map((event) => [event.eventId, event])).values()];
    },
  };
}

function readEvents(rawBody: Uint8Array): readonly unknown[] {
  const events = parseJson(rawBody);
  if (!Array.isArray(events)) throw unreadable('wrong_shape');
  return events;
}

function parseJson(rawBody: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch (error) {
    throw unreadable('not_json', error);
  }
}

function unreadable(problem: string, cause?: unknown): AppError<'body_unreadable'> {
  return new AppError('body_unreadable', { provider: 'sendgrid', problem }, { cause });
}
