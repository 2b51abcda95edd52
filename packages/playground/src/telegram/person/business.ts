import { knows } from '../api-version.js';
import { type TelegramContext, unixNow } from '../context/platform-context.js';
import type { BusinessConnectionRecord } from '../context/records.js';
import { getPerson } from '../state/chats.js';
import { toBusinessConnection } from '../state/to-business-connection.js';

/** What a seller lets the bot do in their own chats. */
export interface BusinessRights {
  /** Write in the seller's name; true unless said otherwise. */
  reply?: boolean;
  /** Delete what others and the seller wrote. */
  deleteAll?: boolean;
  /** Delete what the bot wrote. */
  deleteOwn?: boolean;
  read?: boolean;
}

/** Connects, or changes the rights of the connection that is there. */
export function connectBusiness(
  ctx: TelegramContext,
  personId: number,
  rights: BusinessRights,
): BusinessConnectionRecord {
  const existing = findConnectionOf(ctx, personId);
  const connection: BusinessConnectionRecord = {
    id: existing?.id ?? `bc_${ctx.newId()}`,
    personId,
    date: existing?.date ?? unixNow(ctx),
    rights: toRights(rights),
    isEnabled: true,
  };
  return keep(ctx, connection);
}

export function disconnectBusiness(ctx: TelegramContext, personId: number): void {
  const connection = findConnectionOf(ctx, personId);
  if (connection === undefined) throw new Error(`${personId} has connected no bot`);
  keep(ctx, { ...connection, isEnabled: false });
}

function findConnectionOf(ctx: TelegramContext, personId: number): BusinessConnectionRecord | undefined {
  return [...ctx.state.connections.values()].find((one) => one.personId === personId && one.isEnabled);
}

function keep(ctx: TelegramContext, connection: BusinessConnectionRecord): BusinessConnectionRecord {
  ctx.state.connections.set(connection.id, connection);
  getPerson(ctx, connection.personId).isKnown = true;
  if (knows(ctx.state.settings.apiVersion, '7.2')) {
    ctx.updates.add(
      'business_connection',
      toBusinessConnection(ctx, connection),
      `business ${connection.id}`,
    );
  }
  ctx.changes.publish({ type: 'person_changed', personId: connection.personId });
  return connection;
}

function toRights({ reply = true, deleteAll, deleteOwn, read }: BusinessRights): Record<string, true> {
  const wished = {
    can_reply: reply,
    can_read_messages: read,
    can_delete_outgoing_messages: deleteOwn ?? deleteAll,
    can_delete_all_messages: deleteAll,
  };
  const given = Object.entries(wished).filter(([, isGiven]) => isGiven === true);
  return Object.fromEntries(given.map(([right]) => [right, true as const]));
}
