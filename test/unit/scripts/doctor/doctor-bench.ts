import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runDoctorCommand } from '../../../../scripts/doctor/run-doctor-command.js';
import { ENGLISH } from '../../../support/english.js';

type Environment = Readonly<Record<string, string>>;

export interface RunOptions {
  readonly now?: Date;
  readonly args?: readonly string[];
}

/** `npm run doctor` on an environment: how it ends, and all that it says. */
export async function runDoctor(
  environment: Environment,
  { now = new Date(), args = [] }: RunOptions = {},
): Promise<{ readonly code: number; readonly lines: readonly string[] }> {
  const lines: string[] = [];
  const print = (line: string) => void lines.push(line);
  const code = await runDoctorCommand(args, { environment, words: ENGLISH, fetch, now: () => now, print });
  return { code, lines };
}

export interface LoopbackServer {
  readonly url: string;
  stop(): Promise<void>;
}

export async function listenOnLoopback(listener: RequestListener): Promise<LoopbackServer> {
  const server = createServer({ keepAliveTimeout: 0 }, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface DoctorBench {
  /** Where this Paylink is reached. */
  readonly publicUrl: string;
  /** The lines about one of its parts, with these variables set beside those of a Paylink that is well. */
  say(area: string, environment: Environment): Promise<readonly string[]>;
  stop(): Promise<void>;
}

/** A Paylink that answers at its address and has a folder: whatever else is wrong is of what a test sets. */
export async function startDoctorBench(): Promise<DoctorBench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'paylink-doctor-'));
  const paylink = await listenOnLoopback((_request, response) => void response.end('{}'));
  const { url: publicUrl } = paylink;
  return {
    publicUrl,
    async say(area, environment) {
      const set = { DATA_DIR: dataDir, PUBLIC_URL: publicUrl, ...environment };
      const { code, lines } = await runDoctor(set);
      const wrong = lines.filter((line) => line.startsWith('!!'));
      if (code !== (wrong.length === 0 ? 0 : 1))
        throw new Error(`it ended with ${code}: ${lines.join('\n')}`);
      return lines.filter((line) => line.slice(4).startsWith(area));
    },
    async stop() {
      await paylink.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
