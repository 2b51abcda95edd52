import { loadConfig } from '../../src/config/load-config.js';
import { escapeControlsInLines } from '../../src/observability/escape-controls.js';
import { wordsForTerminal } from '../../src/wiring/words-for-terminal.js';
import { openParkedWork } from './open-parked-work.js';

type Environment = Readonly<Record<string, string | undefined>>;
type OpenedStore = Awaited<ReturnType<typeof openParkedWork>>['store'];

/** What a command speaks with. */
interface Terminal {
  /** No running Paylink works on the store. */
  readonly isAlone: boolean;
  readonly now: () => Date;
  readonly words: ReturnType<typeof wordsForTerminal>;
  readonly print: (line: string) => void;
}

/** Has a command work on the store that the environment names; its answer, or 1 for what it throws, ends the process. */
export async function runStoreCommand(
  environment: Environment,
  run: (store: OpenedStore, terminal: Terminal) => Promise<number>,
): Promise<void> {
  // Whoever reads only the beginning has what they wanted.
  process.stdout.on('error', throwUnlessClosed);
  try {
    const { store, isAlone, close } = await openParkedWork(loadConfig(environment).store);
    try {
      process.exitCode = await run(store, {
        isAlone,
        now: () => new Date(),
        words: wordsForTerminal(environment),
        print: (line) => console.log(escapeControlsInLines(line)),
      });
    } finally {
      // Left open, the process would not end.
      await close();
    }
  } catch (error) {
    if (isClosedPipe(error)) return;
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    process.stdout.off('error', throwUnlessClosed);
  }
}

function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

function throwUnlessClosed(error: Error): void {
  if (!isClosedPipe(error)) throw error;
}
