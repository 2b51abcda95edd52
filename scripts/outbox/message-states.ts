import type { mongo } from 'mongoose';
import type { DeliveryDocument } from '../../src/adapters/persistence/deliveries/delivery-schema.js';

/** What can be asked for by `--state`. `planned`: its time is to come; `waiting`: it has come. */
export const MESSAGE_STATES = ['planned', 'waiting', 'parked', 'sent', 'dropped', 'called_off'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

type Row = Pick<
  DeliveryDocument,
  'promisedAt' | 'dueAt' | 'sending' | 'outcome' | 'parkedReason' | 'failures'
>;

const PARKED = { $type: 'string' } as const;

/** The rows in a state; of none that is named, all but what is planned, which would stand before all that happened. */
export function buildStateFilter(state: MessageState | null, now: Date): mongo.Filter<DeliveryDocument> {
  switch (state) {
    case null:
      return {
        $or: [{ promisedAt: { $lte: now } }, { outcome: { $ne: null } }, { parkedReason: PARKED }],
      };
    case 'planned':
      return { outcome: null, parkedReason: { $not: PARKED }, promisedAt: { $gt: now } };
    case 'waiting':
      return { outcome: null, parkedReason: { $not: PARKED }, promisedAt: { $lte: now } };
    case 'parked':
      return { outcome: null, parkedReason: PARKED };
    default:
      return { outcome: state };
  }
}

/** What became of it, and of what waits what is known of its next try. */
export function describeOutcome(row: Row, now: Date): string {
  const { outcome, parkedReason, sending, promisedAt, dueAt, failures } = row;
  if (outcome !== null) return outcome;
  if (typeof parkedReason === 'string') return `parked: ${parkedReason}`;
  if (sending) return 'begun';
  const tried = failures > 0 ? `, tries: ${failures}` : '';
  if (promisedAt > now) return 'planned';
  return dueAt instanceof Date && dueAt > now
    ? `waiting until ${dueAt.toISOString()}${tried}`
    : `waiting${tried}`;
}
