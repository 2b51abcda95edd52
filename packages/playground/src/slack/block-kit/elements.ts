import { z } from 'zod';
import {
  anyText,
  confirmDialog,
  conversationFilter,
  dispatchActionConfig,
  id,
  imageSource,
  listedOption,
  menuOption,
  optionGroup,
  plainText,
} from './composition-objects.js';

/** Block Kit's elements with their limits. @see https://docs.slack.dev/reference/block-kit/block-elements */
const acting = { action_id: id.optional(), confirm: confirmDialog.optional() };
const focusable = { ...acting, focus_on_load: z.boolean().optional() };
const menu = { ...focusable, placeholder: plainText(150).optional() };
const many = { max_selected_items: z.number().int().min(1).optional() };
const typed = {
  action_id: id.optional(),
  placeholder: plainText(150).optional(),
  dispatch_action_config: dispatchActionConfig.optional(),
  focus_on_load: z.boolean().optional(),
};

function element<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), ...shape });
}

const options = {
  options: z.array(menuOption).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const minQuery = { min_query_length: z.number().int().min(0).optional() };
const conversations = {
  default_to_current_conversation: z.boolean().optional(),
  filter: conversationFilter.optional(),
};
const answerable = { response_url_enabled: z.boolean().optional() };
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date in the format YYYY-MM-DD');
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time in the format HH:mm');
const unixSeconds = z.number().int().min(1_000_000_000).max(9_999_999_999);
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'must be a number in a string');

export const image = element('image', imageSource);

export const button = element('button', {
  ...acting,
  text: plainText(75),
  url: z.string().max(3000).optional(),
  value: z.string().max(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});

/** Those that may stand in sections and actions, most of them in inputs too. */
const pickers = [
  element('checkboxes', {
    ...focusable,
    options: z.array(listedOption).min(1).max(10),
    initial_options: z.array(listedOption).min(1).optional(),
  }),
  element('radio_buttons', {
    ...focusable,
    options: z.array(listedOption).min(1).max(10),
    initial_option: listedOption.optional(),
  }),
  element('datepicker', { ...menu, initial_date: isoDate.optional() }),
  element('timepicker', { ...menu, initial_time: clockTime.optional(), timezone: z.string().optional() }),
  element('static_select', { ...menu, ...options, initial_option: menuOption.optional() }),
  element('external_select', { ...menu, ...minQuery, initial_option: menuOption.optional() }),
  element('users_select', { ...menu, initial_user: z.string().optional() }),
  element('conversations_select', {
    ...menu,
    ...conversations,
    ...answerable,
    initial_conversation: z.string().optional(),
  }),
  element('channels_select', { ...menu, ...answerable, initial_channel: z.string().optional() }),
] as const;

const multiPickers = [
  element('multi_static_select', {
    ...menu,
    ...many,
    ...options,
    initial_options: z.array(menuOption).optional(),
  }),
  element('multi_external_select', {
    ...menu,
    ...many,
    ...minQuery,
    initial_options: z.array(menuOption).optional(),
  }),
  element('multi_users_select', { ...menu, ...many, initial_users: z.array(z.string()).optional() }),
  element('multi_conversations_select', {
    ...menu,
    ...many,
    ...conversations,
    initial_conversations: z.array(z.string()).optional(),
  }),
  element('multi_channels_select', { ...menu, ...many, initial_channels: z.array(z.string()).optional() }),
] as const;

const overflow = element('overflow', { ...acting, options: z.array(menuOption).min(1).max(5) });
const workflowButton = element('workflow_button', {
  ...acting,
  text: plainText(75),
  workflow: z.looseObject({}),
  style: z.enum(['primary', 'danger']).optional(),
  accessibility_label: z.string().max(75).optional(),
});
const dateTimePicker = element('datetimepicker', { ...focusable, initial_date_time: unixSeconds.optional() });

const plainTextInput = element('plain_text_input', {
  ...typed,
  initial_value: z.string().max(3000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3000).optional(),
  max_length: z.number().int().min(1).max(3000).optional(),
});
const inputsOnly = [
  element('email_text_input', { ...typed, initial_value: z.string().optional() }),
  element('url_text_input', { ...typed, initial_value: z.string().optional() }),
  element('number_input', {
    ...typed,
    is_decimal_allowed: z.boolean(),
    initial_value: decimal.optional(),
    min_value: decimal.optional(),
    max_value: decimal.optional(),
  }),
  element('file_input', {
    action_id: id.optional(),
    filetypes: z.array(z.string()).optional(),
    max_files: z.number().int().min(1).max(10).optional(),
  }),
  element('rich_text_input', { ...typed, initial_value: z.looseObject({}).optional() }),
] as const;

export const sectionAccessory = z.discriminatedUnion('type', [
  image,
  button,
  overflow,
  workflowButton,
  ...pickers,
  ...multiPickers,
]);
export const actionsElement = z.discriminatedUnion('type', [
  button,
  overflow,
  workflowButton,
  dateTimePicker,
  plainTextInput,
  ...pickers,
  ...multiPickers,
]);
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  dateTimePicker,
  ...inputsOnly,
  ...pickers,
  ...multiPickers,
]);
export const contextElement = z.discriminatedUnion('type', [image, ...anyText().options]);
