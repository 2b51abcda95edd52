import { z } from 'zod';
import type { ChoiceOption, JsonObject, PersonAction, PersonResult } from '../../protocol.js';
import { isAcknowledged } from '../app-side/app-client.js';
import { menuOption, optionGroup } from '../block-kit/composition-objects.js';
import { describeIssues } from '../block-kit/describe-issues.js';
import type { PlatformContext } from '../context/platform-context.js';
import { readJsonObject } from '../read-body.js';
import { sendInteraction } from './interaction.js';
import { findPlace, findPlacedElement, rememberEntries } from './place.js';
import { buildResult } from './result.js';

const DEFAULT_MIN_QUERY = 3;

/** @see https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select */
const optionList = z.union([
  z.object({ options: z.array(menuOption).max(100) }),
  z.object({ option_groups: z.array(optionGroup).max(100) }),
]);

/** What an external select offers for the typed words; nothing below its `min_query_length`, as in Slack. */
export async function searchOptions(
  ctx: PlatformContext,
  userId: string,
  action: PersonAction & { type: 'search_options' },
): Promise<PersonResult> {
  const place = findPlace(ctx, userId, action.element.place);
  const { blockId, actionId, element } = findPlacedElement(place, action.element);
  rememberEntries(place, action.entries ?? {});
  const shortest = element['min_query_length'];
  const minimum = typeof shortest === 'number' ? shortest : DEFAULT_MIN_QUERY;
  if (action.query.length < minimum) return buildResult(ctx, userId);
  const answer = await sendInteraction(ctx, 'block_suggestion', {
    trigger: { userId, channelId: place.channelId, viewId: place.viewId },
    payload: { ...place.describe(), action_id: actionId, block_id: blockId, value: action.query },
  });
  if (!isAcknowledged(answer)) return buildResult(ctx, userId, { outcome: 'failed', notice: 'No results' });
  const parsed = optionList.safeParse(readJsonObject(answer.body));
  if (!parsed.success) {
    const reasons = describeIssues(parsed.error.issues, readJsonObject(answer.body), '');
    ctx.changes.publish({
      type: 'call_refused',
      method: 'block_suggestion answer',
      error: 'invalid_options',
      reasons,
    });
    return buildResult(ctx, userId, { outcome: 'failed', notice: 'No results' });
  }
  const options = listChoices(parsed.data);
  place.offered.set(
    `${blockId}/${actionId}`,
    options.map(({ raw }) => raw),
  );
  return buildResult(ctx, userId, { options: options.map(({ choice }) => choice) });
}

function listChoices(list: z.infer<typeof optionList>): { raw: JsonObject; choice: ChoiceOption }[] {
  const groups =
    'options' in list
      ? [{ group: undefined, options: list.options }]
      : list.option_groups.map(({ label, options }) => ({ group: label.text, options }));
  return groups.flatMap(({ group, options }) =>
    options.map((option) => ({
      raw: JSON.parse(JSON.stringify(option)) as JsonObject,
      choice: {
        value: option.value,
        text: option.text.text,
        ...(option.description === undefined ? {} : { description: option.description.text }),
        ...(group === undefined ? {} : { group }),
      },
    })),
  );
}
