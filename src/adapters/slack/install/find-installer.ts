import { z } from 'zod';
import type { InstallationRepository } from '../../../ports/installation-repository.js';

const installation = z.object({ user: z.object({ id: z.string() }) });

/**
 * The Slack user id of whoever installed Paylink in a workspace; null where it was not installed by OAuth, or for a
 * whole organisation. Throws AppError `store_unavailable`.
 */
export async function findInstaller(
  installations: Pick<InstallationRepository, 'find'>,
  teamId: string,
): Promise<string | null> {
  const found = await installations.find(teamId);
  return found === null ? null : installation.parse(JSON.parse(found.payload)).user.id;
}
