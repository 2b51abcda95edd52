/** Gets a page as a browser does: the answer is what stands at the end of its redirects. */
export type Browser = (url: string, init?: RequestInit) => Promise<Response>;

const MOST_REDIRECTS = 10;

/** Keeps what each host sets, also on its redirects, for as long as it lives: whether they expire is not looked at. */
export function createBrowser(): Browser {
  const jars = new Map<string, Map<string, string>>();
  async function visit(url: string, init: RequestInit | undefined, redirects: number): Promise<Response> {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    const headers = { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') };
    const response = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      jar.set(name, value);
    }
    const onward = response.headers.get('location');
    if (onward === null || response.status < 300 || response.status > 399) return response;
    if (redirects === MOST_REDIRECTS) throw new Error(`${url} leads in a circle`);
    await response.body?.cancel();
    return visit(new URL(onward, url).href, undefined, redirects + 1);
  }
  return (url, init) => visit(url, init, 0);
}
