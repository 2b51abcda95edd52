import { describe } from '@jest/globals';
import { describeConversation } from './describe-conversation.js';
import { startPlain } from './plain/start-plain.js';

describe('in a chat of plain words', () => describeConversation(startPlain));
