import { describe } from '@jest/globals';
import { describeConversation } from './describe-conversation.js';
import { startSlack } from './slack/start-slack.js';

describe('in Slack', () => describeConversation(startSlack));
