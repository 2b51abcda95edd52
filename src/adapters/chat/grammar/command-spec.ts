/** What follows a command's word. */
export type ArgumentShape =
  | 'none'
  | 'link'
  | 'filters'
  | 'reference'
  | 'send'
  | 'remind'
  | 'extension'
  | 'refund'
  /** Which days; nothing: this month. */
  | 'period'
  | 'words'
  /** The name of a chat, or nothing. */
  | 'chat';

export type CommandName =
  | 'form'
  | 'create'
  | 'list'
  | 'status'
  | 'find'
  | 'cancel'
  | 'send'
  | 'remind'
  | 'extend'
  | 'reissue'
  | 'refund'
  | 'report'
  | 'settings'
  | 'kyc'
  | 'team'
  | 'keys'
  | 'webhooks'
  | 'export'
  | 'close'
  | 'check'
  | 'help';

/** One command: the parser and the help are both made from this. */
export interface CommandSpec {
  readonly name: CommandName;
  /** The word that is typed; empty for the form and for a link in one line. */
  readonly word: string;
  readonly shape: ArgumentShape;
  /** Ready to copy, without the prefix. */
  readonly example: string;
  /** The line of the help it stands in; null: none. */
  readonly helpLine: 1 | 2 | 3 | 4 | 5 | null;
}
