import { parseArgs } from 'node:util';

/** How many operands a command takes; one that takes a folder has it as an operand or by `--dir`, never both. */
const COMMANDS = {
  backup: { least: 1, most: 1, takesFolder: false },
  check: { least: 0, most: 1, takesFolder: true },
  stats: { least: 0, most: 1, takesFolder: true },
  compact: { least: 0, most: 1, takesFolder: true },
  restore: { least: 1, most: 1, takesFolder: false },
  export: { least: 1, most: 1, takesFolder: false },
  import: { least: 1, most: Number.POSITIVE_INFINITY, takesFolder: false },
} as const;

export interface StoreArguments {
  readonly command: keyof typeof COMMANDS;
  readonly dir: string;
  readonly operands: readonly [string, ...string[]];
}

/** Null for what is no command of the store, or not all of it. */
export function readStoreArguments(args: readonly string[], defaultDir: string): StoreArguments | null {
  try {
    const options = { dir: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, ...operands] = positionals;
    if (!isCommand(command)) return null;
    const { least, most, takesFolder } = COMMANDS[command];
    const [first] = operands;
    const isTwice = takesFolder && first !== undefined && values.dir !== undefined;
    if (operands.length < least || operands.length > most || isTwice || values.dir === '') return null;
    const dir = (takesFolder ? first : undefined) ?? values.dir ?? defaultDir;
    return { command, dir, operands: [first ?? dir, ...operands.slice(1)] };
  } catch {
    // An option that there is not.
    return null;
  }
}

function isCommand(text: string | undefined): text is keyof typeof COMMANDS {
  return text !== undefined && Object.hasOwn(COMMANDS, text);
}
