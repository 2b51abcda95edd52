import { describe } from '@jest/globals';
import { describeConversation } from './describe-conversation.js';
import { startTelegram } from './telegram/start-telegram.js';

// Telegraf's own: it shows to all what a newer one shows to one person.
describe('in Telegram as it was at Bot API 7.1', () =>
  describeConversation(() => startTelegram({ apiVersion: '7.1' })));
