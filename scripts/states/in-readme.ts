const BEGIN = '<!-- states: npm run states -->';
const END = '<!-- /states -->';

/** The README with this table in it. Throws where it has no place for one. */
export function putInReadme(readme: string, table: string): string {
  const [before, rest] = readme.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`README.md has no ${BEGIN} .. ${END}`);
  return `${before}${BEGIN}\n\n${table}\n\n${END}${after}`;
}
