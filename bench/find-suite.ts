import { printFigure } from './report.js';
import { measureFindLinks } from './rows/find-links.js';

const LINKS = 1_000_000;

/** The row of `find` at its full size: storing so many links takes five minutes and 5 GB in the temporary folder. */
export async function runFindSuite(): Promise<void> {
  const figures = await measureFindLinks(LINKS);
  figures.forEach(printFigure);
  if (figures.some(({ goal }) => goal?.isMet === false)) process.exitCode = 1;
}
