/** Bodies as Slack sends them, one of each kind that somebody listens to. */
const WHO = {
  team: { id: 'T0LOTUS', domain: 'lotus-valley' },
  user: { id: 'U0SAM', name: 'sam', team_id: 'T0LOTUS' },
  api_app_id: 'A0PAYLINK',
  token: 'unused',
  trigger_id: '9.9.z',
};

function view(callbackId: string) {
  return {
    id: 'V0TEST',
    type: 'modal',
    hash: '1.a',
    callback_id: callbackId,
    private_metadata: '{}',
    title: { type: 'plain_text', text: 'Payment link' },
    submit: null,
    close: null,
    blocks: [
      {
        type: 'input',
        block_id: 'amount',
        label: { type: 'plain_text', text: 'Amount' },
        element: { type: 'plain_text_input', action_id: 'typed' },
      },
    ],
    state: { values: { amount: { typed: { type: 'plain_text_input', value: '5' } } } },
  };
}

export const BODIES = {
  command: {
    command: '/paylink',
    text: 'help',
    team_id: 'T0LOTUS',
    user_id: 'U0SAM',
    channel_id: 'C0SALES',
    trigger_id: '9.9.z',
    response_url: 'http://127.0.0.1:9/',
  },
  event: {
    type: 'event_callback',
    team_id: 'T0LOTUS',
    event_id: 'Ev0TEST',
    event_time: 1_795_341_600,
    authorizations: [{ enterprise_id: null, team_id: 'T0LOTUS', user_id: 'U0PAYLINK', is_bot: true }],
    event: { type: 'message', channel: 'D0SAM', channel_type: 'im', user: 'U0SAM', text: 'hello', ts: '1.1' },
  },
  action: {
    ...WHO,
    type: 'block_actions',
    container: { type: 'message', message_ts: '1.1', channel_id: 'C0SALES', is_ephemeral: false },
    channel: { id: 'C0SALES', name: 'sales' },
    response_url: 'http://127.0.0.1:9/',
    actions: [{ type: 'button', action_id: 'list_page', block_id: 'b', value: '1', action_ts: '1.1' }],
  },
  shortcut: { ...WHO, type: 'shortcut', callback_id: 'new_link' },
  messageShortcut: {
    ...WHO,
    type: 'message_action',
    callback_id: 'link_from_message',
    channel: { id: 'C0SALES', name: 'sales' },
    response_url: 'http://127.0.0.1:9/',
    message: { type: 'message', text: 'hello', ts: '1.1' },
  },
  form: { ...WHO, type: 'view_submission', view: view('link_form'), response_urls: [] },
  review: { ...WHO, type: 'view_submission', view: view('link_review'), response_urls: [] },
  share: { ...WHO, type: 'view_submission', view: view('share_link'), response_urls: [] },
  settings: { ...WHO, type: 'view_submission', view: view('settings'), response_urls: [] },
  unheard: { ...WHO, type: 'view_submission', view: view('of_another_age'), response_urls: [] },
  options: { ...WHO, type: 'block_suggestion', action_id: 'a', block_id: 'b', value: 'x' },
} as const;
