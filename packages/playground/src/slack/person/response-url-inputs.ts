import type { JsonObject } from '../../protocol.js';
import { listElements } from '../block-kit/list-elements.js';
import { buildElementValue, type FormState } from '../block-kit/state-values.js';
import type { PlatformContext } from '../context/platform-context.js';

/** `response_urls` of a submit: one for each input whose chosen channel has `response_url_enabled`. */
export function buildResponseUrls(ctx: PlatformContext, userId: string, form: FormState): JsonObject[] {
  return listElements(form.blocks).flatMap(({ blockId, actionId, element, isInput }) => {
    if (!isInput || element['response_url_enabled'] !== true) return [];
    const value = buildElementValue(form, blockId, element);
    const channelId = value['selected_conversation'] ?? value['selected_channel'];
    if (typeof channelId !== 'string') return [];
    const responseUrl = ctx.responseUrls.issue({ userId, channelId, messageTs: undefined });
    return [{ block_id: blockId, action_id: actionId, channel_id: channelId, response_url: responseUrl }];
  });
}
