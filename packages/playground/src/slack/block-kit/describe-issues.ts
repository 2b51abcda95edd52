import type { z } from 'zod';

/**
 * Broken limits in the form Slack reports them: "must be less than 151 characters
 * [json-pointer:/blocks/0/text/text]". `pointer` is where the checked value itself sits ("/blocks", "/view").
 */
export function describeIssues(issues: z.core.$ZodIssue[], checked: unknown, pointer: string): string[] {
  return issues.map((issue) => {
    const isMissing = issue.code === 'invalid_type' && valueAt(checked, issue.path) === undefined;
    const path = isMissing ? issue.path.slice(0, -1) : issue.path;
    const place = [pointer, ...path.map(String)].join('/');
    const words = isMissing
      ? `missing required field: ${String(issue.path.at(-1))}`
      : describe(issue, checked);
    return `${words} [json-pointer:${place}]`;
  });
}

function describe(issue: z.core.$ZodIssue, checked: unknown): string {
  switch (issue.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `must be less than ${Number(issue.maximum) + 1} characters`
        : describeLargest(issue.origin, Number(issue.maximum));
    case 'too_small':
      return issue.origin === 'string'
        ? `must be more than ${Number(issue.minimum) - 1} characters`
        : describeSmallest(issue.origin, Number(issue.minimum));
    case 'unrecognized_keys':
      return issue.keys.map((key) => `invalid additional property: ${key}`).join('; ');
    case 'invalid_union':
      return `unsupported type: ${String(valueAt(checked, issue.path))}`;
    case 'invalid_value':
      return `must be one of: ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `must provide ${issue.expected === 'array' ? 'an array' : `a ${issue.expected}`}`;
    default:
      return issue.message;
  }
}

function describeLargest(origin: string, maximum: number): string {
  return origin === 'array' ? `no more than ${maximum} items allowed` : `must be at most ${maximum}`;
}

function describeSmallest(origin: string, minimum: number): string {
  return origin === 'array' ? `no fewer than ${minimum} items required` : `must be at least ${minimum}`;
}

function valueAt(root: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    root,
  );
}
