import type { JsonObject } from '@paylink/playground/protocol';
import { checkMessageBlocks } from '@paylink/playground/slack/block-kit/check-blocks';
import { assertView } from '@paylink/playground/slack/block-kit/check-view';
import { SlackApiError } from '@paylink/playground/slack/slack-api-error';

/** Every limit of Block Kit that the view breaks, in Slack's words; nothing when all is well. */
export function findViewProblems(view: object): readonly string[] {
  const json = JSON.parse(JSON.stringify(view)) as JsonObject;
  try {
    assertView(json, json['type'] === 'home' ? 'home' : 'modal');
    return [];
  } catch (error) {
    if (!(error instanceof SlackApiError)) throw error;
    return [error.code, ...error.reasons];
  }
}

/** The same for a message's blocks. */
export function findMessageProblems({ blocks }: { readonly blocks: readonly object[] }): readonly string[] {
  return checkMessageBlocks(JSON.parse(JSON.stringify(blocks)) as JsonObject[]);
}
