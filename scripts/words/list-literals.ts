import { parseSync } from '@swc/core';
import { VALUE } from './looks-like-words.js';
import { isForDevelopers, isNode, type Node } from './source-node.js';

/** A text in the source. */
export interface Literal {
  readonly text: string;
  /** In bytes of the file, from 1. */
  readonly start: number;
  /** Between the tags of a page, or read out there: every word of it is for people. */
  readonly isShown: boolean;
}

/** Attributes whose texts are read by people. */
const READ_ATTRIBUTES = /^(title|alt|placeholder|label|aria-label|aria-description)$/;
/** Attributes that are the browser's, whatever makes their texts. */
const BROWSER_ATTRIBUTES = /^(class|style|href|src|rel|type|content|d|viewBox|id|for|name|method|action)$/;

/** The texts of a file that could be for people: without imports, types, errors and what is logged. */
export function listLiterals(text: string, path: string): readonly Literal[] {
  return visit(parseSync(text, { syntax: 'typescript', tsx: path.endsWith('x'), target: 'es2022' }).body);
}

function visit(value: unknown): readonly Literal[] {
  if (!isNode(value)) {
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(visit) : [];
  }
  if (isForDevelopers(value)) return [];
  switch (value.type) {
    case 'StringLiteral':
      return [{ ...read(value, String(value['value'])), isShown: false }];
    case 'TemplateLiteral':
      return [{ ...read(value, joinQuasis(value)), isShown: false }, ...visit(value['expressions'])];
    case 'JSXText':
      return [{ ...read(value, String(value['value'])), isShown: true }];
    case 'JSXAttribute':
      return visitAttribute(value);
    default:
      return Object.values(value).flatMap(visit);
  }
}

function visitAttribute({ name, value }: Node): readonly Literal[] {
  const called = isNode(name) ? String(name['value']) : '';
  if (BROWSER_ATTRIBUTES.test(called)) return [];
  const isShown = READ_ATTRIBUTES.test(called) && isNode(value) && value.type === 'StringLiteral';
  return visit(value).map((literal) => (isShown ? { ...literal, isShown } : literal));
}

function joinQuasis({ quasis }: Node): string {
  const parts = Array.isArray(quasis) ? quasis.filter(isNode) : [];
  return parts.map(({ cooked }) => String(cooked)).join(VALUE);
}

function read({ span }: Node, text: string): Omit<Literal, 'isShown'> {
  return { text, start: span?.start ?? 1 };
}
