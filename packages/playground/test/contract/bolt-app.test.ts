import { afterEach, describe, expect, it } from '@jest/globals';
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { Message } from '../../src/protocol.js';
import { type Bench, startBoltApp } from './start-bolt-app.js';

let bench: Bench | undefined;
afterEach(async () => {
  await bench?.stop();
  bench = undefined;
});

async function start(listen: (app: App) => void) {
  bench = await startBoltApp(listen);
  const { platform } = bench;
  return { platform, sam: platform.as('U0SAM'), maya: platform.as('U0MAYA') };
}

const form = {
  type: 'modal' as const,
  callback_id: 'form',
  title: { type: 'plain_text' as const, text: 'New payment link' },
  submit: { type: 'plain_text' as const, text: 'Review' },
  private_metadata: 'draft-1',
  blocks: [
    {
      type: 'input' as const,
      block_id: 'amount',
      label: { type: 'plain_text' as const, text: 'Amount' },
      element: { type: 'plain_text_input' as const, action_id: 'value' },
    },
    {
      type: 'input' as const,
      block_id: 'currency',
      label: { type: 'plain_text' as const, text: 'Currency' },
      element: {
        type: 'static_select' as const,
        action_id: 'value',
        options: [option('US dollar', 'USD'), option('Thai baht', 'THB')],
        initial_option: option('US dollar', 'USD'),
      },
    },
    {
      type: 'input' as const,
      block_id: 'send',
      optional: true,
      label: { type: 'plain_text' as const, text: 'Send it' },
      element: {
        type: 'checkboxes' as const,
        action_id: 'value',
        options: [option('by email', 'email'), option('by SMS', 'sms')],
      },
    },
  ],
};

function option(text: string, value: string) {
  return { text: { type: 'plain_text' as const, text }, value };
}

function view(title: string, extra: Record<string, unknown> = {}) {
  const blocks = [{ type: 'section' as const, text: { type: 'mrkdwn' as const, text: `About ${title}` } }];
  return { type: 'modal' as const, title: { type: 'plain_text' as const, text: title }, blocks, ...extra };
}

