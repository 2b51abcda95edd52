import { join } from 'node:path';
import { open } from 'lmdb';

/** lmdb by itself with the store's flush policy: what an insert of a link comes to without a server round it. */
export function openBareLmdb(dir: string) {
  const root = open<Buffer, Buffer>({
    path: join(dir, 'bare.mdb'),
    encoding: 'binary',
    keyEncoding: 'binary',
  });
  const trees = ['put', 'records', '_id', 'slug', 'merchant'].map((name) =>
    root.openDB<Buffer, Buffer>({ name, encoding: 'binary', keyEncoding: 'binary' }),
  );
  const [alone, ...four] = trees;
  const document = Buffer.alloc(450, 1);
  const nothing = Buffer.alloc(0);
  let last = 0;
  const idOf = (n: number) => {
    const bytes = Buffer.alloc(8);
    bytes.writeUInt32BE(n, 4);
    return bytes;
  };
  return {
    /** One put, answered when it is flushed. */
    put: async () => {
      last += 1;
      alone?.put(idOf(last), document);
      await root.flushed;
    },
    /** The document and its three index entries, each in its tree, in one commit, answered when they are flushed. */
    fourPuts: async () => {
      last += 1;
      const id = idOf(last);
      const keys = [id, Buffer.concat([Buffer.alloc(11, 1), id])];
      const texts = [`slug-${last}`, `m${last % 100}`].map((text) => Buffer.concat([Buffer.from(text), id]));
      const puts = [...keys, ...texts].map((key, i) => four[i]?.put(key, i === 0 ? document : nothing));
      await Promise.all(puts);
      await root.flushed;
    },
    close: () => root.close(),
  };
}
