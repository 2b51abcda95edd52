/** The times that a list is asked for by, as they are written. */
export interface CreatedQuery {
  readonly 'created[gte]'?: string | undefined;
  readonly 'created[gt]'?: string | undefined;
  readonly 'created[lte]'?: string | undefined;
  readonly 'created[lt]'?: string | undefined;
}

interface Span {
  readonly createdFrom?: Date;
  readonly createdBefore?: Date;
}

/** From the first, and up to but not including the second, to the millisecond. */
export function readCreated(query: CreatedQuery): Span {
  const from = [toMs(query['created[gte]'], 0), toMs(query['created[gt]'], 1)].filter(isTold);
  const before = [toMs(query['created[lt]'], 0), toMs(query['created[lte]'], 1)].filter(isTold);
  return {
    ...(from.length === 0 ? {} : { createdFrom: new Date(Math.max(...from)) }),
    ...(before.length === 0 ? {} : { createdBefore: new Date(Math.min(...before)) }),
  };
}

function toMs(text: string | undefined, more: number): number | null {
  return text === undefined ? null : Date.parse(text) + more;
}

function isTold(ms: number | null): ms is number {
  return ms !== null;
}
