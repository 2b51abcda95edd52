import { inTurn } from '../failures/in-turn.js';
import { showFailuresBy } from '../failures/show-failure.js';
import { byDirectMessage, byResponseUrl } from '../failures/ways-to-tell.js';
import { decodeMetadata } from '../intents/view-metadata.js';
import { readAsker } from '../people/asker.js';
import { speakTo } from '../people/speak-to.js';
import { createSubmitAnswer, type SubmitArgs } from '../views/submit-answer.js';
import type { Hearing } from './hearing.js';
import type { AnsweredSubmitArgs, Handle } from './listener-args.js';

/** For submitted modals, acknowledged by their answer. A repeat is answered again: for what is idempotent by itself. */
export function createHearSubmit({ deps, inFlight }: Pick<Hearing, 'deps' | 'inFlight'>) {
  return (handle: Handle<AnsweredSubmitArgs>) => {
    async function hear(args: SubmitArgs): Promise<void> {
      speakTo(args.context, () => deps.conversation.readerFor(readAsker(args)));
      const answer = createSubmitAnswer(args);
      const { responseUrl } = decodeMetadata(args.view.private_metadata);
      const ways = inTurn(
        (_words, { text }) => answer.giveNotice(text),
        byResponseUrl(deps.fetch, responseUrl),
        byDirectMessage(args.client, args.body.user.id),
      );
      showFailuresBy(args.context, ways);
      await handle(deps, { ...args, answer });
    }
    return (args: SubmitArgs): Promise<void> => inFlight.track(hear(args));
  };
}
