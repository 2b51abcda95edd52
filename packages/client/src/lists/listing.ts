/** A page of a list, newest first. */
export interface Page<Item> {
  readonly object: 'list';
  readonly data: readonly Item[];
  readonly has_more: boolean;
  /** Leads to older ones: `page({ after: next })`; null: there are none. */
  readonly next: string | null;
  /** Leads to newer ones: `page({ before: previous })`. */
  readonly previous: string | null;
}

/** A place in a list, as a page before named it. */
export interface Place {
  readonly after?: string;
  readonly before?: string;
}

/** All that a list has, page after page: `for await (const link of listing)`; or one page by `page()`. */
export interface Listing<Item> extends AsyncIterable<Item> {
  page(place?: Place): Promise<Page<Item>>;
}

/** Asks for a page when the one before is used up. */
export function makeListing<Item>(readPage: (place: Place) => Promise<Page<Item>>): Listing<Item> {
  return {
    page: (place = {}) => readPage(place),
    async *[Symbol.asyncIterator]() {
      let place: Place = {};
      for (;;) {
        const { data, has_more, next } = await readPage(place);
        yield* data;
        if (!has_more || next === null) return;
        place = { after: next };
      }
    },
  };
}
