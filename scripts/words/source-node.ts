/** A node of the tree that the parser makes of a file. */
export interface Node {
  readonly type: string;
  readonly span?: { readonly start: number };
  readonly [field: string]: unknown;
}

/** What TypeScript adds around an expression; all else that it adds are types. */
const AROUND_EXPRESSIONS = /^Ts(As|NonNull|Satisfies)Expression$|^TsConstAssertion$/;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Whether no text in it is for people: an import, a type, an error that is thrown, a line of the log. */
export function isForDevelopers(node: Node): boolean {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ThrowStatement':
      return true;
    case 'NewExpression':
      return /Error$/.test(nameOf(node['callee']));
    case 'CallExpression':
      return isLogged(node['callee']);
    default:
      return node.type.startsWith('Ts') && !AROUND_EXPRESSIONS.test(node.type);
  }
}

function isLogged(callee: unknown): boolean {
  if (!isNode(callee)) return false;
  if (callee.type === 'Super') return true;
  return /log(ger)?$/i.test(nameOf(callee['object']));
}

/** The last name of an expression, as `logger` in `deps.logger`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '';
  return node.type === 'MemberExpression' ? nameOf(node['property']) : String(node['value'] ?? '');
}
