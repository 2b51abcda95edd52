import { existsSync } from 'node:fs';

const FILE = '.env';

/**
 * The variables of this process. What it was not started with is taken from `.env` in the folder where it was started,
 * if there is one.
 * @see https://nodejs.org/api/process.html#processloadenvfilepath
 */
export function readEnvironment(): NodeJS.ProcessEnv {
  if (existsSync(FILE)) process.loadEnvFile(FILE);
  return process.env;
}
