import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { Sheet, SheetCell } from '../../ports/write-workbook.js';

const DATE_FORMAT = 'yyyy-mm-dd hh:mm:ss';
/** https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const MAX_TEXT = 32_767;

/** Takes all of one processor while it works. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const written = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row, at) => row.map((cell) => toCell(cell, at === 0))),
    dateFormat: DATE_FORMAT,
    stickyRowsCount: 1,
    columns: (rows[0] ?? []).map(() => ({ width: 20 })),
  }));
  return writeXlsxFile(written).toBuffer();
}

function toCell(value: SheetCell, isHeading: boolean): Cell {
  if (value === null || value === '') return null;
  const kept = typeof value === 'string' ? value.slice(0, MAX_TEXT) : value;
  return isHeading ? { value: kept, fontWeight: 'bold' } : kept;
}
