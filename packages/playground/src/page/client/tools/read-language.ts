/** The language that an HTML document says it is in, such as "vi"; undefined when it says none. */
export function readLanguage(html: string): string | undefined {
  return /<html\b[^>]*\slang="?([\w-]+)/i.exec(html)?.[1];
}
