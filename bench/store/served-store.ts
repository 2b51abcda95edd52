import { type ChildProcess, fork } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startEmbeddedStore } from '@paylink/embedded-store/start-embedded-store';

const ROLE = 'serve-store';

/** `privateMb` leaves out the pages of the data file that the kernel maps and can take back. */
type Memory = { rssMb: number; privateMb: number };
type Serving = { child: ChildProcess; uri: string; startMs: number };

/** A process of its own, so that its memory is the store's and not the clients'. */
export function serve(dir: string): Promise<Serving> {
  const child = fork(fileURLToPath(import.meta.url), [ROLE, dir]);
  return new Promise((done, fail) => {
    child.once('message', (message) => done({ child, ...(message as { uri: string; startMs: number }) }));
    child.once('exit', (code) => fail(new Error(`the store ended with ${code}`)));
  });
}

export function askMemory({ child }: Serving): Promise<Memory> {
  const answer = new Promise<Memory>((done) => {
    child.once('message', (message) => done(message as Memory));
  });
  child.send('memory');
  return answer;
}

export async function stop({ child }: Serving): Promise<void> {
  const ended = new Promise((done) => child.once('exit', done));
  child.send('stop');
  await ended;
}

function readMemory(): Memory {
  const rssMb = process.memoryUsage.rss() / 2 ** 20;
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const anonymous = /^RssAnon:\s+(\d+) kB$/m.exec(status)?.[1];
  return { rssMb, privateMb: anonymous === undefined ? rssMb : Number(anonymous) / 1_024 };
}

async function serveRole(dir: string): Promise<void> {
  const startedAt = performance.now();
  const store = await startEmbeddedStore({ dir, inProcess: true });
  process.send?.({ uri: store.uri, startMs: performance.now() - startedAt });
  process.on('message', async (message) => {
    if (message === 'memory') return process.send?.(readMemory());
    await store.stop();
    process.exit(0);
  });
}

const [, , role, folder] = process.argv;
if (role === ROLE && folder !== undefined) await serveRole(folder);
