/** What stands in the fences of a language in a Markdown text, in its order. */
export function readCodeBlocks(markdown: string, language: string): readonly string[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)]
    .filter(([, fence]) => fence === language)
    .map(([, , code = '']) => code);
}
