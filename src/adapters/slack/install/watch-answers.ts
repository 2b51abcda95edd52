import type { FetchFunction } from '@slack/web-api';
import { z } from 'zod';

/** What Slack's answers tell of an installation, whoever called. */
export interface AnswerWatcher {
  /** `needed`: names of permissions, with commas. */
  noteMissingScope(workspaceId: string, needed: string): void;
  /** Slack takes this token no more. */
  noteDeadToken(workspaceId: string, token: string): void;
}

const refusal = z.looseObject({ ok: z.literal(false), error: z.string(), needed: z.string().optional() });

/** @see https://docs.slack.dev/reference/methods/chat.postMessage#errors */
export const DEAD_TOKEN: ReadonlySet<string> = new Set([
  'account_inactive',
  'invalid_auth',
  'team_access_not_granted',
  'token_expired',
  'token_revoked',
]);

/** Reads along what Slack refuses; calls that name no workspace are those of installing itself. */
export function watchAnswers(fetch: FetchFunction, watcher: AnswerWatcher): FetchFunction {
  return async (url, init) => {
    const response = await fetch(url, init);
    const { ok, status, statusText, headers } = response;
    const arrayBuffer = () => response.arrayBuffer();
    const text = async () => {
      const answer = await response.text();
      note(watcher, answer, init);
      return answer;
    };
    const json = async (): Promise<unknown> => JSON.parse(await text());
    return { ok, status, statusText, headers, url: response.url, arrayBuffer, text, json };
  };
}

function note(watcher: AnswerWatcher, answer: string, init: Parameters<FetchFunction>[1]): void {
  if (!answer.includes('"error"')) return;
  const read = readRefusal(answer);
  const workspaceId = typeof init?.body === 'string' ? new URLSearchParams(init.body).get('team_id') : null;
  if (read === null || !workspaceId) return;
  const token = init?.headers?.['Authorization']?.replace(/^Bearer /, '');
  if (read.error === 'missing_scope' && read.needed) watcher.noteMissingScope(workspaceId, read.needed);
  else if (DEAD_TOKEN.has(read.error) && token) watcher.noteDeadToken(workspaceId, token);
}

function readRefusal(answer: string): z.infer<typeof refusal> | null {
  try {
    return refusal.safeParse(JSON.parse(answer)).data ?? null;
  } catch {
    return null;
  }
}
