import type { Condition, FieldCondition } from '../matching/condition.js';
import { afterPrefix } from '../order/encode-key.js';
import type { SortField } from '../order/sort-documents.js';
import { isArrayIndex } from '../order/walk-path.js';
import { MAX_INDEX_KEY_BYTES } from '../storage/database.js';
import type { Index } from '../storage/index-definition.js';
import { readKeys } from '../storage/read-keys.js';
import { type Interval, intersect, intervalsOf, isDecidedByKeys } from './intervals.js';

type ByteRange = Pick<Interval, 'start' | 'end' | 'unsure'>;
/** The part of an index a query reads: so many leading fields are `bounded`, of which some are `fixed` to one value. */
export type IndexBounds = { ranges: ByteRange[]; bounded: number; fixed: ReadonlySet<string> };

/** Whether a filter's conditions are met by every document in the bounds, so that none need be looked at. */
export function decidesFilter(index: Index, bounds: IndexBounds, conditions: readonly Condition[]): boolean {
  // Two conditions on one array may be met by two of its elements, and the bounds hold only one.
  if (index.meta.multikey && hasRepeatedPath(conditions)) return false;
  const bounded = index.fields.slice(0, bounds.bounded).map((field) => field.path);
  const isWhole = bounds.ranges.every(
    ({ start, end, unsure }) =>
      start.length < MAX_INDEX_KEY_BYTES &&
      end.length < MAX_INDEX_KEY_BYTES &&
      (unsure !== true || readKeys(index.tree, { start, end }, { limit: 1 }).length === 0),
  );
  const isDecided = (condition: Condition) =>
    condition.kind === 'field' &&
    !condition.negated &&
    bounded.includes(condition.path) &&
    isDecidedByKeys(condition);
  return isWhole && conditions.every(isDecided);
}

function hasRepeatedPath(conditions: readonly Condition[]): boolean {
  const paths = conditions.flatMap((condition) => (condition.kind === 'field' ? [condition.path] : []));
  return new Set(paths).size < paths.length;
}

const MAX_RANGES = 4_000;

/** Bounds for as many leading fields as the conditions allow. */
export function boundIndex(index: Index, conditions: readonly FieldCondition[]): IndexBounds {
  let ranges: ByteRange[] = [{ start: Buffer.alloc(0), end: afterPrefix(Buffer.alloc(0)) }];
  let bounded = 0;
  const fixed = new Set<string>();
  for (const field of index.fields) {
    const own = conditions.filter(({ path }) => path === field.path);
    if (own.length === 0 || !mayBound(index, index.fields.slice(0, bounded), field)) break;
    const intervals = intervalsFor(index, own, field.direction);
    if (intervals === undefined || intervals.length * ranges.length > MAX_RANGES) break;
    bounded += 1;
    ranges = ranges.flatMap((prefix) =>
      intervals.map(({ start, end, unsure }) => ({
        start: Buffer.concat([prefix.start, start]),
        end: Buffer.concat([prefix.start, end]),
        unsure: prefix.unsure === true || unsure === true,
      })),
    );
    if (!intervals.every((interval) => interval.point)) break;
    if (intervals.length === 1) fixed.add(field.path);
  }
  return { ranges: ranges.map(clip), bounded, fixed };
}

/** No stored key is longer than the bound of keys, so a longer limit can be cut to the wider side. */
function clip(range: ByteRange): ByteRange {
  const { start, end } = range;
  if (start.length <= MAX_INDEX_KEY_BYTES && end.length <= MAX_INDEX_KEY_BYTES) return range;
  return {
    ...range,
    start: start.subarray(0, MAX_INDEX_KEY_BYTES),
    end: end.length > MAX_INDEX_KEY_BYTES ? afterPrefix(end.subarray(0, MAX_INDEX_KEY_BYTES)) : end,
  };
}

/**
 * Two conditions on one array may be met by different elements, so only the first field under an array is
 * bounded; a numeric part may mean an index or a name.
 */
function mayBound(index: Index, earlier: readonly SortField[], field: SortField): boolean {
  if (field.parts.some(isArrayIndex)) return false;
  return !index.meta.multikey || !earlier.some((other) => other.parts[0] === field.parts[0]);
}

function intervalsFor(
  index: Index,
  conditions: readonly FieldCondition[],
  direction: 1 | -1,
): Interval[] | undefined {
  const lists = conditions
    .map((condition) => intervalsOf(condition, direction))
    .filter((intervals) => intervals !== undefined);
  if (!index.meta.multikey && lists.length > 0) return lists.reduce(intersect);
  return lists.find((intervals) => intervals.every((interval) => interval.point)) ?? lists[0];
}

/** Whether reading the index yields the sort order, and in which direction. */
export function sortDirection(
  index: Index,
  bounds: IndexBounds,
  sort: readonly SortField[],
): 'forward' | 'backward' | undefined {
  if (sort.length === 0) return 'forward';
  if (index.meta.multikey && !isOneKeyADocument(index, bounds, sort)) return undefined;
  const wanted = sort.filter((field) => !bounds.fixed.has(field.path));
  const fields = index.fields.filter((field) => !bounds.fixed.has(field.path));
  if (!wanted.every((field, i) => fields[i]?.path === field.path)) return undefined;
  const reversed = new Set(wanted.map((field, i) => fields[i]?.direction !== field.direction));
  if (reversed.size > 1) return undefined;
  return reversed.has(true) ? 'backward' : 'forward';
}

/** Whether each document has one key in the bounds, whose other fields are those it sorts by. */
function isOneKeyADocument(index: Index, { fixed }: IndexBounds, sort: readonly SortField[]): boolean {
  const { arrays } = index.meta;
  return arrays?.every((path) => fixed.has(path) && sort.every((field) => field.path !== path)) === true;
}
