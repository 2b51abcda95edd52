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

/** Runs `paylink-under-test` and waits until it is ready. Rejects when it ends before. */
export async function spawnPaylink(
  main: string,
  env: Readonly<Record<string, string>>,
): Promise<PaylinkProcess> {
  const child = fork(main, {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    execArgv: ['--enable-source-maps'],
    env: { PATH: process.env['PATH'], PLAYGROUND: 'off', LOG_LEVEL: 'error', ...env },
  });
  const gone = once(child, 'exit');
  const first = await Promise.race([once(child, 'message').then(() => 'ready'), gone.then(() => 'gone')]);
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
