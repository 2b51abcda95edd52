import type { FetchFunction } from '@slack/web-api';

export interface SlackCall {
  readonly method: string;
  readonly token: string | null;
  readonly args: Readonly<Record<string, string>>;
}

/** What an admin allows, by the code that their browser brings back. */
export type Grant =
  | { readonly team: string; readonly by?: string; readonly expiresIn?: number; readonly token?: string }
  | { readonly enterprise: string; readonly by?: string; readonly expiresIn?: number };

type Answer = Readonly<Record<string, unknown>>;

/** Slack as many workspaces and organisations have it: what it was asked, and what it answers. */
export interface ManySlacks {
  readonly fetch: FetchFunction;
  readonly calls: readonly SlackCall[];
  /** Tokens that Slack takes. */
  readonly alive: ReadonlySet<string>;
  /** The next code stands for this. */
  grant(grant: Grant): string;
  /** From now on a method is answered so; null: as usual. */
  answer(method: string, answer: ((call: SlackCall) => Answer | null) | null): void;
  /** Which workspaces an organisation has let the app into. */
  readonly teamsOf: Map<string, readonly string[]>;
  /** How often a method was called. */
  count(method: string): number;
  /** Texts and addresses of what was posted to a channel or person. */
  postedTo(channel: string): readonly string[];
  /** What was said by the address of a request. */
  readonly responses: readonly string[];
}

export const RESPONSE_URL = 'https://hooks.slack.test/commands/1';
const HALF_A_DAY_S = 43_200;

export function createManySlacks(): ManySlacks {
  const calls: SlackCall[] = [];
  const responses: string[] = [];
  const alive = new Set<string>();
  const grants = new Map<string, Grant>();
  const renewable = new Set<string>();
  const answers = new Map<string, (call: SlackCall) => Answer | null>();
  const teamsOf = new Map<string, readonly string[]>();
  let given = 0;

  function giveTokens(expiresIn: number | undefined, token?: string): Answer {
    given += 1;
    const access_token = token ?? `xoxb-${given}`;
    alive.add(access_token);
    if (expiresIn === undefined) return { access_token };
    renewable.add(`xoxe-${given}`);
    return { access_token, refresh_token: `xoxe-${given}`, expires_in: expiresIn };
  }

  function access({ args }: SlackCall): Answer {
    if (args['grant_type'] === 'refresh_token') {
      if (!renewable.delete(args['refresh_token'] ?? ''))
        return { ok: false, error: 'invalid_refresh_token' };
      return { ok: true, token_type: 'bot', ...giveTokens(HALF_A_DAY_S) };
    }
    const grant = grants.get(args['code'] ?? '');
    if (grant === undefined) return { ok: false, error: 'invalid_code' };
    const common = { ok: true, app_id: 'A1', token_type: 'bot', scope: 'commands', bot_user_id: 'UBOT' };
    const authed_user = { id: grant.by ?? 'U0OLIVIA' };
    if ('enterprise' in grant) {
      const enterprise = { id: grant.enterprise, name: `Org ${grant.enterprise}` };
      const org = { team: null, enterprise, is_enterprise_install: true };
      return { ...common, ...giveTokens(grant.expiresIn), ...org, authed_user };
    }
    const team = { id: grant.team, name: `Team ${grant.team}` };
    const own = { team, enterprise: null, is_enterprise_install: false };
    return { ...common, ...giveTokens(grant.expiresIn, grant.token), ...own, authed_user };
  }

  function orgOf(token: string | null): Answer {
    const enterprise = [...grants.values()].find((one) => 'enterprise' in one);
    const id = enterprise !== undefined && 'enterprise' in enterprise ? enterprise.enterprise : '';
    return { ok: token !== null, teams: (teamsOf.get(id) ?? []).map((team) => ({ id: team, name: team })) };
  }

  const usual: Readonly<Record<string, (call: SlackCall) => Answer>> = {
    'oauth.v2.access': access,
    'auth.test': () => ({ ok: true, user_id: 'UBOT', bot_id: 'BBOT', url: 'https://org.slack.test/' }),
    'auth.revoke': ({ token }) => ({ ok: true, revoked: alive.delete(token ?? '') }),
    'auth.teams.list': ({ token }) => orgOf(token),
    'users.info': ({ args }) => ({
      ok: true,
      user: { id: args['user'], real_name: 'Olivia Tran', tz: 'Asia/Bangkok', is_admin: true },
    }),
    'team.info': ({ args }) => ({ ok: true, team: { name: `Team ${args['team']}` } }),
    'chat.postMessage': ({ args }) => ({ ok: true, channel: args['channel'], ts: `${calls.length}.1` }),
    'chat.update': ({ args }) => ({ ok: true, channel: args['channel'], ts: args['ts'] }),
  };

  function respond(call: SlackCall): Answer {
    const set = answers.get(call.method)?.(call);
    if (set !== undefined && set !== null) return set;
    if (call.token !== null && !alive.has(call.token)) return { ok: false, error: 'token_revoked' };
    return usual[call.method]?.(call) ?? { ok: true };
  }

  return {
    ...{ calls, alive, teamsOf, responses },
    async fetch(url, init) {
      if (String(url) === RESPONSE_URL) {
        responses.push(String(init?.body));
        return new Response('ok');
      }
      const method = new URL(String(url)).pathname.replace('/api/', '');
      const token = init?.headers?.['Authorization']?.replace('Bearer ', '') ?? null;
      const args = Object.fromEntries(new URLSearchParams(String(init?.body ?? '')));
      const call = { method, token, args };
      calls.push(call);
      return new Response(JSON.stringify(respond(call)), { headers: { 'content-type': 'application/json' } });
    },
    grant(grant) {
      const code = `code-${grants.size + 1}`;
      grants.set(code, grant);
      return code;
    },
    answer(method, answer) {
      if (answer === null) answers.delete(method);
      else answers.set(method, answer);
    },
    count: (method) => calls.filter((call) => call.method === method).length,
    postedTo: (channel) =>
      calls
        .filter(({ method, args }) => method === 'chat.postMessage' && args['channel'] === channel)
        .map(({ args }) => `${args['text']} ${args['blocks'] ?? ''}`),
  };
}
