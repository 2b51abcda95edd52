/** What a key moves: play money, or real. */
export type Mode = 'test' | 'live';
