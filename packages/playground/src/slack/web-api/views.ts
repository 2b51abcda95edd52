import { z } from 'zod';
import type { PlatformContext } from '../context/platform-context.js';
import type { ViewRecord } from '../context/records.js';
import { SlackApiError } from '../slack-api-error.js';
import { getUserOrThrow } from '../state/channels.js';
import {
  assertHash,
  findModal,
  modalsOf,
  openModal,
  publishHome,
  pushModal,
  replaceView,
} from '../state/views.js';
import { type ApiMethod, arg, defineMethod } from './define-method.js';
import { readView } from './read-blocks.js';
import { toSlackView } from './slack-shapes.js';

const triggered = z.looseObject({ trigger_id: arg.text, view: arg.jsonObject });

/** A trigger is used up only by a view that Slack takes. @see https://docs.slack.dev/reference/methods/views.open */
const open = defineMethod({
  scopes: [],
  tier: 4,
  args: triggered,
  run(ctx, args) {
    const { userId, channelId } = ctx.triggers.check(args.trigger_id);
    const content = readView(ctx, args.view, 'modal');
    const view = openModal(ctx, { userId, channelId, content });
    ctx.triggers.use(args.trigger_id);
    return { view: toSlackView(ctx, view) };
  },
});

/** Needs a trigger that came from inside an open modal. */
const push = defineMethod({
  scopes: [],
  tier: 4,
  args: triggered,
  run(ctx, args) {
    const { userId, channelId, viewId } = ctx.triggers.check(args.trigger_id);
    const isFromModal = modalsOf(ctx, userId).some((view) => view.id === viewId);
    if (!isFromModal) throw new SlackApiError('invalid_trigger_id');
    const content = readView(ctx, args.view, 'modal');
    const view = pushModal(ctx, { userId, channelId, content });
    ctx.triggers.use(args.trigger_id);
    return { view: toSlackView(ctx, view) };
  },
});

const update = defineMethod({
  scopes: [],
  tier: 4,
  args: z.looseObject({
    view: arg.jsonObject,
    view_id: arg.text.optional(),
    external_id: arg.text.optional(),
    hash: arg.text.optional(),
  }),
  run(ctx, args) {
    const view = getViewOrThrow(ctx, args);
    const content = readView(ctx, args.view, view.content.type);
    assertHash(view, args.hash);
    replaceView(ctx, view, content);
    return { view: toSlackView(ctx, view) };
  },
});

const publish = defineMethod({
  scopes: [],
  tier: 4,
  args: z.looseObject({ user_id: arg.text, view: arg.jsonObject, hash: arg.text.optional() }),
  run(ctx, args) {
    getUserOrThrow(ctx, args.user_id);
    const content = readView(ctx, args.view, 'home');
    const view = publishHome(ctx, args.user_id, { content, hash: args.hash });
    return { view: toSlackView(ctx, view) };
  },
});

function getViewOrThrow(
  ctx: PlatformContext,
  by: { view_id?: string | undefined; external_id?: string | undefined },
): ViewRecord {
  if (by.view_id === undefined && by.external_id === undefined) {
    throw new SlackApiError('invalid_arguments', { reasons: ['[ERROR] missing required field: view_id'] });
  }
  const home = [...ctx.state.homes.values()].find((view) => view.id === by.view_id);
  const view = home ?? findModal(ctx, { id: by.view_id, externalId: by.external_id });
  if (view === undefined) throw new SlackApiError('not_found');
  return view;
}

export const viewsMethods: Record<string, ApiMethod> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
