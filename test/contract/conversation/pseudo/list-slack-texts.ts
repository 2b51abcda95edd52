const TEXTS = new Set(['plain_text', 'mrkdwn']);
/** A moment, a link and the like are written with what is read in their place. */
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/<!date\^[^|>]*\|([^>]*)>/g, '$1'],
  [/<[@#!][^>]*>/g, ' '],
  [/<https?:[^|>]*\|([^>]*)>/g, '$1'],
  [/<(https?:[^|>]*)>/g, '$1'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
];

type Fields = Readonly<Record<string, unknown>>;

/** The texts of a body of Slack's API that people read; none of what is no JSON. */
export function listSlackTexts(body: string): readonly string[] {
  if (!/^\s*[[{]/.test(body)) return [];
  return collect(JSON.parse(body)).map((text) =>
    MARKS.reduce((left, [pattern, read]) => left.replace(pattern, read), text),
  );
}

function collect(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(collect);
  if (typeof value !== 'object' || value === null) return [];
  const fields = { ...value } as Fields;
  const nested = Object.entries(fields).flatMap(([name, field]) =>
    hasLittleRoom(fields, name) ? [] : collect(field),
  );
  return TEXTS.has(String(fields['type'])) ? [String(fields['text']), ...nested] : nested;
}

/** Titles of forms, and options of choices: that every catalog keeps to that room is a test of its own. */
function hasLittleRoom(fields: Fields, name: string): boolean {
  const isModal = fields['type'] === 'modal' && (name === 'title' || name === 'submit' || name === 'close');
  return isModal || (name === 'text' && 'value' in fields && !('type' in fields));
}
