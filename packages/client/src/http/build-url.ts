export type QueryValue = string | number | boolean | Date | readonly string[] | undefined;
export type Query = { readonly [name: string]: QueryValue | { readonly [name: string]: QueryValue } };

/** `/links?state=open,paid&created[gte]=...`: lists by comma, what is nested in brackets, undefined left out. */
export function buildPath(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    isNested(value)
      ? Object.entries(value).map(([inner, innerValue]) => [`${name}[${inner}]`, innerValue] as const)
      : [[name, value] as const],
  );
  const params = new URLSearchParams();
  for (const [name, value] of pairs) {
    const text = writeValue(value);
    if (text !== null) params.append(name, text);
  }
  const search = params.toString();
  return search === '' ? path : `${path}?${search}`;
}

/** A part of a path. Throws TypeError where it is empty or no text, or dots that would lead to another address. */
export function pathPart(id: string): string {
  if (typeof id !== 'string' || /^\.{0,2}$/.test(id))
    throw new TypeError(`An id is needed, as 'lnk_...', not ${JSON.stringify(id) ?? 'undefined'}.`);
  return encodeURIComponent(id);
}

function isNested(value: Query[string]): value is { readonly [name: string]: QueryValue } {
  return typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);
}

function writeValue(value: QueryValue): string | null {
  if (value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? value.join(',') : String(value);
}
