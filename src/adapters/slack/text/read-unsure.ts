/** An object of a payload of which nothing is sure. */
export type Unsure = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is Unsure {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The objects of a list; none for anything else. */
export function readObjects(value: unknown): readonly Unsure[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** A text as it is; empty for anything else. */
export function readText(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
