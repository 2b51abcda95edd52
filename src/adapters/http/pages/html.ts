/** Markup that is safe to send: only `html` makes it. */
export interface SafeHtml {
  readonly markup: string;
}

/** What a template takes. Text is escaped, markup is not, null and false leave nothing. */
export type HtmlValue = string | number | SafeHtml | null | false | readonly HtmlValue[];

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe as content and inside a quoted attribute. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

function toMarkup(value: HtmlValue): string {
  if (value === null || value === false) return '';
  if (typeof value === 'string') return escapeHtml(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(toMarkup).join('');
}

/** A tagged template whose values are escaped. Attributes must be quoted; there is no way to put raw text in. */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): SafeHtml {
  const markup = strings.reduce((text, part, at) => text + toMarkup(values[at - 1] ?? null) + part);
  return { markup };
}

/** Text of people, kept from turning the direction of what stands around it. */
export function isolate(text: string): SafeHtml {
  return html`<bdi>${text}</bdi>`;
}
