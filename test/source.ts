// The program's own source as the house rules see it: which file imports what, and where a thing is done. Read with the
// compiler's parser, so that a comment or a string that looks like code is not taken for code.
import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const SRC = new URL('../src/', import.meta.url).pathname;

/** `to`: a path below src/, or a package or node: module by its name. */
export type Import = { readonly to: string; readonly line: number };

/** A file of src/, by its path below it. */
export type Source = {
  readonly path: string;
  readonly lines: number;
  readonly imports: readonly Import[];
  readonly tree: ts.SourceFile;
};

const filesOf = (ending: string): readonly string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(ending))
    .sort();

/** Every folder of src/, by the names on its way. */
export const folders = (): readonly string[] => [
  ...new Set(filesOf('').map((path) => posix.dirname(path.replaceAll('\\', '/')))),
];

export const sources = (): readonly Source[] => filesOf('.ts').map(read);

function read(path: string): Source {
  const text = readFileSync(join(SRC, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, lines: text.split('\n').length - 1, imports: importsOf(path, tree), tree };
}

function importsOf(path: string, tree: ts.SourceFile): readonly Import[] {
  const named = nodesOf(tree, ts.isStringLiteral).filter(
    ({ parent }) =>
      ts.isImportDeclaration(parent) ||
      ts.isExportDeclaration(parent) ||
      (ts.isCallExpression(parent) && parent.expression.kind === ts.SyntaxKind.ImportKeyword) ||
      (ts.isLiteralTypeNode(parent) && ts.isImportTypeNode(parent.parent)),
  );
  return named.map((name) => ({ to: target(path, name.text), line: lineOf(tree, name) }));
}

const target = (from: string, named: string): string =>
  named.startsWith('.') ? posix.join(posix.dirname(from), named) : named;

/** The package a module belongs to; undefined for a file of the project. */
export const packageOf = ({ to }: Import): string | undefined => {
  if (/\.(ts|json)$/.test(to)) return undefined;
  if (to.startsWith('node:')) return to;
  return to
    .split('/')
    .slice(0, to.startsWith('@') ? 2 : 1)
    .join('/');
};

const lineOf = (tree: ts.SourceFile, node: ts.Node): number =>
  tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;

/** «path:line», as an editor opens it. */
export const at = ({ path, tree }: Source, node: ts.Node): string => `src/${path}:${lineOf(tree, node)}`;

/** All nodes of a kind below `from`, in the order they stand. */
export function nodesOf<T extends ts.Node>(from: ts.Node, is: (node: ts.Node) => node is T): readonly T[] {
  const found: T[] = [];
  const visit = (node: ts.Node): void => {
    if (is(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(from);
  return found;
}

/** Where `object.name` is read, for one name; without `object`, of whatever. */
export const uses = (
  { tree }: Source,
  name: string,
  object?: string,
): readonly ts.PropertyAccessExpression[] =>
  nodesOf(tree, ts.isPropertyAccessExpression).filter(
    (node) => node.name.text === name && (object === undefined || node.expression.getText(tree) === object),
  );

/** Where a word stands as a free name: not as a property, a key or a parameter's own label. */
export const names = ({ tree }: Source, name: string): readonly ts.Identifier[] =>
  nodesOf(tree, ts.isIdentifier).filter(
    (node) =>
      node.text === name &&
      !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) &&
      !(ts.isPropertyAssignment(node.parent) && node.parent.name === node) &&
      !(ts.isPropertySignature(node.parent) && node.parent.name === node),
  );

/** Words that are given as `key: 'word'`. */
export const given = (source: Source, key: string): readonly ts.StringLiteral[] =>
  nodesOf(source.tree, ts.isPropertyAssignment)
    .filter((node) => node.name.getText(source.tree) === key)
    .flatMap(({ initializer }) => (ts.isStringLiteral(initializer) ? [initializer] : []));
