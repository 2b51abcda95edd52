import { describe, expect, it } from '@jest/globals';
import { buildCardPlaces, markOfCard } from '../../../../src/domain/link/card-place.js';

const SALES = { platform: 'slack', channelId: 'C_SALES' } as const;
const GROUP = { platform: 'telegram', channelId: '-100' } as const;

describe('buildCardPlaces', () => {
  it('names the first card after its link, and each other one after its place too', () => {
    expect(buildCardPlaces('lnk_1', [SALES, GROUP, null])).toEqual([
      { key: 'card:lnk_1', place: SALES },
      { key: 'card:lnk_1:telegram:-100', place: GROUP },
      { key: 'card:lnk_1:owner', place: null },
    ]);
  });

  it('tells the cards of a link apart by a mark, which the first has none of', () => {
    const marks = buildCardPlaces('lnk_1', [null, SALES]).map((card) => markOfCard('lnk_1', card));
    expect(marks).toEqual(['', ':slack:C_SALES']);
  });
});
