export interface FieldOption {
  readonly value: string;
  readonly label: string;
}

export interface OptionGroup {
  /** Null: the options stand alone. */
  readonly label: string | null;
  readonly options: readonly FieldOption[];
}

interface FieldParts {
  /** What its entry and its problem go by. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly placeholder?: string;
}

export interface TextField extends FieldParts {
  readonly kind: 'text';
  readonly value: string;
  readonly isLong?: boolean;
  /** What alone can be meant for it; absent: any words. */
  readonly takes?: 'amount' | 'amounts' | 'email' | 'phone' | 'url';
}

/** A day and a time of day. */
export interface MomentField extends FieldParts {
  readonly kind: 'moment';
  readonly at: Date | null;
}

/** Rows of the same fields, as many as a person wants. */
export interface RowsField {
  readonly kind: 'rows';
  readonly rows: readonly {
    /** Stays with the row while others come and go. */
    readonly row: number;
    readonly fields: readonly TextField[];
    /** What its remove button says; null: it cannot be taken away. */
    readonly remove: string | null;
  }[];
  /** What the button says that adds one; null when there is no room. */
  readonly add: string | null;
}

/** Leads to the fields that are not shown yet; nothing to fill in. */
export interface MoreField {
  readonly kind: 'more';
  readonly label: string;
  /** What there is behind it. */
  readonly hint: string;
}

/** A file from the device of whoever fills the form in; its entry is the chat's own id of it. */
export interface FileField extends FieldParts {
  readonly kind: 'file';
  /** As the ends of names: "pdf". */
  readonly types: readonly string[];
}

/** Something to fill in, for a chat to show as it can. */
export type Field =
  | TextField
  | MomentField
  | RowsField
  | MoreField
  | FileField
  /** One of many. */
  | (FieldParts & {
      readonly kind: 'select';
      readonly groups: readonly OptionGroup[];
      readonly chosen: string | null;
    })
  /** Several of many. */
  | (FieldParts & {
      readonly kind: 'multi_select';
      readonly groups: readonly OptionGroup[];
      readonly chosen: readonly string[];
      readonly max: number;
    })
  /** One of a few; the form changes as soon as it is chosen. */
  | (FieldParts & {
      readonly kind: 'choice';
      readonly options: readonly FieldOption[];
      readonly chosen: string | null;
    })
  /** A few that are on or off. */
  | (FieldParts & {
      readonly kind: 'toggles';
      readonly options: readonly FieldOption[];
      readonly chosen: readonly string[];
    })
  /** A conversation of this chat. */
  | (FieldParts & { readonly kind: 'place'; readonly channelId: string | null })
  /** People of this chat, by its own ids. */
  | (FieldParts & { readonly kind: 'people'; readonly userIds: readonly string[] });
