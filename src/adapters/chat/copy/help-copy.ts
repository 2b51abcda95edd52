import { COMMANDS } from '../grammar/command-table.js';
import { LINK_OPTIONS } from '../reader/values/link-options.js';
import type { Words } from '../words/words.js';

interface HelpItem {
  /** Ready to copy, with the prefix: "/paylink list mine open". */
  readonly example: string;
  /** Follows the example in a sentence: "lists links, newest first". */
  readonly description: string;
}

export interface Help {
  /** Five lines of a few commands each. */
  readonly lines: readonly (readonly HelpItem[])[];
  /** Every option of a link, each ready to copy. */
  readonly options: readonly string[];
}

const LINES = [1, 2, 3, 4, 5] as const;

/** The help, from the table that the parser reads. `prefix` is what the commands begin with: "/paylink". */
export function buildHelp(words: Words, prefix: string): Help {
  const lines = LINES.map((line) =>
    Object.values(COMMANDS).flatMap(({ name, example, helpLine }) =>
      name === 'help' || helpLine !== line
        ? []
        : [
            {
              example: `${prefix} ${example}`.trim(),
              description: words.say(`help.command.${name}`),
            },
          ],
    ),
  );
  return { lines, options: Object.values(LINK_OPTIONS) };
}
