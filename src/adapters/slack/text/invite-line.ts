/** What is typed in a channel to let the bot in. */
export const INVITE_LINE = '/invite @Paylink';
