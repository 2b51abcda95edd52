import { z } from 'zod';
import manifest from '../../manifests/slack.json' with { type: 'json' };
import { tellKey, tellUnasked } from './check-carriers.js';
import { ask, type Check, type DoctorDeps, type Finding, nameError } from './finding.js';
import { listBotTokens } from './list-bot-tokens.js';

const { bot: NEEDED, bot_optional: OPTIONAL } = manifest.oauth_config.scopes;

/** https://docs.slack.dev/reference/methods/auth.test */
const answerSchema = z.object({
  ok: z.boolean(),
  error: z.string().optional(),
  team: z.string().optional(),
});

/** Every token lives and may what the manifest asks for; and the socket opens, where Slack is reached by one. */
export const checkSlack: Check = async (deps) => {
  const { slack } = deps.config;
  if (slack === null) return [];
  const { auth, transport } = slack;
  const socket = transport.kind === 'socket' ? [await checkSocket(deps, transport.appToken)] : [];
  const tokens = auth.kind === 'bot_token' ? [auth.botToken] : null;
  const found = tokens === null ? await checkInstalled(deps) : await checkTokens(deps, tokens);
  return [...socket, ...found];
};

async function checkTokens(deps: DoctorDeps, tokens: readonly string[]): Promise<readonly Finding[]> {
  const told = await Promise.all(tokens.map((token) => checkToken(deps, token)));
  return told.flat();
}

async function checkInstalled(deps: DoctorDeps): Promise<readonly Finding[]> {
  const { config, words } = deps;
  const read = await listBotTokens(config).catch((error: unknown) => nameError(error));
  if (typeof read === 'string') {
    const text = words.say('terminal.doctor.slack_store', { error: read });
    return [{ area: 'Slack', state: 'wrong', text }];
  }
  const { tokens, isAnySealed } = read;
  const told = await checkTokens(deps, tokens);
  if (isAnySealed) {
    const text = words.say('terminal.doctor.slack_sealed', { variable: 'SECRET_KEY' });
    return [...told, { area: 'Slack', state: 'wrong', text }];
  }
  if (told.length > 0) return told;
  const address = `${config.http.publicUrl ?? ''}/slack/install`;
  return [{ area: 'Slack', state: 'note', text: words.say('terminal.doctor.slack_none', { address }) }];
}

async function checkToken(deps: DoctorDeps, token: string): Promise<readonly Finding[]> {
  const answer = await call(deps, 'auth.test', token);
  if (typeof answer === 'string') return [tellUnasked(deps, 'Slack', answer)];
  const { words } = deps;
  const { ok, error = '', team: workspace = '' } = answer;
  if (!ok)
    return [{ area: 'Slack', state: 'wrong', text: words.say('terminal.doctor.slack_wrong', { error }) }];
  const missing = NEEDED.filter((scope) => !answer.scopes.includes(scope));
  if (missing.length > 0) {
    const lacking = { workspace, scopes: missing.join(', ') };
    return [{ area: 'Slack', state: 'wrong', text: words.say('terminal.doctor.slack_scopes', lacking) }];
  }
  const unused = OPTIONAL.filter((scope) => !answer.scopes.includes(scope));
  const text = words.say('terminal.doctor.slack_right', { workspace });
  const notes: readonly Finding[] =
    unused.length === 0
      ? []
      : [
          {
            ...{ area: 'Slack', state: 'note' },
            text: words.say('terminal.doctor.slack_optional', { workspace, scopes: unused.join(', ') }),
          },
        ];
  return [{ area: 'Slack', state: 'right', text }, ...notes];
}

/** Opens no connection: it only asks where one would go (https://docs.slack.dev/reference/methods/apps.connections.open). */
async function checkSocket(deps: DoctorDeps, appToken: string): Promise<Finding> {
  const answer = await call(deps, 'apps.connections.open', appToken);
  if (typeof answer === 'string') return tellUnasked(deps, 'Slack', answer);
  const error = answer.ok ? null : (answer.error ?? '');
  return tellKey(deps, { area: 'Slack', variable: 'SLACK_APP_TOKEN', error });
}

/** The answer and what the token may; a text where there was none. */
async function call(deps: DoctorDeps, method: string, token: string) {
  const base = deps.config.slack?.apiUrl ?? 'https://slack.com/api';
  try {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await ask(deps, `${base}/${method}`, { method: 'POST', headers });
    if (!answer.ok) return `HTTP ${answer.status}`;
    const scopes = (answer.headers.get('x-oauth-scopes') ?? '').split(',').map((scope) => scope.trim());
    return { ...answerSchema.parse(await answer.json()), scopes };
  } catch (error) {
    return nameError(error);
  }
}
