import { z } from 'zod';
import { AppError } from '../../../domain/errors.js';
import type { AttemptEvent } from '../../../ports/provider-event.js';
import type { SandboxEvent, SandboxEventType, SandboxSession } from './session.js';

/** What any provider's webhook may weigh at most. */
export const MAX_BODY_BYTES = 1024 * 1024;

const CHECKOUT_EVENT_TYPES = [
  'checkout.processing',
  'checkout.succeeded',
  'checkout.failed',
] as const satisfies readonly SandboxEventType[];

const id = z.string().min(1).max(255);

const envelopeSchema = z.object({ id, type: z.string().min(1).max(100) });

const checkoutEventSchema = z.object({
  id,
  type: z.enum(CHECKOUT_EVENT_TYPES),
  created: z.number().int(),
  session: id,
  attempt: id,
});

/** The body of a webhook, as sent. */
export function buildEventBody({ id, type, createdAt }: SandboxEvent, session: SandboxSession): string {
  const body: z.infer<typeof checkoutEventSchema> = {
    id,
    type,
    created: Math.floor(createdAt.getTime() / 1000),
    session: session._id,
    attempt: session.attemptId,
  };
  return JSON.stringify(body);
}

/**
 * Reads a webhook's body; nothing of an event that says nothing about a checkout. Fields we do not know are left alone.
 * Throws AppError `body_unreadable`.
 */
export function parseEventBody(rawBody: Uint8Array): readonly AttemptEvent[] {
  const body = parseJson(rawBody);
  const { type } = readWith(envelopeSchema, body);
  if (!CHECKOUT_EVENT_TYPES.some((known) => known === type)) return [];
  const event = readWith(checkoutEventSchema, body);
  const { id: eventId, type: called, session: providerRef, attempt: attemptId } = event;
  return [{ kind: 'attempt', eventId, type: called, providerRef, attemptId }];
}

function parseJson(rawBody: Uint8Array): unknown {
  if (rawBody.byteLength > MAX_BODY_BYTES) throw unreadable('too_large');
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(rawBody));
  } catch (error) {
    throw unreadable('not_json', error);
  }
}

function readWith<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (!result.success) throw unreadable('wrong_shape', result.error);
  return result.data;
}

function unreadable(problem: string, cause?: unknown): AppError<'body_unreadable'> {
  return new AppError('body_unreadable', { provider: 'sandbox', problem }, { cause });
}
