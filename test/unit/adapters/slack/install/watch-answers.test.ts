import { describe, expect, it } from '@jest/globals';
import { watchAnswers } from '../../../../../src/adapters/slack/install/watch-answers.js';

/** What is heard of an answer to a call for T1 by its bot. */
async function hear(answer: string, body: string | undefined = 'channel=C1&team_id=T1') {
  const heard: unknown[] = [];
  const fetch = watchAnswers(async () => new Response(answer), {
    noteMissingScope: (...told) => heard.push(['missing', ...told]),
    noteDeadToken: (...told) => heard.push(['dead', ...told]),
  });
  const init = { headers: { Authorization: 'Bearer xoxb-1' }, ...(body === undefined ? {} : { body }) };
  const response = await fetch('https://slack.com/api/chat.postMessage', init);
  return { text: await response.text(), heard };
}

describe('an answer of Slack’s', () => {
  it('tells of a permission that it misses, in which workspace', async () => {
    const answer =
      '{"ok":false,"error":"missing_scope","needed":"chat:write,im:write","provided":"commands"}';
    expect(await hear(answer)).toEqual({ text: answer, heard: [['missing', 'T1', 'chat:write,im:write']] });
  });

  it.each(['token_revoked', 'account_inactive', 'token_expired', 'invalid_auth'])(
    'tells of a token that it does not take: %s',
    async (error) => {
      const { heard } = await hear(JSON.stringify({ ok: false, error }));
      expect(heard).toEqual([['dead', 'T1', 'xoxb-1']]);
    },
  );

  it.each([
    ['that went well', '{"ok":true}'],
    ['that refuses something else', '{"ok":false,"error":"channel_not_found"}'],
    ['that names no permission', '{"ok":false,"error":"missing_scope"}'],
    ['that is no JSON', 'a page with "error" in it'],
    ['whose text looks like a refusal', '{"ok":true,"message":{"text":"\\"error\\": missing_scope"}}'],
  ])('says nothing %s', async (_, answer) => {
    expect(await hear(answer)).toEqual({ text: answer, heard: [] });
  });

  it('says nothing where the call named no workspace', async () => {
    expect((await hear('{"ok":false,"error":"token_revoked"}', 'channel=C1')).heard).toEqual([]);
  });
});
