import { type Model, trusted } from 'mongoose';
import type { Link } from '../../../domain/link/link.js';
import type { Peers } from '../../../ports/peers.js';
import { createSoloMemory } from '../solo-memory.js';
import type { LinkDocument } from './link-document.js';
import { type MakerRow, type MakerTally, makerKeyOf, toTally } from './maker-tally.js';

const MAX_KEPT = 10_000;

type MadeBy = Pick<Link, 'merchantId' | 'ownerId'>;

export interface Makers {
  /** At least the newest `depth` links of the maker are counted. */
  read(maker: MadeBy, depth: number): Promise<MakerTally>;
  /** Puts the tally after links were stored in the place of the one they were counted on; `key` as of `makerKeyOf`. */
  remember(key: string, before: MakerTally, next: MakerTally): void;
  /** What is remembered proved wrong: the next reading trusts nothing. */
  forget(maker: MadeBy): void;
}

/** Who made how many links when: remembered while this process is alone, else read each time. */
export function createMakers(model: Model<LinkDocument>, peers: Peers): Makers {
  const memory = createSoloMemory<MakerTally>(peers, MAX_KEPT);

  const readNewest = ({ merchantId, ownerId }: MadeBy, depth: number) =>
    model
      .find({ merchantId, ownerId }, { createdAt: 1, makerSerial: 1 })
      .sort({ createdAt: -1, _id: -1 })
      .limit(depth)
      .lean<MakerRow[]>();

  const readLastSerial = async ({ merchantId, ownerId }: MadeBy): Promise<number> => {
    const last = await model
      .findOne({ merchantId, ownerId, makerSerial: trusted({ $gt: 0 }) }, { makerSerial: 1 })
      .sort({ makerSerial: -1 })
      .lean<Pick<LinkDocument, 'makerSerial'>>();
    return last?.makerSerial ?? 0;
  };

  const readTally = async (maker: MadeBy, depth: number): Promise<MakerTally> => {
    const [lastSerial, newest] = await Promise.all([readLastSerial(maker), readNewest(maker, depth)]);
    const isWhole = lastSerial === 0 || newest.some(({ makerSerial = 0 }) => makerSerial >= lastSerial);
    // A number may have come between the two: all up to it must be counted, and whatever comes later clashes.
    return toTally(isWhole ? newest : await readNewest(maker, depth), depth, lastSerial);
  };

  return {
    async read(maker, depth) {
      const key = makerKeyOf(maker);
      const read = () => readTally(maker, depth);
      const tally = await memory.getOrRead(key, read);
      return tally === null || tally.depth < depth ? read() : tally;
    },
    remember: memory.swap,
    forget: (maker) => memory.delete(makerKeyOf(maker)),
  };
}
