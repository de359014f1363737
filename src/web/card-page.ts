// An Adaptive Card as accessible HTML: headings, facts, boxes, and its buttons as forms that work without script. What is hidden
// until somebody presses in Teams stands open here. It knows no verb and no link: card-form.ts says what may be pressed.
import type { Texts } from '../texts/index.ts';
import { type Node, type Scope, nodesIn, textIn } from './card-form.ts';
import { type Sent, fieldHtml } from './field.ts';
import { type Html, attributes, lines, markup } from './html.ts';

/** Cards with their forms, as they are shown. */
export type Shown = {
  readonly cards: readonly Node[];
  readonly scopes: ReadonlyMap<Node, Scope>;
  /** Goes back with every form. */
  readonly sealed: string;
  readonly words: Texts['link'];
  /** What was typed and did not do. */
  readonly sent?: Sent | undefined;
};

type At = Shown & { readonly scope: Scope; readonly top: Node | undefined };
type Drawn = Html | undefined;

/** The cards one after the other. A page has one main heading: the first there is, when there is one. */
export function cardsHtml(shown: Shown): Html {
  const top = shown.cards.flatMap(allIn).find(isHeading);
  return markup`${shown.cards.map((card) => cardHtml(card, { ...shown, top }))}`;
}

export const hasHeading = (cards: readonly Node[]): boolean => cards.flatMap(allIn).some(isHeading);

const isHeading = ({ type, style, text }: Node): boolean =>
  type === 'TextBlock' && style === 'heading' && words(text) !== '';

const allIn = (value: unknown): readonly Node[] =>
  typeof value !== 'object' || value === null
    ? []
    : [...(Array.isArray(value) ? [] : [value as Node]), ...Object.values(value).flatMap(allIn)];

/** Without the joiner that keeps Teams from reading a list or a heading. */
const words = (value: unknown): string => textIn(value).replaceAll('\u2060', '').trim();

function cardHtml(card: Node, shown: Omit<At, 'scope'>): Drawn {
  const scope = shown.scopes.get(card);
  if (!scope) return undefined;
  const at: At = { ...shown, scope };
  return markup`${form(at)}${elements(card['body'], at)}${actions(card['actions'], at)}`;
}

/**
 * The form itself is empty: fields and buttons name it, so that it may reach across boxes. Where there are several buttons,
 * Enter in a field must not choose the first of them: a default button that is disabled keeps it from that (HTML, implicit submission).
 */
function form({ scope, sealed }: At): Drawn {
  if (scope.presses.size === 0) return undefined;
  const noDefault = scope.presses.size > 1 && markup`<button disabled hidden></button>`;
  const carried = markup`<input type="hidden" name="card" value="${sealed}">`;
  return markup`<form id="f${scope.id}" method="post">${carried}${noDefault}</form>`;
}

const elements = (list: unknown, at: At): readonly Drawn[] =>
  nodesIn(list).map((node) => ELEMENTS[textIn(node['type'])]?.(node, at));

/** Undefined when nothing is left of them. */
function actions(list: unknown, at: At): Drawn {
  const drawn = elements(list, at).filter((one) => one !== undefined);
  return drawn.length > 0 ? part(undefined, drawn) : undefined;
}

// --- what is read ----------------------------------------------------------------------------------------------------

function text(node: Node, { top }: At): Drawn {
  const said = words(node['text']);
  if (said === '') return undefined;
  if (node === top) return markup`<h1>${lines(said)}</h1>`;
  if (isHeading(node)) return markup`<h2>${lines(said)}</h2>`;
  const inner = node['weight'] === 'Bolder' ? markup`<strong>${lines(said)}</strong>` : lines(said);
  return markup`<p${attributes({ class: classes(node) })}>${inner}</p>`;
}

function classes(node: Node, ...more: readonly string[]): string | undefined {
  const all = [
    ...more,
    ...(node['isSubtle'] === true ? ['quiet'] : []),
    ...(node['size'] === 'Small' ? ['small'] : []),
    ...(node['spacing'] === 'None' ? ['tight'] : []),
    ...(node['separator'] === true ? ['line'] : []),
  ];
  return all.length > 0 ? all.join(' ') : undefined;
}

function facts(node: Node): Drawn {
  const each = nodesIn(node['facts']).map(
    ({ title, value }) => markup`<dt>${words(title)}</dt><dd>${lines(words(value))}</dd>`,
  );
  return markup`<dl>${each}</dl>`;
}

const part = (name: string | undefined, inner: readonly Drawn[]): Html =>
  markup`<div${attributes({ class: name })}>${inner}</div>`;

function box(node: Node, at: At): Drawn {
  const marked = !['', 'default'].includes(textIn(node['style']));
  return part(classes(node, ...(marked ? ['box'] : [])), elements(node['items'], at));
}

const row = (node: Node, at: At): Drawn =>
  part(
    classes(node, 'row'),
    nodesIn(node['columns']).map(({ width, items }) =>
      part(width === 'auto' ? undefined : 'wide', elements(items, at)),
    ),
  );

// --- what is pressed -------------------------------------------------------------------------------------------------

function button(node: Node, { scope }: At): Drawn {
  const press = scope.presses.get(node);
  if (!press) return undefined;
  const given = attributes({
    form: `f${scope.id}`,
    name: 'press',
    value: press.key,
    class: node['style'] === 'positive' ? 'main' : undefined,
    // What is not sent along need not be filled in.
    formnovalidate: press.fields.length === 0,
    'aria-label': named(node),
  });
  return markup`<button${given}>${words(node['title'])}</button>`;
}

/** What is read aloud where it is more than what is seen: «Trekk» of which? It begins with what is seen (WCAG 2.5.3). */
function named(node: Node): string | undefined {
  const [title, tooltip] = [words(node['title']), words(node['tooltip'])];
  if (tooltip === '' || tooltip === title) return undefined;
  return tooltip.startsWith(title) ? tooltip : `${title}: ${tooltip}`;
}

function address(node: Node): Drawn {
  const url = URL.parse(textIn(node['url']));
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return undefined;
  return markup`<a class="button" rel="noopener noreferrer" href="${url.href}">${words(node['title'])}</a>`;
}

function opening(node: Node, at: At): Drawn {
  const card = node['card'] as Node;
  const scope = at.scopes.get(card);
  if (!scope || scope.presses.size === 0) return undefined;
  const open = at.sent?.scope === scope.id;
  const summary = markup`<summary>${words(node['title'])}</summary>`;
  return markup`<details${attributes({ open })}>${summary}${cardHtml(card, at)}</details>`;
}

const ELEMENTS: Readonly<Record<string, (node: Node, at: At) => Drawn>> = {
  TextBlock: text,
  FactSet: facts,
  Container: box,
  ColumnSet: row,
  ActionSet: (node, at) => actions(node['actions'], at),
  'Action.Execute': button,
  'Action.OpenUrl': address,
  'Action.ShowCard': opening,
  // A picture's numbers stand in words beside it.
  Image: () => undefined,
  // Shows what is hidden in Teams: here nothing is.
  'Action.ToggleVisibility': () => undefined,
  'Input.Text': fieldHtml,
  'Input.Date': fieldHtml,
  'Input.Time': fieldHtml,
  'Input.Number': fieldHtml,
  'Input.Toggle': fieldHtml,
  'Input.ChoiceSet': fieldHtml,
};

/** The elements that can be shown; others are left out. */
export const ELEMENT_TYPES: readonly string[] = [...Object.keys(ELEMENTS), 'AdaptiveCard', 'Column'];
