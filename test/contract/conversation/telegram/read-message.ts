import type { ShownMessage } from '@paylink/playground/telegram-protocol';
import en from '../../../../src/adapters/chat/words/languages/en.json' with { type: 'json' };

/** What only Telegram puts on what it shows: ways about, and what its own apps do with an address. */
const OWN_BUTTONS: ReadonlySet<string> = new Set([
  en['telegram.button.edit'],
  en['telegram.button.cancel'],
  en['telegram.button.close'],
  en['telegram.button.copy'],
  en['telegram.button.share'],
  en['telegram.button.more'],
  en['page.button.list_links'],
  en['page.button.help'],
]);

const FACT_LABELS = Object.entries(en).flatMap(([key, label]) =>
  key.startsWith('review.label.') ? [label] : [],
);

/** A field or a fact, which Telegram shows as "label: value", as the two texts that it is. */
function splitLine(line: string, labels: readonly string[]): readonly string[] {
  const led = labels.filter((label) => line.startsWith(`${label}: `));
  const label = led.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  return label === '' ? [line] : [label, line.slice(label.length + 2)];
}

/** Stands where Telegram would make a link by itself, and is not seen. */
const JOINER = '\u2060';

/** All words of a message, one text a line; a button that is called like a field is that field. */
export function readMessage({ text, buttons }: Pick<ShownMessage, 'text' | 'buttons'>): string {
  const labels = buttons.flat();
  const lines = text
    .replaceAll(JOINER, '')
    .split('\n')
    .flatMap((line) => splitLine(line, [...labels, ...FACT_LABELS]));
  return [...lines, ...labels.filter((label) => !lines.includes(label))].join('\n');
}

/** What can be pressed on a message; what goes on with it last, as forms have it. */
export function listButtons({ keyboard }: Pick<ShownMessage, 'keyboard'>): readonly string[] {
  const buttons = keyboard.flat().filter(({ text }) => !OWN_BUTTONS.has(text));
  const submit = buttons.filter(({ text }) => text === en['page.button.create_link']);
  return [...buttons.filter((button) => !submit.includes(button)), ...submit].map(({ text }) => text);
}
