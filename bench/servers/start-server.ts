import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { START_FLAGS } from '../load/start-flags.js';
import type { Role } from './roles.js';
import type { Message } from './served.js';

export interface RunningServer {
  readonly url: string;
  /** One question at a time. */
  ask(question: string, argument?: number): Promise<unknown>;
  stop(): Promise<void>;
}

/** Forks this program in a role, so that neither its work nor its memory mixes with what measures it. */
export async function startServer(role: Role, argument = ''): Promise<RunningServer> {
  const main = fileURLToPath(new URL('../main.js', import.meta.url));
  const child = fork(main, [role, argument], {
    execArgv: [...START_FLAGS],
    // Its log is written, as in earnest, and nobody reads it.
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const first = await nextMessage(child, role);
  if (!('url' in first)) throw new Error(`${role} did not say where it is`);
  return {
    url: first.url,
    async ask(question, argument = 0) {
      const answered = nextMessage(child, role);
      child.send({ ask: question, argument });
      const message = await answered;
      if ('failure' in message) throw new Error(`${role}: ${message.failure}`);
      return 'answer' in message ? message.answer : null;
    },
    async stop() {
      const exited = once(child, 'exit');
      child.disconnect();
      await exited;
    },
  };
}

function nextMessage(child: ChildProcess, role: Role): Promise<Message> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`${role} ended with code ${code}`));
    child.once('exit', onExit);
    child.once('message', (message: Message) => {
      child.off('exit', onExit);
      resolve(message);
    });
  });
}
