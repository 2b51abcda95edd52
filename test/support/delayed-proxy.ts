import { type AddressInfo, connect, createServer, type NetConnectOpts, type Socket } from 'node:net';
import { pipeline, Transform } from 'node:stream';

export interface DelayedProxy {
  /** Of the store at the other end. */
  readonly uri: string;
  /** How far away that is from now on, there and back. */
  setDelay(roundTripMs: number): void;
  stop(): Promise<void>;
}

/** A line to a store on this machine that seems as long as a line between two cities. */
export async function startDelayedProxy(uri: string): Promise<DelayedProxy> {
  const [, scheme = '', host = '', rest = ''] = /^(mongodb:\/\/)([^/?]+)(.*)$/.exec(uri) ?? [];
  const target = toTarget(decodeURIComponent(host));
  let delayMs = 0;
  const sockets = new Set<Socket>();
  const delay = () =>
    new Transform({
      // More than is ever under way: what is sent behind one another arrives so, each after the same time.
      highWaterMark: 1 << 26,
      transform(chunk, _encoding, done) {
        if (delayMs === 0) return done(null, chunk);
        setTimeout(() => this.push(chunk), delayMs);
        done();
      },
      flush(done) {
        setTimeout(done, delayMs);
      },
    });
  const server = createServer((near) => {
    const far = connect(target);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.setNoDelay(true);
    }
    pipeline(near, delay(), far, () => near.destroy());
    pipeline(far, delay(), near, () => far.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    uri: `${scheme}127.0.0.1:${(server.address() as AddressInfo).port}${rest}`,
    setDelay(roundTripMs) {
      delayMs = roundTripMs / 2;
    },
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function toTarget(host: string): NetConnectOpts {
  if (host.startsWith('/')) return { path: host };
  const [name = '', port] = host.split(':');
  return { host: name, port: Number(port ?? 27_017) };
}
