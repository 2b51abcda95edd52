import type { FetchFunction } from '@slack/web-api';
import { z } from 'zod';
import type { Language } from '../../../domain/text/language.js';
import type { Logger } from '../../../ports/logger.js';
import type { Services } from '../../../service/create-services.js';
import { installAgain } from '../../chat/cards/build-chat-note.js';
import { choices, says } from '../../chat/conversation/model/part.js';
import type { Words } from '../../chat/words/words.js';
import { wordsIn } from '../../chat/words/words-in.js';
import { renderMessage } from '../blocks/render-reply.js';
import { isAccessEnded } from '../install/access-ended-error.js';
import { postResponse } from '../views/post-response.js';

export interface TellAccessEndedDeps {
  readonly fetch: FetchFunction;
  readonly services: Pick<Services, 'recogniseMember'>;
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly logger: Logger;
}

/** True when the person who asked was told: then Slack has nothing to say of it. */
export type TellAccessEnded = (error: unknown, body: unknown) => Promise<boolean>;

/** A command, or what was pressed in a message. */
const asked = z
  .looseObject({
    response_url: z.string().min(1),
    team_id: z.string().optional(),
    user_id: z.string().optional(),
    team: z.looseObject({ id: z.string() }).nullish(),
    user: z.looseObject({ id: z.string() }).optional(),
  })
  .transform(({ response_url, team_id, user_id, team, user }) => ({
    responseUrl: response_url,
    workspaceId: team_id ?? team?.id,
    userId: user_id ?? user?.id,
  }));
type Asked = z.infer<typeof asked>;

/**
 * Without a token nobody can be written to, but for whoever asks: Slack takes an answer to a command or a button by the
 * address that came with it.
 */
export function makeTellAccessEnded(deps: TellAccessEndedDeps): TellAccessEnded {
  const { fetch, publicUrl, logger } = deps;
  return async (error, body) => {
    const read = asked.safeParse(body);
    if (!isAccessEnded(error) || !read.success) return false;
    try {
      const words = wordsIn(await findLanguage(deps, read.data));
      await postResponse(fetch, read.data.responseUrl, buildEnded(words, publicUrl));
      return true;
    } catch (cause) {
      logger.warn({ err: cause }, 'a person in Slack could not be told that there is no access any more');
      return false;
    }
  };
}

async function findLanguage(
  { services }: TellAccessEndedDeps,
  { workspaceId, userId }: Asked,
): Promise<Language> {
  if (workspaceId === undefined || userId === undefined) return 'en';
  const known = await services.recogniseMember({ platform: 'slack', workspaceId, userId });
  return known?.member.language ?? known?.merchant.settings.language ?? 'en';
}

function buildEnded(words: Words, publicUrl: string) {
  const said = words.say('slack.install.ended');
  const parts = [says(said), choices(installAgain(words, publicUrl))];
  return renderMessage(words, { kind: 'refusal', title: words.say('page.title.link'), words: said, parts });
}
