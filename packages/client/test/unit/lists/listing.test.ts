import { describe, expect, it } from '@jest/globals';
import { makeListing, type Page, type Place } from '../../../src/lists/listing.js';

const PAGES: Readonly<Record<string, Page<number>>> = {
  first: { object: 'list', data: [1, 2], has_more: true, next: 'two', previous: null },
  two: { object: 'list', data: [3, 4], has_more: true, next: 'three', previous: 'one' },
  three: { object: 'list', data: [5], has_more: false, next: null, previous: 'two' },
};

function openListing() {
  const asked: Place[] = [];
  const listing = makeListing(async (place) => {
    asked.push(place);
    const page = PAGES[place.after ?? 'first'];
    if (page === undefined) throw new Error('there is no such page');
    return page;
  });
  return { asked, listing };
}

describe('makeListing', () => {
  it('reads page after page to the end', async () => {
    const { asked, listing } = openListing();
    const items = [];
    for await (const item of listing) items.push(item);
    expect(items).toEqual([1, 2, 3, 4, 5]);
    expect(asked).toEqual([{}, { after: 'two' }, { after: 'three' }]);
  });

  it('asks for no page that nobody comes to', async () => {
    const { asked, listing } = openListing();
    for await (const item of listing) if (item === 2) break;
    expect(asked).toEqual([{}]);
  });

  it('begins anew each time', async () => {
    const { listing } = openListing();
    for await (const _item of listing) break;
    const { value } = await listing[Symbol.asyncIterator]().next();
    expect(value).toBe(1);
  });

  it('answers one page, where it was asked to', async () => {
    const { asked, listing } = openListing();
    expect((await listing.page()).data).toEqual([1, 2]);
    expect((await listing.page({ after: 'two' })).data).toEqual([3, 4]);
    expect(asked).toEqual([{}, { after: 'two' }]);
  });

  it('ends where a page says that there is more but not where', async () => {
    const listing = makeListing<number>(
      async () =>
        ({
          ...{ object: 'list', data: [1], has_more: true, next: null, previous: null },
        }) as const,
    );
    const items = [];
    for await (const item of listing) items.push(item);
    expect(items).toEqual([1]);
  });
});
