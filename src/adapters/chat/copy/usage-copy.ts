import type { CommandSpec } from '../grammar/command-spec.js';
import type { Words } from '../words/words.js';

/** Typed as they stand, in every language. */
const FILTERS = '[mine] [open|processing|paid|refunded|expired|cancelled|review]';

/** How a command is written, without the prefix: "status <reference>". */
export function describeUsage(words: Words, { word, shape }: Pick<CommandSpec, 'word' | 'shape'>): string {
  switch (shape) {
    case 'none':
      return word;
    case 'chat':
      return `${word} telegram`;
    case 'filters':
      return `${word} ${FILTERS}`;
    case 'link':
    case 'reference':
    case 'send':
    case 'remind':
    case 'extension':
    case 'refund':
    case 'period':
    case 'words':
      return `${word} ${words.say(`help.usage.${shape}`)}`.trim();
  }
}
