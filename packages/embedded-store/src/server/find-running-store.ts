import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import { socketPath, socketUri } from '../wire/listen.js';

/**
 * Where the process that holds this folder serves it, as a connection string without a database name. Null when it does
 * so by TCP: only that process knows the port.
 */
export async function findRunningStore(dir: string): Promise<string | null> {
  const path = socketPath(resolve(dir));
  try {
    await access(path);
    return socketUri(path);
  } catch {
    return null;
  }
}
