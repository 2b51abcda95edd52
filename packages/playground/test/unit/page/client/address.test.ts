import { describe, expect, it } from '@jest/globals';
import { readAddress, writeAddress } from '../../../../src/page/client/address.js';

describe('the address of a standing', () => {
  it.each([
    ['#/U0SAM/C0SALES', { kind: 'channel', channelId: 'C0SALES' }],
    ['#/U0SAM/app-home', { kind: 'app', tab: 'home' }],
    ['#/U0SAM/app-messages', { kind: 'app', tab: 'messages' }],
  ] as const)('reads and writes %s', (hash, place) => {
    expect(readAddress(hash)).toEqual({ viewerId: 'U0SAM', place });
    expect(writeAddress('U0SAM', place)).toBe(hash);
  });

  it.each(['', '#', '#section', '#/U0SAM/a/b'])('reads nothing from %j', (hash) => {
    expect(readAddress(hash)).toEqual({ viewerId: undefined, place: undefined });
  });
});
