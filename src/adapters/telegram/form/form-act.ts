/** What somebody does in a form that asks one question after another. */
export type FormAct =
  /** The number of an option of the question, as it stands in its field. */
  | { readonly kind: 'choose'; readonly option: number }
  /** What was switched on or off is what counts. */
  | { readonly kind: 'done' }
  | { readonly kind: 'skip' }
  | { readonly kind: 'back' }
  | { readonly kind: 'cancel' }
  /** All fields, each a button. */
  | { readonly kind: 'overview' }
  /** The number of a field in the overview. */
  | { readonly kind: 'open'; readonly field: number }
  /** More options of a question that has many. */
  | { readonly kind: 'more' }
  /** In a calendar: a month that is shown, a day that is chosen (YYYY-MM, YYYY-MM-DD), a time of that day (HH:MM). */
  | { readonly kind: 'month'; readonly month: string }
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'time'; readonly time: string }
  | { readonly kind: 'add_row' }
  | { readonly kind: 'remove_row'; readonly row: number }
  /** The form as it stands. */
  | { readonly kind: 'submit' }
  /** Never on a button: a message that somebody wrote. */
  | { readonly kind: 'typed'; readonly text: string };
