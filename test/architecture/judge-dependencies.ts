import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ license: z.string().optional(), link: z.boolean().optional() })),
});

/** Packages of a lock file (https://docs.npmjs.com/cli/configuring-npm/package-lock-json) whose licence is not allowed. */
export function listUnlicensed(lock: unknown, allowed: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries(lockSchema.parse(lock).packages).flatMap(([path, { license = 'none', link }]) => {
    const isOurs = link === true || !path.includes('node_modules/');
    return isOurs || isAllowed(license, allowed) ? [] : [`${path}: ${license}`];
  });
}

/** An SPDX expression of this depth: one of those that OR joins is enough, of those that AND joins all are needed. */
function isAllowed(expression: string, allowed: Readonly<Record<string, string>>): boolean {
  const bare = expression.replace(/^\((.*)\)$/, '$1');
  return bare
    .split(' OR ')
    .some((part) => part.split(' AND ').every((licence) => Object.hasOwn(allowed, licence)));
}

const reportSchema = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({ severity: z.string(), via: z.array(z.union([z.string(), z.object({ url: z.string() })])) }),
  ),
});

const SEVERE = ['high', 'critical'];

/**
 * What `npm audit --json` tells of that is severe and was not accepted; null where the registry gave no answer
 * (https://docs.npmjs.com/cli/commands/npm-audit).
 */
export function listAdvisories(
  report: unknown,
  accepted: Readonly<Record<string, string>>,
): readonly string[] | null {
  const read = reportSchema.safeParse(report);
  if (!read.success) return null;
  return Object.entries(read.data.vulnerabilities).flatMap(([name, { severity, via }]) => {
    const urls = via.flatMap((each) => (typeof each === 'string' ? [] : [each.url]));
    const open = urls.filter((url) => !Object.keys(accepted).some((id) => url.endsWith(`/${id}`)));
    return SEVERE.includes(severity) ? open.map((url) => `${name}: ${severity}, ${url}`) : [];
  });
}
