/** What comes with an email and is shown in it: `<img src="cid:...">`. */
export interface InlineAttachment {
  readonly cid: string;
  /** A file's name: "logo.png" */
  readonly name: string;
  /** "image/png" */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The variables of a template by their numbers; docs/whatsapp-templates.md says what each holds. */
export type WhatsappVariables = Readonly<Record<'1' | '2' | '3' | '4' | '5', string>>;

/** What goes out; only emails have a subject, HTML and attachments. */
export interface ComposedMessage {
  readonly subject: string | null;
  readonly html: string | null;
  readonly text: string;
  /** Whose name it comes under; one clean line. */
  readonly senderName: string;
  /** Where answers to an email go; null: nowhere that a person reads. */
  readonly replyTo: string | null;
  readonly attachments: readonly InlineAttachment[];
  /** Only of WhatsApp. */
  readonly whatsappVariables: WhatsappVariables | null;
}
