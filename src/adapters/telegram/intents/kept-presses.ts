import { createHash } from 'node:crypto';
import type { KeptValues } from '../../../ports/kept-values.js';
import type { Press } from '../render/rendered.js';
import { decodePress } from './decode-press.js';
import { VERSION } from './encode-press.js';

const KEPT_MS = 90 * 24 * 60 * 60_000;
const KEPT = new RegExp(`^${VERSION}:k:([\\w-]{16})$`);

const keyOf = (id: string) => `telegram:press:${id}`;

/** By what it asks for: the same button drawn again takes no more room. */
function nameOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url').slice(0, 16);
}

/** Presses that no button can carry, kept in the store for a while. */
export interface KeptPresses {
  /** What the button carries instead. Throws AppError `store_unavailable`. */
  keep(press: Press): Promise<string>;
  /** What any button of ours asks for, kept or not; `unknown` as `decodePress`. Throws AppError `store_unavailable`. */
  read(data: string): Promise<Press | 'unknown'>;
}

export function createKeptPresses(kept: KeptValues): KeptPresses {
  return {
    async keep(press) {
      const value = JSON.stringify(press);
      const id = nameOf(value);
      await kept.keep(keyOf(id), value, KEPT_MS);
      return `${VERSION}:k:${id}`;
    },
    async read(data) {
      const id = KEPT.exec(data)?.[1];
      if (id === undefined) return decodePress(data);
      const value = await kept.find(keyOf(id));
      // Nobody but this writes there.
      return value === null ? 'unknown' : (JSON.parse(value) as Press);
    },
  };
}
