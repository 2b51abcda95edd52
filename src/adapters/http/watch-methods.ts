import type { FastifyInstance, FastifyRequest } from 'fastify';

interface Known {
  readonly pattern: RegExp;
  readonly methods: Set<string>;
}

type Asked = Pick<FastifyRequest, 'url' | 'method'>;

/**
 * Answers which methods an address takes, as `Allow` names them; null: there is no such address, or it takes this method
 * and what it names is not there. Before any route is added.
 */
export function watchMethods(server: FastifyInstance): (asked: Asked) => string | null {
  const known = new Map<string, Known>();
  server.addHook('onRoute', ({ url, method, constraints }) => {
    // Under another name of this host the same address is another.
    if (constraints !== undefined) return;
    const one = known.get(url) ?? { pattern: toPattern(url), methods: new Set<string>() };
    for (const each of [method].flat()) one.methods.add(each);
    known.set(url, one);
  });
  return ({ url, method }) => {
    const path = url.split('?')[0] ?? '';
    const matching = [...known.values()].filter(({ pattern }) => pattern.test(path));
    const methods = [...new Set(matching.flatMap((each) => [...each.methods]))].sort();
    return methods.length === 0 || methods.includes(method) ? null : methods.join(', ');
  };
}

function toPattern(url: string): RegExp {
  const escaped = url.replace(/\/:\w+\?/g, '/?:').replace(/[.+^${}()|[\]\\]/g, '\\$&');
  const path = escaped.replace(/\/\?:/g, '(?:/[^/]+)?').replace(/:\w+/g, '[^/]+').replace(/\*/g, '.*');
  return new RegExp(`^${path.replace(/\/$/, '')}/?$`);
}
