import type { Key, Rendered } from '../../../../../src/adapters/telegram/render/rendered.js';

/** What the buttons of a message say, row by row. */
export function labelsOf({ keys }: Pick<Rendered, 'keys'>): readonly (readonly string[])[] {
  return keys.map((row) => row.map(({ label }) => label));
}

/** The button of this label. */
export function keyOf({ keys }: Pick<Rendered, 'keys'>, label: string): Key {
  const key = keys.flat().find((each) => each.label === label);
  if (key === undefined) throw new Error(`no button is called ${label}`);
  return key;
}
