import { buildHome, buildHomeFailure } from '../../blocks/build-home.js';
import { showFailuresBy } from '../../failures/show-failure.js';
import { readAsker } from '../../people/asker.js';
import type { SlackDeps } from '../../slack-deps.js';
import type { EventArgs } from '../listener-args.js';

/** The Home of one person, made anew each time it is opened. */
export async function handleHomeOpened(
  { people, services, clock }: SlackDeps,
  args: EventArgs<'app_home_opened'>,
): Promise<void> {
  const { event, client, context } = args;
  if (event.tab !== 'home') return;
  showFailuresBy(context, async (copy) => {
    await client.views.publish({ user_id: event.user, view: buildHomeFailure(copy) });
  });
  const { actor, merchant } = await people.identify(readAsker(args));
  const { links } = await services.listLinks({ actor, mine: true, states: null, words: null, page: 1 });
  const home = buildHome({ links, actor, merchantName: merchant.name, now: clock.now() });
  await client.views.publish({ user_id: event.user, view: home });
}
