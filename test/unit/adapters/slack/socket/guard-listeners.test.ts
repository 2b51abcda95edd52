import { EventEmitter } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { createBoltLogger } from '../../../../../src/adapters/slack/connection/bolt-logger.js';
import { createSocketReceiver } from '../../../../../src/adapters/slack/connection/create-receiver.js';
import { guardListeners } from '../../../../../src/adapters/slack/socket/guard-listeners.js';
import { createFakeLogger } from '../../../../support/fake-logger.js';

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** The socket of the real receiver, connected to nothing. */
function createSocket() {
  const { logger, lines } = createFakeLogger();
  const receiver = createSocketReceiver(
    {
      options: {
        auth: { kind: 'bot_token', botToken: 'xoxb-test' },
        transport: { kind: 'socket', appToken: 'xapp-test' },
        apiUrl: null,
      },
      publicUrl: 'https://pay.example.com',
      logger,
      boltLogger: createBoltLogger(logger),
      clientOptions: {},
    },
    'xapp-test',
  );
  return { client: receiver.client, lines };
}

// A rejection that nobody awaits fails the test it happens in.
describe('a message on Slack’s socket', () => {
  it.each([
    ['JSON null', 'null'],
    ['an event without its payload', '{"type":"events_api","envelope_id":"e1"}'],
    ['an event of null', '{"type":"events_api","envelope_id":"e1","payload":{"event":null}}'],
  ])('of a shape that nobody knows is written down and left: %s', async (_name, message) => {
    const { client, lines } = createSocket();
    client.emit('ws_message', message, false);
    await nextTurn();
    expect(lines).toMatchObject([{ level: 'warn', fields: { event: 'ws_message' } }]);
  });
});

describe('guardListeners', () => {
  it('hands on what came, and writes down what a listener rejects with', async () => {
    const emitter = new EventEmitter();
    const heard: unknown[] = [];
    emitter.on('slack_event', async (message: unknown) => {
      heard.push(message);
      throw new Error('the socket is closed');
    });
    const { logger, lines } = createFakeLogger();
    guardListeners(
      {
        listeners: (event) =>
          emitter.listeners(event).map(
            (listener) =>
              (...args) =>
                listener(...args),
          ),
        removeAllListeners: (event) => emitter.removeAllListeners(event),
        on: (event, listener) => emitter.on(event, listener),
      },
      'slack_event',
      logger,
    );
    emitter.emit('slack_event', 'a message');
    await nextTurn();
    expect(heard).toEqual(['a message']);
    expect(lines).toMatchObject([{ level: 'warn', fields: { event: 'slack_event' } }]);
  });
});
