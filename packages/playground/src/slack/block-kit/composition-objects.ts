import { z } from 'zod';

/** Block Kit's composition objects with their limits. @see https://docs.slack.dev/reference/block-kit/composition-objects */
export const id = z.string().max(255);

export const plainText = (max = 3000) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(max),
    emoji: z.boolean().optional(),
  });

const mrkdwnText = (max: number) =>
  z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(max),
    verbatim: z.boolean().optional(),
  });

export const anyText = (max = 3000) => z.discriminatedUnion('type', [plainText(max), mrkdwnText(max)]);
export const onlyMrkdwn = mrkdwnText;

export const confirmDialog = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

/** Some pages of Slack allow a value of 150; 75 is what every page allows. */
const optionParts = { value: z.string().min(1).max(75), description: plainText(75).optional() };

/** Of a select or an overflow menu. */
export const menuOption = z.strictObject({
  text: plainText(75),
  ...optionParts,
  url: z.string().max(3000).optional(),
});

/** Of radio buttons and checkboxes, where mrkdwn is allowed. */
export const listedOption = z.strictObject({
  text: anyText(75),
  value: optionParts.value,
  description: anyText(75).optional(),
});

export const optionGroup = z.strictObject({
  label: plainText(75),
  options: z.array(menuOption).min(1).max(100),
});

export const dispatchActionConfig = z.strictObject({
  trigger_actions_on: z.array(z.enum(['on_enter_pressed', 'on_character_entered'])).optional(),
});

export const conversationFilter = z.strictObject({
  include: z
    .array(z.enum(['im', 'mpim', 'private', 'public']))
    .min(1)
    .optional(),
  exclude_external_shared_channels: z.boolean().optional(),
  exclude_bot_users: z.boolean().optional(),
});

/** An image by address, or one uploaded to Slack before. */
export const imageSource = {
  alt_text: z.string().min(1).max(2000),
  image_url: z.string().min(1).max(3000).optional(),
  slack_file: z.strictObject({ id: z.string().optional(), url: z.string().optional() }).optional(),
};
