import type { MerchantRecord, MerchantRecords, RecordKind } from '../../ports/merchant-records.js';
import type { SheetCell, WriteWorkbook } from '../../ports/write-workbook.js';
import { RECORD_SHEETS, toSheetRow } from './record-sheets.js';

export interface WriteExportDeps {
  readonly merchantRecords: MerchantRecords;
  readonly writeWorkbook: WriteWorkbook;
}

/** Each record as a line of JSON: https://jsonlines.org. Throws AppError `store_unavailable`. */
export async function* writeJsonLines(
  { merchantRecords }: Pick<WriteExportDeps, 'merchantRecords'>,
  merchantId: string,
): AsyncGenerator<string> {
  for await (const { kind, value } of merchantRecords.read(merchantId)) {
    yield `${JSON.stringify({ kind, ...value })}\n`;
  }
}

/** Beyond these, a table says how many more there are: a workbook stands in memory as a whole. */
const MOST_ROWS = 50_000;

/** All records as a workbook, a table a kind. Throws AppError `store_unavailable`. */
export async function* writeSpreadsheet(
  { merchantRecords, writeWorkbook }: WriteExportDeps,
  merchantId: string,
): AsyncGenerator<Uint8Array> {
  const tables = new Map<RecordKind, Table>();
  for await (const record of merchantRecords.read(merchantId)) addTo(tables, record);
  yield await writeWorkbook([...tables].map(([kind, table]) => toSheet(kind, table)));
}

interface Table {
  readonly rows: (readonly SheetCell[])[];
  left: number;
}

function addTo(tables: Map<RecordKind, Table>, record: MerchantRecord): void {
  const table = tables.get(record.kind) ?? { rows: [], left: 0 };
  tables.set(record.kind, table);
  if (table.rows.length < MOST_ROWS) table.rows.push(toSheetRow(record));
  else table.left += 1;
}

function toSheet(kind: RecordKind, { rows, left }: Table) {
  const { name, columns } = RECORD_SHEETS[kind];
  const rest = left === 0 ? [] : [[`${left} more rows are in the JSON Lines file alone.`]];
  return { name, rows: [Object.keys(columns), ...rows, ...rest] };
}
