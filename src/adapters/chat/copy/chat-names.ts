import type { ChatPlatform } from '../../../domain/chat/chat-place.js';

/** How people call the chat that they are in. */
export const CHAT_NAMES: Readonly<Record<ChatPlatform, string>> = { slack: 'Slack', telegram: 'Telegram' };
