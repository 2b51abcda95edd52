import type { Entry, JsonObject } from '../../../protocol.js';
import { list, objects, text } from '../json.js';
import type { Placed } from './surface.js';

const INITIAL: Readonly<Record<string, string>> = {
  plain_text_input: 'initial_value',
  email_text_input: 'initial_value',
  url_text_input: 'initial_value',
  number_input: 'initial_value',
  datepicker: 'initial_date',
  timepicker: 'initial_time',
  datetimepicker: 'initial_date_time',
  static_select: 'initial_option',
  external_select: 'initial_option',
  radio_buttons: 'initial_option',
  checkboxes: 'initial_options',
  multi_static_select: 'initial_options',
  multi_external_select: 'initial_options',
  users_select: 'initial_user',
  multi_users_select: 'initial_users',
  channels_select: 'initial_channel',
  multi_channels_select: 'initial_channels',
  conversations_select: 'initial_conversation',
  multi_conversations_select: 'initial_conversations',
};

/** What the element shows: what was typed, else its initial value, as texts; a single value is a list of one. */
export function readValues(placed: Placed): string[] {
  const { surface, blockId, actionId, element } = placed;
  const typed = surface.form.get(blockId, actionId);
  return typed === undefined ? initialValues(element, surface.channelId) : toTexts(typed);
}

/** The first of them; empty when there is none. */
export function readValue(placed: Placed): string {
  return readValues(placed)[0] ?? '';
}

function toTexts(entry: Entry): string[] {
  return entry === null ? [] : [entry].flat().filter((value) => value !== '');
}

function initialValues(element: JsonObject, channelId: string | undefined): string[] {
  const initial = element[INITIAL[text(element['type'])] ?? ''];
  if (typeof initial === 'string' || typeof initial === 'number') return [String(initial)];
  const chosen = objects(initial).map((option) => text(option['value']));
  if (chosen.length > 0) return chosen;
  if (list(initial).length > 0) return list(initial);
  const isHere = element['default_to_current_conversation'] === true && channelId !== undefined;
  return isHere ? [channelId] : [];
}
