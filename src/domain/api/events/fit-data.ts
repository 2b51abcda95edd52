import type { Json, JsonObject } from '../api-event.js';

/** Of an event's `data` as JSON in UTF-8: with what is around it, an event stays within 20,000. */
const MOST_BYTES = 19_000;

/** How long a link's description and notes may be, step by step, until all of it fits. */
const CUTS: readonly number[] = [500, 100, 20, 0];

/**
 * The same data where it fits; else with the description and the notes of its link cut, and `truncated`: the link itself,
 * read by its id, has them whole.
 */
export function fitData(data: JsonObject): JsonObject {
  const { link } = data;
  if (measure(data) <= MOST_BYTES || !isObject(link)) return data;
  const cuts = CUTS.map((most) => ({ ...data, link: cutLink(link, most), truncated: true }));
  return (
    cuts.find((cut) => measure(cut) <= MOST_BYTES) ?? { ...data, link: cutLink(link, 0), truncated: true }
  );
}

function measure(data: JsonObject): number {
  return new TextEncoder().encode(JSON.stringify(data)).length;
}

function cutLink(link: JsonObject, most: number): JsonObject {
  const { notes, description } = link;
  if (most === 0) return { ...link, notes: {}, description: null };
  const cutNotes = isObject(notes)
    ? Object.fromEntries(Object.entries(notes).map(([key, value]) => [key, cutText(value, most)]))
    : {};
  return { ...link, notes: cutNotes, description: cutText(description ?? null, most) };
}

/** In bytes: a sign may be written with many. */
function cutText(value: Json, most: number): Json {
  if (typeof value !== 'string') return value;
  let bytes = 0;
  let text = '';
  for (const sign of value) {
    bytes += new TextEncoder().encode(sign).length;
    if (bytes > most) return `${text}…`;
    text += sign;
  }
  return value;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
