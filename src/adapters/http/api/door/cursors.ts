import type { ApiCaller } from '../../../../domain/api/api-caller.js';
import type { Cursor, CursorAt } from '../../../../ports/cursor.js';
import type { SecretBox } from '../../../../ports/secret-box.js';
import { ApiRefusal } from '../problems/api-refusal.js';
import { canonical, digest } from './idempotency.js';

/** As every list is asked for. */
export interface PageQuery {
  readonly limit: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** One list: whose, and of what. */
export interface ListScope {
  readonly caller: Pick<ApiCaller, 'actor' | 'mode'>;
  readonly route: string;
  /** All that the list was asked for with, but for the page. */
  readonly filter: unknown;
}

export interface Listed<Row> {
  readonly rows: readonly Row[];
  readonly has_more: boolean;
  readonly next: string | null;
  readonly previous: string | null;
}

const SHORT = 22;

/** Pages of lists that are newest first; a cursor opens only in the list that it was given in. */
export function makeListPage(secretBox: SecretBox) {
  return async <Row extends CursorAt>(
    scope: ListScope,
    { limit, after, before }: PageQuery,
    read: (page: Cursor) => Promise<readonly Row[]>,
  ): Promise<Listed<Row>> => {
    const list = nameList(scope);
    if (after !== undefined && before !== undefined) throw refuseBoth();
    const from = {
      ...(after === undefined ? {} : { after: open(secretBox, list, { pointer: '?after', text: after }) }),
      ...(before === undefined
        ? {}
        : { before: open(secretBox, list, { pointer: '?before', text: before }) }),
    };
    const found = await read({ ...from, limit: limit + 1 });
    const has_more = found.length > limit;
    // Of newer ones the nearest are wanted: the one too many is the first.
    const rows = before === undefined ? found.slice(0, limit) : found.slice(-limit);
    const seal = (row: Row | undefined) => (row === undefined ? null : sealAt(secretBox, list, row));
    const hasOlder = before === undefined ? has_more : rows.length > 0;
    // Whoever asks again for what is newer goes on from the same place where nothing was.
    const previous = seal(rows[0]) ?? before ?? null;
    return { rows, has_more, next: hasOlder ? seal(rows.at(-1)) : null, previous };
  };
}

function nameList({ caller: { actor, mode }, route, filter }: ListScope): string {
  return digest([actor.merchantId, mode, route, canonical(filter)]).slice(0, SHORT);
}

function sealAt(secretBox: SecretBox, list: string, { at, id }: CursorAt): string {
  return secretBox.seal(JSON.stringify([list, at.getTime(), id]));
}

interface Given {
  readonly pointer: string;
  readonly text: string;
}

function open(secretBox: SecretBox, list: string, { pointer, text }: Given): CursorAt {
  const [of, time, id] = read(secretBox, text);
  if (of === list && typeof time === 'number' && typeof id === 'string') return { at: new Date(time), id };
  const detail = 'This cursor was altered, or belongs to another list.';
  throw new ApiRefusal('cursor_invalid', {
    errors: [{ pointer, code: 'not_of_this_list', detail, example: null }],
  });
}

function read(secretBox: SecretBox, text: string): readonly unknown[] {
  try {
    const parsed: unknown = JSON.parse(secretBox.open(text));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

function refuseBoth(): ApiRefusal {
  const detail = 'A page is after a cursor or before one, not both.';
  return new ApiRefusal('invalid_input', {
    errors: [{ pointer: '?before', code: 'after_and_before', detail, example: null }],
  });
}
