/** What an owner decides about messages to customers. */
export interface SendingSettings {
  /** Whose name messages come under; null: the merchant's. */
  readonly senderName: string | null;
  /** Where answers to emails go; null: nowhere that a person reads, and the email says whom to ask. */
  readonly replyTo: string | null;
  /** `#rrggbb`, dark enough under white words; null: Paylink's own. */
  readonly accentColor: string | null;
  /** The logo's own name in the store; null: the merchant's monogram. */
  readonly logoId: string | null;
  /** A number in E.164, a Messaging Service (`MG...`) or letters; null: that of the environment. */
  readonly smsSender: string | null;
  readonly whatsappTemplates: WhatsappTemplates;
  /** Texts (SMS and WhatsApp) in 24 hours. */
  readonly textsPerDay: number;
  /** On receipts; null: the merchant's name. */
  readonly legalName: string | null;
  /** On receipts: tax or VAT number. */
  readonly taxNumber: string | null;
}

/**
 * Twilio's content ids (`HX...`) of approved templates; null: none, and WhatsApp takes free text only from who wrote within 24 hours.
 * Each gets the same variables: see `buildWhatsappVariables`.
 */
export interface WhatsappTemplates {
  readonly link: string | null;
  readonly reminder: string | null;
  readonly receipt: string | null;
}

export const INITIAL_SENDING: SendingSettings = {
  senderName: null,
  replyTo: null,
  accentColor: null,
  logoId: null,
  smsSender: null,
  whatsappTemplates: { link: null, reminder: null, receipt: null },
  textsPerDay: 1_000,
  legalName: null,
  taxNumber: null,
};
