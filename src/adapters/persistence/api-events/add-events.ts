import type { mongo } from 'mongoose';
import type { ApiEvent } from '../../../domain/api/api-event.js';
import type { Clock } from '../../../ports/clock.js';
import { isDuplicateKey } from '../store-errors.js';
import { type ApiEventDocument, BY_NUMBER, toApiEventDocument } from './api-event-schema.js';

type Events = mongo.Collection<ApiEventDocument>;

/** What is known of a stream's end, for as long as it surely stands. */
interface End {
  readonly number: number;
  readonly storedAt: Date;
}

/** Far shorter than an event is kept: until then the last one known stands, so that no number is given out anew. */
const ENDS_KNOWN_MS = 60 * 60 * 1000;
const MOST_KNOWN = 1_000;

/**
 * Adds events in the order of their streams, one a merchant and mode. A number is only ever inserted after the one before
 * it, and once: whoever has read up to a number has missed none below it, however many instances write.
 */
export function makeAddEvents(events: Events, clock: Clock): (added: readonly ApiEvent[]) => Promise<void> {
  const ends = new Map<string, End>();
  const knownEnd = (stream: string): End | null => {
    const end = ends.get(stream);
    if (end === undefined || clock.now().getTime() - end.storedAt.getTime() > ENDS_KNOWN_MS) return null;
    return end;
  };
  const addToStream = async (stream: string, added: readonly ApiEvent[]) => {
    const [first] = added;
    if (first === undefined) return;
    let missing = added;
    let end = knownEnd(stream) ?? (await readEnd(events, first, clock));
    while (missing.length > 0) {
      const reached = await tryInsert(events, missing, { after: end, storedAt: clock.now() });
      if (reached !== null) {
        if (ends.size >= MOST_KNOWN) ends.clear();
        ends.set(stream, reached);
        return;
      }
      missing = await listMissing(events, missing);
      end = await readEnd(events, first, clock);
    }
  };
  return async (added) => {
    const streams = toStreams(added);
    await Promise.all([...streams].map(([stream, those]) => addToStream(stream, those)));
  };
}

function toStreams(events: readonly ApiEvent[]): ReadonlyMap<string, readonly ApiEvent[]> {
  const streams = new Map<string, ApiEvent[]>();
  for (const event of uniqueOf(events)) {
    const stream = `${event.merchantId} ${event.mode}`;
    streams.set(stream, [...(streams.get(stream) ?? []), event]);
  }
  return streams;
}

function uniqueOf(events: readonly ApiEvent[]): readonly ApiEvent[] {
  return [...new Map(events.map((event) => [event.id, event])).values()];
}

/** Null when somebody else wrote at the same moment, or some stand already: those before them stand by then. */
async function tryInsert(
  events: Events,
  missing: readonly ApiEvent[],
  { after, storedAt }: { readonly after: End | null; readonly storedAt: Date },
): Promise<End | null> {
  const first = (after?.number ?? 0) + 1;
  const documents = missing.map((event, at) => toApiEventDocument(event, { number: first + at, storedAt }));
  try {
    await events.insertMany(documents, { ordered: true });
    return { number: first + documents.length - 1, storedAt };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return null;
  }
}

/** The last of a stream. One that would soon be taken off is kept on: somebody is about to count from it. */
async function readEnd(events: Events, { merchantId, mode }: ApiEvent, clock: Clock): Promise<End | null> {
  for (;;) {
    const [last] = await events
      .find({ merchantId, mode }, { sort: { number: -1 }, limit: 1, hint: BY_NUMBER })
      .toArray();
    if (last === undefined) return null;
    if (clock.now().getTime() - last.storedAt.getTime() <= ENDS_KNOWN_MS) return last;
    const { matchedCount } = await events.updateOne({ _id: last._id }, { $set: { storedAt: clock.now() } });
    if (matchedCount === 1) return last;
  }
}

async function listMissing(events: Events, asked: readonly ApiEvent[]): Promise<readonly ApiEvent[]> {
  const ids = asked.map(({ id }) => id);
  const standing = await events.find({ _id: { $in: ids } }, { projection: { _id: 1 } }).toArray();
  const known = new Set(standing.map(({ _id }) => _id));
  return asked.filter(({ id }) => !known.has(id));
}
