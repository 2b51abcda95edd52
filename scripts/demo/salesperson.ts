import { fillForm } from './fill-form.js';
import { findButton } from './find-button.js';
import { postSigned, type SlackDoor } from './signed-request.js';
import type { RecordedView } from './slack-recorder.js';
import type { SlackStage } from './slack-stage.js';

/** A person at work in Slack: what they type and press reaches the app as Slack's own signed requests. */
export interface Salesperson {
  type(text: string, channelName: string): Promise<void>;
  /** Presses a button of a modal in which nothing was typed yet. */
  press(view: RecordedView, label: string): Promise<void>;
  /** Fills a modal by its labels and submits it; answers the acknowledgement. */
  submit(view: RecordedView, typed: Readonly<Record<string, string>>): Promise<unknown>;
}

const TEAM = { id: 'T000000001', domain: 'lotus-valley' };

/** What they do in a modal. */
async function actAs(stage: SlackStage, door: SlackDoor, payload: object): Promise<unknown> {
  const acted = {
    team: TEAM,
    user: { id: stage.userId, name: 'mai', username: 'mai', team_id: TEAM.id },
    api_app_id: 'A0APP',
    token: 'unused',
    enterprise: null,
    is_enterprise_install: false,
    trigger_id: await stage.newTrigger(),
    ...payload,
  };
  return postSigned(door, { payload: JSON.stringify(acted) });
}

export function createSalesperson(stage: SlackStage, door: SlackDoor): Salesperson {
  const act = (payload: object) => actAs(stage, door, payload);
  return {
    async type(text, channelName) {
      const [command = '', ...words] = text.split(' ');
      await postSigned(door, {
        command,
        text: words.join(' '),
        team_id: TEAM.id,
        team_domain: TEAM.domain,
        channel_id: stage.channelId(channelName),
        channel_name: channelName,
        user_id: stage.userId,
        user_name: 'mai',
        api_app_id: 'A0APP',
        is_enterprise_install: 'false',
        response_url: stage.responseUrl,
        trigger_id: await stage.newTrigger(),
        token: 'unused',
      });
    },
    async press(view, label) {
      await act({
        type: 'block_actions',
        container: { type: 'view', view_id: view.id },
        view: { ...view, state: { values: fillForm(view, {}) } },
        actions: [findButton(view, label)],
      });
    },
    submit: (view, typed) =>
      act({
        type: 'view_submission',
        view: { ...view, state: { values: fillForm(view, typed) } },
        response_urls: [],
      }),
  };
}
