/** Telegram has groups where Slack has channels. */
const LABELS: Readonly<Record<string, string>> = {
  Channel: 'Group',
  'Channel for payments': 'Chat for payments',
};

/** What a field that a scenario names is called there. */
export function labelInTelegram(label: string): string {
  return LABELS[label] ?? label;
}
