import type { Block, Json, JsonObject } from '../../protocol.js';

export type BlockElement = JsonObject & { type: string };

/** An interactive element and where it sits. */
export interface PlacedElement {
  block: Block;
  blockId: string;
  actionId: string;
  element: BlockElement;
  /** In an `input` block: it takes part in a submit and may be required. */
  isInput: boolean;
}

/** Every interactive element of the blocks, in reading order. */
export function listElements(blocks: Block[]): PlacedElement[] {
  return blocks.flatMap((block) =>
    elementsOf(block).flatMap((element) => {
      const actionId = element['action_id'];
      if (typeof actionId !== 'string') return [];
      return [{ block, blockId: block.block_id, actionId, element, isInput: block.type === 'input' }];
    }),
  );
}

export function findElement(blocks: Block[], blockId: string, actionId: string): PlacedElement | undefined {
  return listElements(blocks).find((placed) => placed.blockId === blockId && placed.actionId === actionId);
}

/** Whatever sits in the places where Block Kit puts elements, interactive or not. */
export function elementsOf(block: JsonObject): BlockElement[] {
  const places: (Json | undefined)[] = [
    block['element'],
    block['accessory'],
    block['elements'],
    block['actions'],
  ];
  const found = places.flat().filter(isElement);
  return found.flatMap((element) => (element.type === 'card' ? elementsOf(element) : [element]));
}

function isElement(value: Json | undefined): value is BlockElement {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && typeof value['type'] === 'string'
  );
}
