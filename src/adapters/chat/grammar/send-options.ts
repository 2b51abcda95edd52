/** The options of a message in one line, each ready to copy. */
export const SEND_OPTIONS = {
  via: 'via:email,sms,whatsapp',
  to: 'to:ann@example.com',
  at: 'at:"tomorrow 9am"',
} as const;

export type SendOption = keyof typeof SEND_OPTIONS;

export function isSendOption(name: string): name is SendOption {
  return Object.hasOwn(SEND_OPTIONS, name);
}
