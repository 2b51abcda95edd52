import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a process of its own said when it was told to serve a folder. */
export type Served = { process: ChildProcess; uri: string };
export type Refused = { refused: string };

const MAIN = fileURLToPath(new URL('./store-process.mjs', import.meta.url));

export interface ServeOptions {
  readonly inProcess?: boolean;
  /** The largest file that it may write, as the shell's ulimit -f takes it. */
  readonly fileBlocks?: number;
  /** The number it takes itself to have. */
  readonly pid?: number | undefined;
}

export interface StoreProcesses {
  /** Starts a process on a folder and waits for its word. */
  serve(dir: string, options?: ServeOptions): Promise<Served | Refused>;
  /** Kills those that still run. */
  endAll(): void;
}

/** The store as the package is built, in processes of their own. */
export function createStoreProcesses(): StoreProcesses {
  const children = new Set<ChildProcess>();
  return {
    serve(dir, options = {}) {
      const child = spawnStore(dir, options);
      children.add(child);
      return hearWord(child);
    },
    endAll() {
      for (const child of children) child.kill('SIGKILL');
    },
  };
}

function spawnStore(dir: string, { inProcess = true, fileBlocks, pid }: ServeOptions): ChildProcess {
  const args = [process.execPath, MAIN, dir, String(inProcess), ...(pid === undefined ? [] : [String(pid)])];
  const limit = fileBlocks === undefined ? '' : `trap '' XFSZ; ulimit -f ${fileBlocks};`;
  return spawn('sh', ['-c', `${limit} exec "$@"`, 'sh', ...args], { stdio: ['ignore', 'pipe', 'ignore'] });
}

function hearWord(child: ChildProcess): Promise<Served | Refused> {
  return new Promise((done, fail) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (!said.includes('\n')) return;
      const word = JSON.parse(said.slice(0, said.indexOf('\n'))) as { uri: string } | Refused;
      done('uri' in word ? { process: child, uri: word.uri } : word);
    });
    child.once('exit', (code, signal) => fail(new Error(`the store ended with ${code ?? signal}: ${said}`)));
  });
}

export function isServed(answer: Served | Refused): answer is Served {
  return 'uri' in answer;
}

export async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.kill(signal);
  await ended;
}
