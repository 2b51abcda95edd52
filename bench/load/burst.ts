import { performance } from 'node:perf_hooks';
import { Pool } from 'undici';
import { signSlashCommand } from './slash-command.js';

export interface Burst {
  readonly perSecond: number;
  readonly latenciesMs: readonly number[];
}

export interface Burster {
  fire(): Promise<Burst>;
  close(): Promise<void>;
}

/** Sends `width` commands at the same moment, each on its own connection, and waits for the last acknowledgement. */
export function createBurster(url: string, width: number): Burster {
  const pool = new Pool(url, { connections: width, pipelining: 1 });

  async function send(
    begunAt: number,
    { body, headers }: ReturnType<typeof signSlashCommand>,
  ): Promise<number> {
    const response = await pool.request({ path: '/slack/events', method: 'POST', body, headers });
    await response.body.dump();
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
    return performance.now() - begunAt;
  }

  return {
    async fire() {
      const commands = Array.from({ length: width }, signSlashCommand);
      const begunAt = performance.now();
      const latenciesMs = await Promise.all(commands.map((command) => send(begunAt, command)));
      return { perSecond: (width / Math.max(...latenciesMs)) * 1000, latenciesMs };
    },
    close: () => pool.close(),
  };
}
