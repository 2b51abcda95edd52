import { buildTestActor } from './build-test-merchant.js';
import type { TestHttpServer } from './http-server.js';

const OWNER = buildTestActor({ role: 'owner' });

/** An owner's page as one browser has it that opened it. */
export interface OpenKycPage {
  /** Its address, without a slash at its end. */
  readonly url: string;
  readonly cookie: string;
  get(path: string, init?: RequestInit): Promise<Response>;
  read(path: string): Promise<string>;
  /** Presses what sends these fields. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  /** The same as whoever has just seen that part. */
  save(path: string, fields: Record<string, string>): Promise<Response>;
  /** What the form of a part names as seen. */
  seen(path: string): Promise<string>;
  upload(bytes: Uint8Array, file?: { readonly name?: string; readonly kind?: string }): Promise<Response>;
}

export async function inviteKycPage(server: TestHttpServer): Promise<string> {
  const { url } = await server.use.inviteKycPage(OWNER);
  return url.replace('http://paylink.test', server.url);
}

/** Opens it in a browser that was not there before. */
export async function openKycPage(server: TestHttpServer): Promise<OpenKycPage> {
  const url = await inviteKycPage(server);
  const { headers } = await fetch(`${url}/begin`, { method: 'POST', redirect: 'manual' });
  const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
  return toPage(url, cookie);
}

function toPage(url: string, cookie: string): OpenKycPage {
  const get = (path: string, init: RequestInit = {}) =>
    fetch(`${url}${path}`, { redirect: 'manual', ...init, headers: { cookie, ...init.headers } });
  const read = async (path: string) => (await get(path)).text();
  const seen = async (path: string) => /name="seen" value="([^"]*)"/.exec(await read(path))?.[1] ?? '';
  const post: OpenKycPage['post'] = (path, fields, headers = {}) =>
    get(path, { method: 'POST', body: new URLSearchParams(fields), headers });
  return {
    ...{ url, cookie, get, read, post, seen },
    save: async (path, fields) => post(path, { seen: await seen(path), ...fields }),
    upload(bytes, { name = 'extract.pdf', kind = 'registration_extract' } = {}) {
      const body = new FormData();
      body.set('kind', kind);
      body.set('file', new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), name);
      return get('/documents?purpose=business', { method: 'POST', body });
    },
  };
}
