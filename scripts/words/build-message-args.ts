import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

/** The arguments of one message, by name, each as its type in TypeScript. */
export function readMessageArgs(message: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  collect(parse(message, { ignoreTag: true }), found);
  return found;
}

function collect(elements: readonly MessageFormatElement[], found: Map<string, string>): void {
  for (const element of elements) {
    switch (element.type) {
      case TYPE.argument:
        if (!found.has(element.value)) found.set(element.value, 'string');
        break;
      case TYPE.number:
        found.set(element.value, 'number');
        break;
      case TYPE.date:
      case TYPE.time:
        found.set(element.value, 'Date');
        break;
      case TYPE.plural:
        found.set(element.value, 'number');
        for (const { value } of Object.values(element.options)) collect(value, found);
        break;
      case TYPE.select:
        found.set(element.value, listOptions(Object.keys(element.options)));
        for (const { value } of Object.values(element.options)) collect(value, found);
        break;
      default:
        break;
    }
  }
}

const listOptions = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(' | ');

/** TypeScript that names the arguments of each message that takes some. */
export function buildMessageArgs(catalog: Readonly<Record<string, string>>): string {
  const lines = Object.entries(catalog).flatMap(([key, message]) => {
    const args = [...readMessageArgs(message)].map(([name, type]) => `readonly ${name}: ${type}`);
    return args.length === 0 ? [] : [`  readonly '${key}': { ${args.join('; ')} };`];
  });
  return [
    '// Made from languages/en.json by `npm run words`. Do not edit.',
    '',
    '/** What each message takes; a message that is not here takes nothing. */',
    'export interface MessageArgs {',
    ...lines,
    '}',
    '',
  ].join('\n');
}
