import { CliError } from './cli-error.js';
import { listen } from './listen.js';
import { readArguments } from './read-arguments.js';
import type { Terminal } from './terminal.js';
import { trigger } from './trigger.js';
import { USAGE } from './usage.js';

/** The command `paylink`. Answers its exit code: 1 where it could not do what was asked. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const request = readArguments(args, terminal.env);
    if (request.command === 'help') terminal.out(USAGE);
    if (request.command === 'trigger') await trigger(request, terminal);
    if (request.command === 'listen') await listen(request, terminal);
    return 0;
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    terminal.err(error.message);
    return 1;
  }
}
