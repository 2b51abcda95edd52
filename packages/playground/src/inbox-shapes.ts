/** One message that would have reached a customer. */
export interface InboxMessage {
  id: string;
  channel: 'email' | 'sms' | 'whatsapp';
  to: string;
  /** By name; absent: nobody knows whose address it is. */
  customer?: string;
  from: string;
  /** Emails only. */
  subject?: string;
  /** Emails only: a whole document, to be shown in a sandboxed frame. */
  html?: string;
  text: string;
  at: string;
  /** What whoever looks at it can have its carrier say of it, or its reader do with it. */
  acts: InboxAct[];
  /** In words, what they had happen to it; absent: nothing yet. */
  state?: string;
}

/** One button under a message. */
export interface InboxAct {
  id: string;
  label: string;
}

/** Presses one of the buttons under a message; `act` is its id. */
export interface InboxActRequest {
  id: string;
  act: string;
}
