import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly kind: 'read'; readonly text: string }
  | { readonly kind: 'too_large' }
  /** Whoever sent it went away, or was too slow. */
  | { readonly kind: 'broken' };

/** The body as text; what follows the limit is not kept. */
export async function readBody(request: IncomingMessage, mostBytes: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return { kind: 'too_large' };
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  return new Promise((resolve) => {
    request.on('data', (chunk: Uint8Array) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) return void chunks.push(chunk);
      request.pause();
      resolve({ kind: 'too_large' });
    });
    request.once('end', () => resolve({ kind: 'read', text: Buffer.concat(chunks).toString('utf8') }));
    request.once('error', () => resolve({ kind: 'broken' }));
    request.once('close', () => resolve({ kind: 'broken' }));
  });
}