describe('a Bolt app in the workspace', () => {
  it('hears a slash command with names escaped and answers in the acknowledgement', async () => {
    let text = '';
    const { sam } = await start((app) => {
      app.command('/paylink', async ({ command, ack }) => {
        text = command.text;
        await ack('Not yet.');
      });
    });
    const result = await sam.types('#sales', '/paylink list @maya #sales https://a.example/x?y=1&z=2');
    expect(text).toBe('list <@U0MAYA> <#C0SALES|sales> <https://a.example/x?y=1&amp;z=2>');
    expect(result.outcome).toBe('done');
    expect(result.messages.map((m) => [m.text, m.ephemeralFor])).toEqual([['Not yet.', 'U0SAM']]);
  });

  it('carries a form from command to review with every value in state.values', async () => {
    const submits: ViewSubmitAction['view'][] = [];
    const { sam } = await start((app) => {
      app.command('/paylink', async ({ ack, client, body }) => {
        await ack();
        await client.views.open({ trigger_id: body.trigger_id, view: form });
      });
      app.view('form', async ({ ack, view: submitted }) => {
        submits.push(submitted);
        const amount = submitted.state.values['amount']?.['value']?.value ?? '';
        if (amount === 'ten') await ack({ response_action: 'errors', errors: { amount: 'Type a number' } });
        else await ack({ response_action: 'update', view: view('Check it') });
      });
    });
    await sam.types('#sales', '/paylink');
    await sam.waits((actor) => actor.modal());

    const empty = await sam.submits({});
    expect(empty.fieldErrors).toEqual({ amount: 'Please complete this required field.' });
    expect(submits).toHaveLength(0);

    const wrong = await sam.submits({ Amount: 'ten' });
    expect(wrong.fieldErrors).toEqual({ amount: 'Type a number' });
    expect(sam.modal()?.errors).toEqual({ amount: 'Type a number' });

    const right = await sam.submits({ Amount: '10', Currency: 'Thai baht', 'Send it': ['by email'] });
    expect(right.modals.map((modal) => modal.view['title'])).toEqual([
      { type: 'plain_text', text: 'Check it' },
    ]);
    expect(submits[1]?.private_metadata).toBe('draft-1');
    expect(submits[1]?.state.values).toEqual({
      amount: { value: { type: 'plain_text_input', value: '10' } },
      currency: { value: { type: 'static_select', selected_option: option('Thai baht', 'THB') } },
      send: { value: { type: 'checkboxes', selected_options: [option('by email', 'email')] } },
    });
  });

  it('presses a button of a message, which is edited in place, and answers privately', async () => {
    const { sam, maya } = await start((app) => {
      app.command('/paylink', async ({ ack, client, command }) => {
        await ack();
        await client.chat.postMessage({
          channel: command.channel_id,
          text: 'Open 10.00 USD',
          blocks: [
            { type: 'section', text: { type: 'mrkdwn', text: '*Open* 10.00 USD by <@U0SAM>' } },
            {
              type: 'actions',
              elements: [
                {
                  type: 'button',
                  action_id: 'cancel',
                  value: 'L1',
                  text: { type: 'plain_text', text: 'Cancel link' },
                },
              ],
            },
          ],
        });
      });
      app.action<BlockAction>('cancel', async ({ ack, client, body, respond }) => {
        await ack();
        const channel = body.channel?.id ?? '';
        await client.chat.update({ channel, ts: body.message?.ts ?? '', text: 'Cancelled 10.00 USD' });
        await respond({ text: 'You cancelled it.', replace_original: false });
      });
    });
    await sam.types('#sales', '/paylink 10 usd');
    const card = await maya.waits((actor) => actor.messages('#sales').at(-1));
    expect(maya.reads(card)).toBe('*Open* 10.00 USD by @Sam Rivera\nCancel link');
    await maya.presses(card, 'Cancel link');
    const note = await maya.waits((actor) =>
      actor.messages('#sales').find((m) => m.ephemeralFor === 'U0MAYA'),
    );
    expect(note.text).toBe('You cancelled it.');
    const edited = sam.messages('#sales').find((m) => m.ts === card.ts) as Message;
    expect([edited.text, edited.blocks, typeof edited.editedTs]).toEqual([
      'Cancelled 10.00 USD',
      [],
      'string',
    ]);
    expect(sam.messages('#sales')).toHaveLength(1);
  });

  it('opens the Home, hears a direct message, offers options, uses both kinds of shortcut', async () => {
    const heard: string[] = [];
    const { sam } = await start((app) => {
      app.event('app_home_opened', async ({ event, client }) => {
        await client.views.publish({
          user_id: event.user,
          view: {
            type: 'home',
            blocks: [
              {
                type: 'actions',
                block_id: 'find',
                elements: [
                  {
                    type: 'external_select',
                    action_id: 'link',
                    min_query_length: 1,
                    placeholder: { type: 'plain_text', text: 'Find a link' },
                  },
                ],
              },
            ],
          },
        });
      });
      app.options('link', async ({ ack, options }) => {
        await ack({ options: [option(`Link ${options.value}`, 'L7')] });
      });
      app.action('link', async ({ ack, action }) => {
        heard.push(JSON.stringify('selected_option' in action ? action.selected_option : null));
        await ack();
      });
      app.message(async ({ message, say }) => {
        heard.push('text' in message ? (message.text ?? '') : '');
        await say('Heard.');
      });
      app.shortcut('new_link', async ({ ack, client, shortcut }) => {
        await ack();
        await client.views.open({ trigger_id: shortcut.trigger_id, view: view('From anywhere') });
      });
      app.shortcut('link_from_message', async ({ ack, shortcut }) => {
        heard.push('message' in shortcut ? (shortcut.message.text ?? '') : '');
        await ack();
      });
    });
    await sam.opensHome();
    const home = await sam.waits((actor) => actor.home() ?? undefined);
    const found = await sam.searches(home, 'Find a link', 'scho');
    expect(found.options).toEqual([{ value: 'L7', text: 'Link scho' }]);
    await sam.chooses(home, 'Find a link', 'Link scho');

    await sam.says('Paylink', 'hello');
    const reply = await sam.waits((actor) => actor.messages('Paylink').find((m) => m.text === 'Heard.'));
    await sam.usesMessageShortcut('Create payment link', reply);
    await sam.usesShortcut('Create payment link');
    expect(heard).toEqual([JSON.stringify(option('Link scho', 'L7')), 'hello', 'Heard.']);
    await sam.waits((actor) => actor.modal());
    await sam.closes();
    expect(sam.modal()).toBeUndefined();
  });

  it('uploads an image in three steps', async () => {
    const { platform, sam } = await start((app) => {
      app.command('/paylink', async ({ ack, client, command }) => {
        await ack();
        await client.files.uploadV2({
          channel_id: command.channel_id,
          file: Buffer.from('not really a picture'),
          filename: 'qr.png',
          title: 'QR code',
          initial_comment: 'Scan to pay',
        });
      });
    });
    await sam.types('#sales', '/paylink');
    const message = await sam.waits((actor) => actor.messages('#sales').find((m) => m.files.length > 0));
    expect(message.text).toBe('Scan to pay');
    expect(message.files).toMatchObject([{ title: 'QR code', mimetype: 'image/png', sizeBytes: 20 }]);
    expect(platform.readFile(message.files[0]?.id ?? '')?.bytes.toString()).toBe('not really a picture');
  });
});
