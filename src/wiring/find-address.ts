import { findFreePort } from '../adapters/system/find-free-port.js';
import type { Config } from '../config/config.js';

export interface Address {
  readonly port: number;
  /** As people and platforms reach this server. */
  readonly publicUrl: string;
  /** As this process reaches it. */
  readonly localUrl: string;
}

/** Where the server will be; a free port where none is named. */
export async function findAddress({ http }: Config): Promise<Address> {
  const port = http.port === 0 ? await findFreePort(http.host) : http.port;
  const publicUrl = http.publicUrl ?? `http://localhost:${port}`;
  return { port, publicUrl, localUrl: `http://${toLoopback(http.host)}:${port}` };
}

/** A server that listens to everybody is reached on this machine by its own name. */
function toLoopback(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1';
  return host.includes(':') ? `[${host}]` : host;
}
