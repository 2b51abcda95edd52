/** Rows of a CSV file, each with its fields: https://www.rfc-editor.org/rfc/rfc4180. A line that is empty is none. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  const endRow = () => {
    endField();
    if (row.length > 1 || row[0]?.trim() !== '') rows.push(row);
    row = [];
  };
  const signs = text.replace(/^\uFEFF/, '');
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs.charAt(at);
    if (isQuoted) {
      if (sign !== '"') field += sign;
      else if (signs.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',') endField();
    else if (sign === '\n') endRow();
    else if (sign !== '\r') field += sign;
  }
  if (field !== '' || row.length > 0) endRow();
  return rows;
}
