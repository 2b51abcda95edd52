/** A button, a menu or a select as Slack tells of it. */
export interface PressedAction {
  /** Without what comes after a colon, which only tells buttons of one row apart. */
  readonly name: string;
  readonly value: string;
  /** Of the modal it was pressed in; null for none. */
  readonly draftId: string | null;
}
