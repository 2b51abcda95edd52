/** A PDF as small as can be: its beginning, what is asked for, its end. */
export function buildPdf({ trailer = '', bytes = 0 } = {}): Uint8Array {
  const body = `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${' '.repeat(bytes)}`;
  return Buffer.from(`${body}\ntrailer\n<< /Root 1 0 R ${trailer}>>\nstartxref\n9\n%%EOF\n`, 'latin1');
}
