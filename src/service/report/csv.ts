/** What a cell says: words as they are, or a number that we made. */
export type Cell = string | { readonly number: string };

/** Excel reads UTF-8 only behind it: https://support.microsoft.com/office/8a935af5-3416-4edd-ba7e-3dfd2bc4a032 */
export const BYTE_ORDER_MARK = '\u{feff}';

/** What a spreadsheet would take for a formula: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r]/;

/** One line of a file of comma-separated values (https://www.rfc-editor.org/rfc/rfc4180), its end included. */
export function toCsvLine(cells: readonly Cell[]): string {
  return `${cells.map(toField).join(',')}\r\n`;
}

function toField(cell: Cell): string {
  if (typeof cell !== 'string') return cell.number;
  const plain = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
