import { z } from 'zod';

const textSchema = z.looseObject({ text: z.string() });

const elementSchema = z.looseObject({
  type: z.string(),
  /** Around its text a button has an object, a context element none. */
  text: z.union([z.string(), textSchema.transform(({ text }) => text)]).optional(),
  /** Rich text nests. */
  elements: z.array(z.unknown()).optional(),
});

const blockSchema = z.looseObject({
  type: z.string(),
  block_id: z.string().optional(),
  label: textSchema.optional(),
  element: z.looseObject({ type: z.string(), action_id: z.string() }).optional(),
  text: textSchema.optional(),
  fields: z.array(textSchema).optional(),
  elements: z.array(elementSchema).optional(),
});

type Block = z.infer<typeof blockSchema>;

/** The words a person reads in Block Kit blocks, a line each. */
export function readBlocks(blocks: readonly unknown[]): readonly string[] {
  return blocks.flatMap((raw) => linesOf(blockSchema.parse(raw))).filter((line) => line !== '');
}

function linesOf(block: Block): readonly string[] {
  if (block.type === 'rich_text') return [wordsIn(block.elements ?? [])];
  if (block.type === 'input') return [`${block.label?.text ?? ''}: …`];
  if (block.type === 'actions') {
    return [(block.elements ?? []).map(({ text }) => `[ ${text ?? '···'} ]`).join(' ')];
  }
  return [block.text?.text, ...(block.fields ?? []).map(({ text }) => text), contextLine(block)]
    .filter((line) => line !== undefined)
    .map(withoutMarks);
}

function contextLine({ type, elements }: Block): string | undefined {
  return type === 'context' ? elements?.map(({ text }) => text ?? '').join(' ') : undefined;
}

function wordsIn(elements: readonly unknown[]): string {
  return elements
    .map((raw) => elementSchema.parse(raw))
    .map(({ text, elements: inner }) => text ?? wordsIn(inner ?? []))
    .join('');
}

function withoutMarks(text: string): string {
  return text.replaceAll(/<!date\^[^|]*\|([^>]*)>/g, '$1').replaceAll('*', '');
}
