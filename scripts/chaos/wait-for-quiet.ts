import { setTimeout as delay } from 'node:timers/promises';
import type { Db } from 'mongodb';

const POLL_MS = 100;

/** Each place where something may be due, by its collection and the path of its date. */
const DUE: readonly (readonly [collection: string, path: string])[] = [
  ['provider_inbox', 'dueAt'],
  ['updates', 'dueAt'],
  ['chat_outbox', 'dueAt'],
  ['deliveries', 'dueAt'],
  ['drafts', 'work.dueAt'],
  ['merchant_upkeep', 'dueAt'],
  ['links', 'relay.dueAt'],
  ['links', 'expiry.dueAt'],
  ['links', 'questions.dueAt'],
  ['links', 'refundWork.dueAt'],
  ['sandbox_sessions', 'events.dueAt'],
];
/** A provider's webhook that waits for its next try is on its way, whenever that is. */
const HORIZON_MS = 10_000;

/** Resolves when nothing is due any more, here or at the sandbox bank; answers what still is after `withinMs`. */
export async function waitForQuiet(db: Db, withinMs: number): Promise<readonly string[]> {
  const endMs = Date.now() + withinMs;
  for (;;) {
    const due = await listDue(db);
    if (due.length === 0 || Date.now() > endMs) return due;
    await delay(POLL_MS);
  }
}

async function listDue(db: Db): Promise<readonly string[]> {
  const soon = new Date(Date.now() + HORIZON_MS);
  const counts = await Promise.all(
    DUE.map(async ([collection, path]) => {
      const due = await db.collection(collection).countDocuments({ [path]: { $lte: soon } });
      return due === 0 ? [] : [`${due} in ${collection} by ${path}`];
    }),
  );
  return counts.flat();
}

/** What waits for a person: after a crash that is none of its business. */
export async function listParked(db: Db): Promise<readonly string[]> {
  const counts = await Promise.all(
    DUE.map(async ([collection, path]) => {
      const parkedAt = path.replace('dueAt', 'parkedAt');
      const parked = await db.collection(collection).countDocuments({ [parkedAt]: { $gt: new Date(0) } });
      return parked === 0 ? [] : [`${parked} in ${collection} by ${parkedAt}`];
    }),
  );
  return counts.flat();
}
