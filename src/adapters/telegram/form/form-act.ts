/** What somebody does in a form that asks one question after another. */
export type FormAct =
  /** The value of an option of the question; of several, it is switched on or off. */
  | { readonly kind: 'choose'; readonly value: string }
  /** What stands in the question is what counts. */
  | { readonly kind: 'done' }
  /** Nothing is answered; what is wrong in it is left out. */
  | { readonly kind: 'skip' }
  /** What stood in the question counts no more. */
  | { readonly kind: 'clear' }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' }
  /** All fields, each a button. */
  | { readonly kind: 'overview' }
  /** The name of a field in the overview. */
  | { readonly kind: 'open'; readonly field: string }
  /** The options of a question that has many; 0: those that come first. */
  | { readonly kind: 'page'; readonly page: number }
  /** In a calendar: a month that is shown, a day that is chosen (YYYY-MM, YYYY-MM-DD), a time of that day (HH:MM). */
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'time'; readonly time: string }
  /** All that the form can have. */
  | { readonly kind: 'more' }
  | { readonly kind: 'add_row' }
  | { readonly kind: 'remove_row'; readonly row: number }
  /** The form as it stands. */
  | { readonly kind: 'submit' }
  /** Never on a button: a message that somebody wrote. */
  | { readonly kind: 'typed'; readonly text: string }
  /** Never on a button either: a picture, a voice, a sticker. */
  | { readonly kind: 'wordless' };
