/** A text as it is typed; of a table, so a bar in it is no border. */
export function code(text: string): string {
  return `\`${text.replaceAll('|', '\\|')}\``;
}

/** Texts as they are typed, in one cell or one sentence. */
export function codes(texts: readonly string[]): string {
  return texts.map(code).join(' ');
}

/** A table; the cells are markdown, the bars in them escaped. */
export function buildTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
