import type { Json, Message, View } from '@paylink/playground/protocol';

function isObject(value: Json | undefined): value is { [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function labelOf(value: Json | undefined): string[] {
  return isObject(value) && typeof value['text'] === 'string' ? [value['text']] : [];
}

function collect(value: Json): string[] {
  if (Array.isArray(value)) return value.flatMap(collect);
  if (!isObject(value)) return [];
  if (value['type'] === 'button') return labelOf(value['text']);
  if (value['type'] === 'overflow') {
    const options = value['options'];
    return Array.isArray(options)
      ? options.flatMap((option) => (isObject(option) ? labelOf(option['text']) : []))
      : [];
  }
  return Object.values(value).flatMap(collect);
}

/** What can be pressed on a message, a modal or the Home, by its label. */
export function listButtons(surface: View | Message): readonly string[] {
  if (!('view' in surface)) return collect(surface.blocks);
  return [...collect(surface.view['blocks'] ?? []), ...labelOf(surface.view['submit'])];
}

/** What the button says that sends a modal in; undefined when it has none. */
export function submitLabel({ view }: View): string | undefined {
  return labelOf(view['submit'])[0];
}
