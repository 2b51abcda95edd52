import type { types } from '@slack/bolt';
import type {
  Field,
  MomentField,
  MoreField,
  RowsField,
  TextField,
} from '../../chat/conversation/model/field.js';
import type { Words } from '../../chat/words/words.js';
import { ACTION, TYPED } from '../intents/action-ids.js';
import { type Block, button, context, plain } from './block-kit.js';
import { MORE_BLOCK } from './form-blocks.js';
import { input, placeholderOf, renderText } from './input-blocks.js';
import { pickOptions, renderGroups, renderOption } from './render-options.js';
import { renderRows } from './render-rows.js';

type Element = types.InputBlock['element'];
type FieldOf<Kind extends Field['kind']> = Extract<Field, { kind: Kind }>;
type Chosen = Exclude<Field, TextField | RowsField | MoreField>;

function renderSelect(words: Words, field: FieldOf<'select'>): Element {
  const [initial] = pickOptions(field.groups, field.chosen === null ? [] : [field.chosen]);
  return {
    type: 'static_select',
    action_id: TYPED,
    ...placeholderOf(field),
    ...renderGroups(words, field.groups),
    ...(initial === undefined ? {} : { initial_option: initial }),
  };
}

function renderMultiSelect(words: Words, field: FieldOf<'multi_select'>): Element {
  return {
    type: 'multi_static_select',
    action_id: TYPED,
    ...placeholderOf(field),
    max_selected_items: field.max,
    ...renderGroups(words, field.groups),
    initial_options: pickOptions(field.groups, field.chosen),
  };
}

function renderToggles({ options, chosen }: FieldOf<'toggles'>): Element {
  const ticked = options.filter(({ value }) => chosen.includes(value)).map(renderOption);
  return {
    type: 'checkboxes',
    action_id: TYPED,
    options: options.map(renderOption),
    ...(ticked.length === 0 ? {} : { initial_options: ticked }),
  };
}

function renderRadio({ options, chosen }: FieldOf<'choice'>): Element {
  const initial = options.find(({ value }) => value === chosen);
  return {
    type: 'radio_buttons',
    action_id: ACTION.sendKind,
    options: options.map(renderOption),
    ...(initial === undefined ? {} : { initial_option: renderOption(initial) }),
  };
}

function renderMoment({ at }: MomentField): Element {
  return {
    type: 'datetimepicker',
    action_id: TYPED,
    ...(at === null ? {} : { initial_date_time: Math.floor(at.getTime() / 1000) }),
  };
}

function renderPlace(field: FieldOf<'place'>): Element {
  return {
    type: 'conversations_select',
    action_id: TYPED,
    ...placeholderOf(field),
    filter: { include: ['public', 'private'], exclude_bot_users: true },
    ...(field.channelId === null ? {} : { initial_conversation: field.channelId }),
  };
}

function renderPeople(field: FieldOf<'people'>): Element {
  return {
    type: 'multi_users_select',
    action_id: TYPED,
    ...placeholderOf(field),
    ...(field.userIds.length === 0 ? {} : { initial_users: [...field.userIds] }),
  };
}

/** https://docs.slack.dev/reference/block-kit/block-elements/file-input-element */
function renderFile({ types }: FieldOf<'file'>): Element {
  return { type: 'file_input', action_id: TYPED, filetypes: [...types], max_files: 1 };
}

function renderElement(words: Words, field: Chosen): Element {
  switch (field.kind) {
    case 'select':
      return renderSelect(words, field);
    case 'multi_select':
      return renderMultiSelect(words, field);
    case 'toggles':
      return renderToggles(field);
    case 'choice':
      return renderRadio(field);
    case 'moment':
      return renderMoment(field);
    case 'place':
      return renderPlace(field);
    case 'people':
      return renderPeople(field);
    case 'file':
      return renderFile(field);
  }
}

function renderMore({ label, hint }: MoreField): readonly Block[] {
  const more = button({ text: label, actionId: ACTION.showMore });
  return [{ type: 'actions', block_id: MORE_BLOCK, elements: [more] }, context(plain(hint))];
}

/** A field of a form as input blocks. */
export function renderField(words: Words, field: Field): readonly Block[] {
  if (field.kind === 'rows') return renderRows(field);
  if (field.kind === 'more') return renderMore(field);
  if (field.kind === 'text') return [renderText(field)];
  const parts = { ...field, blockId: field.name, actsAtOnce: field.kind === 'choice' };
  return [input(parts, renderElement(words, field))];
}
