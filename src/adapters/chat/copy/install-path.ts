/** Where Paylink is installed in Slack, below this server's address. */
export const SLACK_INSTALL_PATH = '/slack/install';
