import { describeCommandProblem, describeUnknownCommand } from '../../../chat/copy/command-copy.js';
import type { Command } from '../../../chat/grammar/command.js';
import type { LinkFormValues } from '../../../chat/grammar/link-form-values.js';
import { buildCommandRefusal } from '../../blocks/build-refusal.js';
import { toCardPlace } from '../../form/card-place.js';
import { toFormValues } from '../../form/form-values.js';
import type { SlackDeps } from '../../slack-deps.js';
import { SLASH_COMMAND } from '../../slack-options.js';
import type { CommandRequest } from './parse-command-request.js';

type Unreadable = Extract<Command, { kind: 'unknown' | 'malformed' }>;

/** Usage and a copyable example; what could be read of a link is kept for the form. */
export async function handleUnreadableCommand(
  deps: SlackDeps,
  request: CommandRequest,
  command: Unreadable,
): Promise<void> {
  if (command.kind === 'unknown') {
    const copy = describeUnknownCommand(command.word, command.suggestion, SLASH_COMMAND);
    await request.respond(buildCommandRefusal(copy, null));
    return;
  }
  const copy = describeCommandProblem(command.command, command.problem, SLASH_COMMAND);
  const draftId = command.values === null ? null : await keepValues(deps, request, command.values);
  await request.respond(buildCommandRefusal(copy, draftId));
}

async function keepValues(
  { people, services }: SlackDeps,
  { asker, origin }: CommandRequest,
  values: LinkFormValues,
): Promise<string> {
  const { actor } = await people.identify(asker);
  const content = { values: { ...toFormValues(values) }, reviewed: null, origin: toCardPlace(origin) };
  return (await services.keepDraft(actor, content)).id;
}
