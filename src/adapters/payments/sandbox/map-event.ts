import { z } from 'zod';
import { SANDBOX_PROVIDER } from '../../../domain/payment/sandbox-provider.js';
import type { ListedChange } from '../../../ports/gateway-books.js';
import { parseBody, readBodyWith } from '../webhook-body.js';
import type { SandboxEvent, SandboxEventType, SandboxSession } from './session.js';

const EVENT_TYPES = {
  'checkout.processing': 'attempt',
  'checkout.succeeded': 'attempt',
  'checkout.failed': 'attempt',
  'refund.updated': 'refund',
  'dispute.opened': 'dispute',
  'dispute.updated': 'dispute',
  'dispute.closed': 'dispute',
} as const satisfies Record<SandboxEventType, ListedChange['event']['kind']>;

const id = z.string().min(1).max(255);

const envelopeSchema = z.object({ id, type: z.string().min(1).max(100) });

const eventSchema = z.object({
  id,
  type: z.custom<SandboxEventType>(isEventType),
  created: z.number().int(),
  session: id,
  attempt: id,
});

const disputeEventSchema = eventSchema.extend({ dispute: id });

function isEventType(type: unknown): type is SandboxEventType {
  return typeof type === 'string' && Object.hasOwn(EVENT_TYPES, type);
}

/** The body of a webhook, as sent. */
export function buildEventBody({ id, type, createdAt }: SandboxEvent, session: SandboxSession): string {
  const body: z.infer<typeof eventSchema> = {
    id,
    type,
    created: Math.floor(createdAt.getTime() / 1000),
    session: session._id,
    attempt: session.attemptId,
  };
  const { dispute = null } = session;
  const isOfDispute = EVENT_TYPES[type] === 'dispute' && dispute !== null;
  return JSON.stringify(isOfDispute ? { ...body, dispute: dispute.ref } : body);
}

/**
 * Reads a webhook's body; nothing of an event of a type that nobody follows. Fields we do not know are left alone.
 * Throws AppError `body_unreadable`.
 */
export function parseEventBody(rawBody: Uint8Array): readonly ListedChange['event'][] {
  const body = parseBody(SANDBOX_PROVIDER, rawBody);
  const { type } = readBodyWith(SANDBOX_PROVIDER, envelopeSchema, body);
  if (!isEventType(type)) return [];
  const {
    id: eventId,
    session: providerRef,
    attempt: attemptId,
  } = readBodyWith(SANDBOX_PROVIDER, eventSchema, body);
  const told = { eventId, type, providerRef, attemptId };
  const kind = EVENT_TYPES[type];
  if (kind !== 'dispute') return [{ kind, ...told }];
  return [{ kind, ...told, disputeRef: readBodyWith(SANDBOX_PROVIDER, disputeEventSchema, body).dispute }];
}
