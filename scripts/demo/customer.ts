import { type Browser, createBrowser } from './browser.js';

/** What a customer's browser does without scripts: reads pages, follows redirects, presses the buttons of forms. */
export interface Page {
  readonly url: string;
  readonly heading: string;
  /** The words of the page, a line each. */
  readonly lines: readonly string[];
  /** Presses the button that says this. Throws when there is none. */
  press(words: string): Promise<Page>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/** Opens an address in a browser of its own, which keeps the cookies of one site. */
export function openPage(url: string): Promise<Page> {
  return visit(createBrowser(), url);
}

async function visit(browse: Browser, url: string, init?: RequestInit): Promise<Page> {
  const response = await browse(url, init);
  const html = await response.text();
  return {
    url: response.url,
    heading: wordsOf(/<title>([\s\S]*?)<\/title>/.exec(html)?.[1] ?? ''),
    lines: html
      .replace(/<(head|style|script|svg)[\s\S]*?<\/\1>/g, '')
      .split(/<\/?(?:p|h\d|div|li|tr|dt|dd|section|header|footer|main|button|form|label)\b[^>]*>/)
      .map(wordsOf)
      .filter((line) => line !== ''),
    press(words) {
      const form = findForm(html, words);
      const body = new URLSearchParams(form.fields);
      return visit(browse, new URL(form.action, response.url).href, { method: 'POST', body });
    },
  };
}

function findForm(html: string, words: string): { action: string; fields: Record<string, string> } {
  for (const [form] of html.matchAll(/<form\b[\s\S]*?<\/form>/g)) {
    for (const [button, inner = ''] of form.matchAll(/<button\b[^>]*>([\s\S]*?)<\/button>/g)) {
      if (!wordsOf(inner).startsWith(words)) continue;
      const tags = [...form.matchAll(/<input\b[^>]*>/g)].map(([tag]) => tag).concat(button);
      const fields = tags.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
      return {
        action: attribute(form, 'action'),
        fields: Object.fromEntries(fields.filter(([name]) => name)),
      };
    }
  }
  throw new Error(`the page has no button "${words}"`);
}

function attribute(tag: string, name: string): string {
  return wordsOf(new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ')
    .replaceAll(' ,', ',')
    .trim();
}
