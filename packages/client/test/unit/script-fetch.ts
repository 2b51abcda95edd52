export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** What happens to a request: an answer, an error, or nothing until it is called off. */
export type Scene = (() => Response) | Error | 'never';

export function answer(status: number, body: object | string, headers: Record<string, string> = {}): Scene {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return () => new Response(status === 204 ? null : text, { status, headers });
}

/** A `fetch` that plays its scenes one after the other, and what it was asked for. */
export function scriptFetch(...scenes: readonly Scene[]) {
  const calls: Call[] = [];
  const fetch = async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const scene = scenes[calls.length];
    const headers = Object.fromEntries(new Headers(init.headers));
    const body = typeof init.body === 'string' ? init.body : null;
    calls.push({ method: init.method ?? 'GET', url: String(url), headers, body });
    if (scene === undefined) throw new Error(`nobody expects a call number ${calls.length}`);
    if (scene instanceof Error) throw scene;
    return scene === 'never' ? waitForEnd(init.signal) : scene();
  };
  return { fetch, calls };
}

function waitForEnd(signal: AbortSignal | null | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    // Node's own timer of a signal does not keep the process alive.
    const alive = setInterval(() => {}, 1_000);
    const end = () => {
      clearInterval(alive);
      reject(signal?.reason);
    };
    if (signal?.aborted === true) end();
    else signal?.addEventListener('abort', end);
  });
}
