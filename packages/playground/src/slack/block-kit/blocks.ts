import { z } from 'zod';
import { anyText, id, imageSource, onlyMrkdwn, plainText } from './composition-objects.js';
import { actionsElement, button, contextElement, image, inputElement, sectionAccessory } from './elements.js';

/** Block Kit's blocks with their limits. @see https://docs.slack.dev/reference/block-kit/blocks */
function block<Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) {
  return z.strictObject({ type: z.literal(type), block_id: id.optional(), ...shape });
}

const section = block('section', {
  text: anyText(3000).optional(),
  fields: z.array(anyText(2000)).min(1).max(10).optional(),
  accessory: sectionAccessory.optional(),
  expand: z.boolean().optional(),
}).refine((value) => value.text !== undefined || value.fields !== undefined, {
  message: 'missing required field: text',
});

const actions = block('actions', { elements: z.array(actionsElement).min(1).max(25) });
const context = block('context', { elements: z.array(contextElement).min(1).max(10) });
const divider = block('divider', {});
const header = block('header', {
  text: plainText(150),
  level: z.number().int().min(1).max(4).optional(),
});
const imageBlock = block('image', { ...imageSource, title: plainText(2000).optional() });
const richText = block('rich_text', { elements: z.array(z.looseObject({ type: z.string() })) });

const input = block('input', {
  label: plainText(2000),
  hint: plainText(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: inputElement,
});

const video = block('video', {
  video_url: z.string(),
  thumbnail_url: z.string(),
  alt_text: z.string(),
  title: plainText(199),
  title_url: z.string().optional(),
  author_name: z.string().max(49).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: z.string().optional(),
  description: plainText(199).optional(),
});

const cell = z.looseObject({ type: z.enum(['raw_text', 'raw_number', 'rich_text']) });
const table = block('table', {
  rows: z.array(z.array(cell).max(20)).min(1).max(100),
  column_settings: z.array(z.looseObject({}).nullable()).max(20).optional(),
});
const markdown = block('markdown', { text: z.string().min(1).max(12_000) });
const file = block('file', { source: z.literal('remote'), external_id: z.string() });
const card = block('card', {
  hero_image: image.optional(),
  icon: image.optional(),
  title: onlyMrkdwn(150).optional(),
  subtitle: onlyMrkdwn(150).optional(),
  body: onlyMrkdwn(200).optional(),
  actions: z.array(button).optional(),
});
const carousel = block('carousel', { elements: z.array(card).min(1).max(10) });

const everywhere = [section, actions, context, divider, header, imageBlock, richText, input, video] as const;

/** What a message may hold. */
export const messageBlock = z.discriminatedUnion('type', [
  ...everywhere,
  table,
  markdown,
  file,
  card,
  carousel,
]);
/** What a modal or the Home may hold. */
export const viewBlock = z.discriminatedUnion('type', [...everywhere]);
