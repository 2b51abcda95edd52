import { BASE_STYLE } from './base-style.js';
import { DIALOG_STYLE } from './dialog-style.js';
import { MESSAGE_STYLE } from './message-style.js';
import { SHELL_STYLE } from './shell-style.js';
import { TELEGRAM_STYLE } from './telegram-style.js';
import { TOOL_STYLE } from './tool-style.js';

/** The page's one stylesheet. */
export const PAGE_STYLE = [
  BASE_STYLE,
  SHELL_STYLE,
  MESSAGE_STYLE,
  DIALOG_STYLE,
  TOOL_STYLE,
  TELEGRAM_STYLE,
].join('');
