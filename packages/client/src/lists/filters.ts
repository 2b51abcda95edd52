import type { Time } from '../objects/link.js';

/** What lists take. */
export interface ListFilter {
  /** How many a page has: 1 to 100, 20 unless given. */
  readonly limit?: number;
  readonly created?: { readonly gte?: Time; readonly gt?: Time; readonly lte?: Time; readonly lt?: Time };
}
