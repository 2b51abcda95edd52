import type { ChoiceOption, ElementAddress, ElementPlace, Entry, JsonObject } from '../../../protocol.js';
import type { FormMemory } from '../form-memory.js';
import type { Directory } from '../text/directory.js';

/** Where blocks are drawn, and what pressing something on them leads to. */
export interface Surface {
  readonly place: ElementPlace;
  readonly form: FormMemory;
  readonly directory: Directory;
  /** For `default_to_current_conversation`. */
  readonly channelId: string | undefined;
  /** Field errors by block_id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Resolves when the app has answered; what it changes comes by itself. */
  act(element: ElementAddress, entry?: Entry): Promise<void>;
  search(element: ElementAddress, query: string): Promise<ChoiceOption[]>;
}

/** One element on a surface. */
export interface Placed {
  readonly surface: Surface;
  readonly blockId: string;
  readonly actionId: string;
  readonly element: JsonObject;
  /** Names it for those who listen, where nothing on the screen does. */
  readonly label: string;
  /** In an `input` block: a required one cannot be emptied, and the app hears of it only with the submit. */
  readonly input: { readonly isOptional: boolean; readonly actsAtOnce: boolean } | null;
}

export function addressOf({ surface, blockId, actionId }: Placed): ElementAddress {
  return { place: surface.place, blockId, actionId };
}

/** Remembers a choice, and tells the app where it is to know at once. */
export function choose(placed: Placed, entry: Entry): void {
  const { surface, blockId, actionId, input } = placed;
  surface.form.set(blockId, actionId, entry);
  if (input === null || input.actsAtOnce) void surface.act(addressOf(placed), entry);
}

/** By which an element is found again after what is around it was drawn anew. */
export function focusKey({ blockId, actionId }: Pick<Placed, 'blockId' | 'actionId'>): string {
  return `${blockId}/${actionId}`;
}
