import { createServer } from 'node:net';

/**
 * A port nobody listens on at this moment: addresses that name the port are handed out before the server listens.
 * For PORT=0, which tests and demonstrations use.
 */
export async function findFreePort(host: string): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', reject).listen(0, host, resolve);
  });
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
