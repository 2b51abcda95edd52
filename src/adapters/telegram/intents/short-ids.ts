/** What ids of ours begin with; a button leaves it out. */
export type IdPrefix = 'lnk' | 'mem' | 'dft' | 'evt' | 'rfd' | 'att' | 'mer' | 'key' | 'whe';

const SHORT = /^[0-9a-z]{1,40}$/;

/** Null for what is no such id. */
export function shortenId(prefix: IdPrefix, id: string): string | null {
  const short = id.startsWith(`${prefix}_`) ? id.slice(prefix.length + 1) : '';
  return SHORT.test(short) ? short : null;
}

/** Null for what no id was ever shortened to. */
export function lengthenId(prefix: IdPrefix, short: string | undefined): string | null {
  return short !== undefined && SHORT.test(short) ? `${prefix}_${short}` : null;
}
