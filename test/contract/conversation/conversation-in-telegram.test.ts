import { describe } from '@jest/globals';
import { describeConversation } from './describe-conversation.js';
import { startTelegram } from './telegram/start-telegram.js';

describe('in Telegram', () => describeConversation(startTelegram));
