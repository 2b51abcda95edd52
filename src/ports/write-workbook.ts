/** What a cell holds; null: nothing. Text is text, never a formula. */
export type SheetCell = string | number | boolean | Date | null;

/** One table of a workbook; its first row names its columns. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** Answers the bytes of an XLSX file: https://ecma-international.org/publications-and-standards/standards/ecma-376/ */
export type WriteWorkbook = (sheets: readonly Sheet[]) => Promise<Uint8Array>;
