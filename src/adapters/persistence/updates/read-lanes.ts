import { type Model, trusted } from 'mongoose';
import type { ChatUpdate } from '../../../ports/update-inbox.js';
import { batchCalls } from '../batch-calls.js';
import { fulfilled } from '../call-outcomes.js';
import { fromUpdateDocument } from './update-mapper.js';
import type { UpdateDocument } from './update-schema.js';

interface LanePage {
  readonly lane: string;
  readonly limit: number;
}

/** Of all lanes together; where there are more, each is read by itself. */
const MOST_TOGETHER = 1_000;

/** Reads lanes, those that are asked for at once in one round trip. */
export function makeReadLane(
  model: Model<UpdateDocument>,
): (lane: string, limit: number) => Promise<readonly ChatUpdate[]> {
  const find = async (lane: string | ReturnType<typeof anyOf>, limit: number) =>
    model
      .find({ lane, dueAt: trusted({ $gt: new Date(0) }) })
      .sort({ lane: 1, order: 1 })
      .limit(limit)
      // Unless it is told, the server answers 101 documents and wants to be asked for the rest.
      .batchSize(limit)
      .lean<UpdateDocument[]>();

  const readPage = batchCalls<LanePage, readonly UpdateDocument[]>(async (pages) => {
    const read = async ({ lane, limit }: LanePage) => fulfilled(await find(lane, limit));
    const all = pages.length === 1 ? null : await find(anyOf(pages), MOST_TOGETHER);
    if (all === null || all.length === MOST_TOGETHER) {
      return new Map(await Promise.all(pages.map(async (page) => [page, await read(page)] as const)));
    }
    const byLane = new Map<string, UpdateDocument[]>(pages.map(({ lane }) => [lane, []]));
    for (const document of all) byLane.get(document.lane)?.push(document);
    return new Map(
      pages.map((page) => [page, fulfilled((byLane.get(page.lane) ?? []).slice(0, page.limit))] as const),
    );
  });
  return async (lane, limit) => (await readPage({ lane, limit })).map(fromUpdateDocument);
}

const anyOf = (pages: readonly LanePage[]) => trusted({ $in: pages.map(({ lane }) => lane) });
