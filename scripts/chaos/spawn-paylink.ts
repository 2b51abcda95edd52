import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface PaylinkProcess {
  readonly child: ChildProcess;
  /** When it was ready, in ms of the system's clock. */
  readonly readyAtMs: number;
  /** Resolves when it is gone, whatever ended it. */
  readonly gone: Promise<unknown>;
  /** Ends it at once, and waits until it is gone. */
  kill(): Promise<void>;
}

/** Runs a Paylink that tells when it is ready, and waits until then; `hear` gets all that it says. Rejects when it ends before. */
export async function spawnPaylink(
  main: string,
  env: Readonly<Record<string, string>>,
  hear: (message: unknown) => void = () => {},
): Promise<PaylinkProcess> {
  const child = fork(main, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: ['--enable-source-maps'],
    env: { PATH: process.env['PATH'], PLAYGROUND: 'off', LOG_LEVEL: 'error', ...env },
  });
  child.on('message', hear);
  const gone = once(child, 'exit');
  const ready = new Promise<'ready'>((resolve) => {
    child.on('message', (message) => {
      if (message === 'ready') resolve(message);
    });
  });
  const first = await Promise.race([ready, gone.then(() => 'gone')]);
  if (first === 'gone')
    throw new Error(`Paylink ended before it was ready: ${child.exitCode ?? child.signalCode}`);
  return {
    child,
    readyAtMs: Date.now(),
    gone,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}
