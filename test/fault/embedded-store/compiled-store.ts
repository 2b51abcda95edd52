import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSource } from '../../support/compile-source.js';

/** What a process of its own said when it was told to serve a folder. */
export type Served = { process: ChildProcess; uri: string };
export type Refused = { refused: string };

const children = new Set<ChildProcess>();

const MAIN = `
import { startEmbeddedStore } from './src/embedded-store/start-embedded-store.js';
const say = (message) => console.log(JSON.stringify(message));
try {
  const [, , dir, inProcess] = process.argv;
  const store = await startEmbeddedStore({ dir, inProcess: inProcess === 'true' });
  say({ uri: store.uri });
  process.on('SIGTERM', () => store.stop().then(() => process.exit(0)));
} catch (error) {
  say({ refused: error.message });
  process.exit(1);
}
`;

/** The store as the build emits it, in a temporary folder, so that other processes can run it. */
export function compileStore(): { serve: typeof serveIn; remove: () => void } {
  const compiled = compileSource('src/embedded-store');
  const main = join(compiled.dir, 'main.js');
  writeFileSync(main, MAIN);
  return {
    serve: (dir, options) => serveIn(dir, { ...options, main }),
    remove: () => {
      for (const child of children) child.kill('SIGKILL');
      compiled.remove();
    },
  };
}

/** Starts a process on a folder and waits for its word; `limit` is what the shell's ulimit -f takes. */
function serveIn(
  dir: string,
  {
    main = 'main.js',
    inProcess = true,
    fileBlocks,
  }: { main?: string; inProcess?: boolean; fileBlocks?: number } = {},
): Promise<Served | Refused> {
  const args = [process.execPath, main, dir, String(inProcess)];
  const limit = fileBlocks === undefined ? '' : `trap '' XFSZ; ulimit -f ${fileBlocks};`;
  const child = spawn('sh', ['-c', `${limit} exec "$@"`, 'sh', ...args], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  children.add(child);
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
