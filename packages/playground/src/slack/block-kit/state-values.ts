import type { Block, Entries, Entry, Json, JsonObject } from '../../protocol.js';
import { type BlockElement, listElements } from './list-elements.js';
import type { OfferedOptions } from './offered-options.js';

/** Whose entries in which blocks, with what is needed to turn an entry into Slack's value. */
export interface FormState {
  blocks: Block[];
  entries: Entries;
  offered: OfferedOptions;
  /** For `default_to_current_conversation`. */
  channelId: string | undefined;
}

/** How one kind of element names its value in `state.values` and its initial value in the block. */
interface ElementKind {
  field: string;
  initial: string;
  holds: 'text' | 'number' | 'option' | 'options' | 'list' | 'files';
}

const kinds: Record<string, ElementKind> = {
  plain_text_input: { field: 'value', initial: 'initial_value', holds: 'text' },
  email_text_input: { field: 'value', initial: 'initial_value', holds: 'text' },
  url_text_input: { field: 'value', initial: 'initial_value', holds: 'text' },
  number_input: { field: 'value', initial: 'initial_value', holds: 'text' },
  file_input: { field: 'files', initial: 'none', holds: 'files' },
  datepicker: { field: 'selected_date', initial: 'initial_date', holds: 'text' },
  timepicker: { field: 'selected_time', initial: 'initial_time', holds: 'text' },
  datetimepicker: { field: 'selected_date_time', initial: 'initial_date_time', holds: 'number' },
  static_select: { field: 'selected_option', initial: 'initial_option', holds: 'option' },
  external_select: { field: 'selected_option', initial: 'initial_option', holds: 'option' },
  radio_buttons: { field: 'selected_option', initial: 'initial_option', holds: 'option' },
  overflow: { field: 'selected_option', initial: 'none', holds: 'option' },
  checkboxes: { field: 'selected_options', initial: 'initial_options', holds: 'options' },
  multi_static_select: { field: 'selected_options', initial: 'initial_options', holds: 'options' },
  multi_external_select: { field: 'selected_options', initial: 'initial_options', holds: 'options' },
  users_select: { field: 'selected_user', initial: 'initial_user', holds: 'text' },
  multi_users_select: { field: 'selected_users', initial: 'initial_users', holds: 'list' },
  channels_select: { field: 'selected_channel', initial: 'initial_channel', holds: 'text' },
  multi_channels_select: { field: 'selected_channels', initial: 'initial_channels', holds: 'list' },
  conversations_select: { field: 'selected_conversation', initial: 'initial_conversation', holds: 'text' },
  multi_conversations_select: {
    field: 'selected_conversations',
    initial: 'initial_conversations',
    holds: 'list',
  },
};

/** Slack's `state.values`: every element that holds a value, with what was typed, else its initial value, else null. */
export function buildStateValues(form: FormState): JsonObject {
  const values: Record<string, JsonObject> = {};
  for (const { blockId, actionId, element } of listElements(form.blocks)) {
    if (!(element.type in kinds) || element.type === 'overflow') continue;
    values[blockId] = { ...values[blockId], [actionId]: buildElementValue(form, blockId, element) };
  }
  return values;
}

/** `{ type, value }`, `{ type, selected_option }` ...: one element's part of `state.values` and of a block action. */
export function buildElementValue(form: FormState, blockId: string, element: BlockElement): JsonObject {
  const kind = kinds[element.type];
  if (kind === undefined) return { type: element.type };
  const actionId = String(element['action_id']);
  const typed = form.entries[blockId]?.[actionId];
  const value =
    typed === undefined
      ? initialValue(kind, element, form.channelId)
      : convertEntry(typed, kind, listOptions(element, form.offered.get(`${blockId}/${actionId}`)));
  const zone = element.type === 'timepicker' ? element['timezone'] : undefined;
  return { type: element.type, [kind.field]: value, ...(zone === undefined ? {} : { timezone: zone }) };
}

/** Whether the person left it empty: what a required input refuses. */
export function isEmptyValue(value: JsonObject): boolean {
  const held = Object.entries(value).find(([key]) => key !== 'type' && key !== 'timezone')?.[1];
  return held === undefined || held === null || held === '' || (Array.isArray(held) && held.length === 0);
}

/** All options of a select, flat; those last offered for an external one. */
export function listOptions(element: BlockElement, offered: JsonObject[] = []): JsonObject[] {
  const groups = asObjects(element['option_groups']);
  const initial = [element['initial_option'] ?? null, element['initial_options'] ?? null].flat();
  return [
    ...asObjects(element['options']),
    ...groups.flatMap((group) => asObjects(group['options'])),
    ...offered,
    ...asObjects(initial),
  ];
}

function asObjects(value: Json | undefined): JsonObject[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (item): item is JsonObject => typeof item === 'object' && item !== null && !Array.isArray(item),
  );
}

function initialValue(kind: ElementKind, element: BlockElement, channelId: string | undefined): Json {
  const initial = element[kind.initial];
  if (initial !== undefined) return initial;
  if (element['default_to_current_conversation'] === true && channelId !== undefined) {
    return kind.holds === 'list' ? [channelId] : channelId;
  }
  return kind.holds === 'options' || kind.holds === 'list' || kind.holds === 'files' ? [] : null;
}

function convertEntry(entry: Entry, kind: ElementKind, options: JsonObject[]): Json {
  const texts = entry === null ? [] : [entry].flat().filter((text) => text !== '');
  const chosen = texts.flatMap((text) => options.find((option) => option['value'] === text) ?? []);
  const first = texts[0] ?? null;
  switch (kind.holds) {
    case 'text':
      return first;
    case 'number':
      return first === null ? null : Number(first);
    case 'option':
      return chosen[0] ?? null;
    case 'options':
      return chosen;
    case 'list':
      return texts;
    case 'files':
      return texts.map((id) => ({ id }));
  }
}
