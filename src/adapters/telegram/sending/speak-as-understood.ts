import { readFailure } from '../api/read-failure.js';
import { forOlderServer } from '../render/for-older-server.js';
import type { Rendered } from '../render/rendered.js';
import type { Messages } from './create-messages.js';

/** What an older server says of a tag and of a button that it does not know. */
const TOO_NEW = /unsupported start tag|text buttons are unallowed/i;

function isTooNew(error: unknown): boolean {
  const failure = readFailure(error);
  return failure.kind === 'refused' && failure.code === 400 && TOO_NEW.test(failure.description);
}

/** The same messages, in the older way on a server that refused the newer one; that it did is remembered. */
export function speakAsUnderstood(messages: Messages): Messages {
  let isOlder = false;

  async function speak<Done>(rendered: Rendered, say: (said: Rendered) => Promise<Done>): Promise<Done> {
    if (isOlder) return say(forOlderServer(rendered));
    try {
      return await say(rendered);
    } catch (error) {
      if (!isTooNew(error)) throw error;
      isOlder = true;
      return say(forOlderServer(rendered));
    }
  }

  return {
    ...messages,
    post: (to, rendered) => speak(rendered, (said) => messages.post(to, said)),
    answerGuest: (queryId, rendered) => speak(rendered, (said) => messages.answerGuest(queryId, said)),
    edit: (at, rendered) => speak(rendered, (said) => messages.edit(at, said)),
  };
}
