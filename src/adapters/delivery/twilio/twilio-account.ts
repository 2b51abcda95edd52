/** An account at Twilio, and what it sends from. */
export interface TwilioAccount {
  readonly accountSid: string;
  readonly authToken: string;
  /** A number in E.164, a Messaging Service (`MG...`) or letters; null: no SMS. */
  readonly from: string | null;
  /** E.164 or a Messaging Service, without `whatsapp:`; null: no WhatsApp. */
  readonly whatsappFrom: string | null;
  /** Without a trailing slash; null: Twilio's own. */
  readonly apiUrl: string | null;
}
