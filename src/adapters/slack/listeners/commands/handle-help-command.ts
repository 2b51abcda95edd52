import { buildHelpMessage } from '../../blocks/build-help.js';
import type { CommandRequest } from './parse-command-request.js';

export async function handleHelpCommand({ respond }: CommandRequest): Promise<void> {
  await respond(buildHelpMessage());
}
