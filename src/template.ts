// A template of adaptivecards-templating as functions: every expression is parsed once, by the library, and the plain ones («${title}»,
// «${!open}», words around them) are read straight from the data, twenty times as fast as the library walks them. All else is left to
// the library. It must not know what a card is.
import { Constant, type Expression, ExpressionType, SimpleObjectMemory } from 'adaptive-expressions';
import { Template } from 'adaptivecards-templating';

/** What stands for `$root`, `$data` and `$index` at one place of a template. */
type Scope = { readonly $root: unknown; readonly $data: unknown; readonly $index: number | undefined };
/** The value of an expression; `undefined`: there is no such field. */
type Read = (scope: Scope) => unknown;
/** A part of the card. */
type Part = (scope: Scope) => unknown;
type Fields = Readonly<Record<string, unknown>>;

/** Of a template, and no part of the card. */
const RESERVED = ['$data', '$when', '$root', '$index', '$host', '$_acTemplateVersion'];

/**
 * The template with `$root` filled in; the same as the library's `new Template(template).expand({ $root })`, which the tests hold it to.
 * Throws where that throws: on an expression that cannot be read, at once.
 * @see https://learn.microsoft.com/adaptive-cards/templating/language
 */
export function openTemplate(template: unknown): ($root: unknown) => unknown {
  const part = compile(template);
  return ($root) => part({ $root, $data: $root, $index: undefined });
}

function compile(node: unknown): Part {
  if (typeof node === 'string') return compileText(node);
  if (Array.isArray(node)) return compileList(node.map(compile));
  if (typeof node === 'object' && node !== null) return compileObject(node as Fields);
  return () => node;
}

/** An object that its data repeats gives a list of its own, which is laid out flat; one that falls out gives null. */
const compileList =
  (parts: readonly Part[]): Part =>
  (scope) => {
    const list: unknown[] = [];
    for (const part of parts) {
      const one = part(scope);
      if (Array.isArray(one)) list.push(...(one as unknown[]));
      else if (one !== null) list.push(one);
    }
    return list;
  };

function compileObject(node: Fields): Part {
  const fields = Object.entries(node)
    .filter(([key]) => !RESERVED.includes(key))
    .map(([key, value]) => [key, compile(value)] as const);
  const when = node['$when'] === undefined ? undefined : conditionOf(node['$when']);
  const one = (scope: Scope): Fields | null => {
    if (when && when(scope) !== true) return null;
    const made: Record<string, unknown> = {};
    for (const [key, part] of fields) {
      const value = part(scope);
      if (value !== undefined) made[key] = value;
    }
    return made;
  };
  if (node['$data'] === undefined) return one;
  const data = typeof node['$data'] === 'string' ? compileText(node['$data']) : () => node['$data'];
  return (scope) => {
    const $data = data(scope);
    if (!Array.isArray($data)) return one({ ...scope, $data });
    const made = $data.flatMap((item, $index) => one({ ...scope, $data: item as unknown, $index }) ?? []);
    return made.length > 1 ? made : (made[0] ?? null);
  };
}

/** A text that shows: the value itself where it is one expression alone, else words. */
function compileText(text: string): Part {
  const parsed = Template.parseInterpolatedString(text);
  if (typeof parsed === 'string') return () => parsed;
  if (parsed.type !== ExpressionType.Concat) return shown(parsed);
  const parts = parsed.children.map(shown);
  return (scope) => parts.map((part) => (part(scope) as object).toString()).join('');
}

/** A field that is missing shows as it stands in the template, so that somebody sees it. */
function shown(expression: Expression): Part {
  const read = readOf(expression);
  const missing = `\${${expression.toString()}}`;
  return (scope) => {
    const value = read(scope);
    return value === undefined ? missing : value;
  };
}

/** What is no expression is no condition: the library drops such an object, unless it says false, null or nothing. */
function conditionOf(when: unknown): Read {
  const parsed = typeof when === 'string' ? Template.parseInterpolatedString(when) : when;
  return typeof parsed === 'object' && parsed !== null ? readOf(parsed as Expression) : () => !when;
}

function readOf(expression: Expression): Read {
  if (expression instanceof Constant) return () => expression.value as unknown;
  const path = pathOf(expression);
  if (path) return (scope) => path.reduce<unknown>(fieldOf, scope);
  const [negated] = expression.children;
  const denied = expression.type === ExpressionType.Not && negated && pathOf(negated);
  if (denied) return (scope) => !isTrue(denied.reduce<unknown>(fieldOf, scope));
  return byLibrary(expression);
}

/** `$data.title` for «title», `$root.t.open` for «$root.t.open»; undefined where it is more than a path of names. */
function pathOf({ type, children: [name, of] }: Expression): readonly string[] | undefined {
  if (type !== ExpressionType.Accessor || !(name instanceof Constant)) return undefined;
  const last = String(name.value);
  if (!of) return last.startsWith('$') ? [last] : ['$data', last];
  const path = pathOf(of);
  return path && [...path, last];
}

/** Only what an object holds itself: a text has no length here, a list no first. */
const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.prototype.propertyIsEnumerable.call(value, name)
    ? (value as Fields)[name]
    : undefined;

/** As the library reads a condition: 0 and '' are true. */
const isTrue = (value: unknown): boolean => value !== false && value !== undefined && value !== null;

function byLibrary(expression: Expression): Read {
  return (scope) => {
    const all = new SimpleObjectMemory(scope);
    const memory = {
      getValue: (path: string): unknown => all.getValue(path.startsWith('$') ? path : `$data.${path}`),
      setValue() {},
      version: () => '',
    };
    const { value, error } = expression.tryEvaluate(memory);
    return error ? undefined : (value as unknown);
  };
}
