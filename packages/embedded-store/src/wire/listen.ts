import { once } from 'node:events';
import { chmodSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Store } from '../commands/store.js';
import { serveConnection } from './serve-connection.js';

/** Unix socket paths are bound to 104 bytes on macOS and 108 on Linux. */
const MAX_SOCKET_PATH = 100;
export const SOCKET_NAME = 'store.sock';

export type Listener = { uri: string; close: () => Promise<void> };

/** Serves the wire protocol on a socket in the folder, for this user only; on loopback TCP where there is none. */
export async function listen(store: Store, dir: string): Promise<Listener> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serveConnection(store, socket);
  });
  const uri = await bind(server, dir);
  return {
    uri,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function bind(server: Server, dir: string): Promise<string> {
  const path = socketPath(dir);
  if (process.platform === 'win32' || Buffer.byteLength(path) > MAX_SOCKET_PATH) {
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    return `mongodb://127.0.0.1:${port}/?directConnection=true`;
  }
  rmSync(path, { force: true });
  await once(server.listen(path), 'listening');
  chmodSync(path, 0o600);
  return socketUri(path);
}

export const socketPath = (dir: string): string => join(dir, SOCKET_NAME);

export const socketUri = (path: string): string =>
  `mongodb://${encodeURIComponent(path)}/?directConnection=true`;
