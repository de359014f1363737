// What can be done on a card that is shown as a web page: which buttons there are, which fields each sends, and whether what
// was typed fits. Adaptive Cards' rules (a card that opens within another sends its own fields), without a line of HTML.
import { markOf } from '../mark.ts';

/** A card, or an element of one, as cards.ts renders it. */
export type Node = Readonly<Record<string, unknown>>;

/** A button whose verb may be used here. */
export type Press = {
  /** Names the button in the form: the same as long as what it does is the same. */
  readonly key: string;
  readonly verb: string;
  readonly data: Node;
  readonly fields: readonly Node[];
  /** The id of the form it stands in. */
  readonly scope: number;
};

/** A card, or one that opens within it: a form of its own. */
export type Scope = {
  readonly id: number;
  /** None when no button sends them. */
  readonly fields: readonly Node[];
  /** Buttons by the element they stand for. */
  readonly presses: ReadonlyMap<Node, Press>;
};

/** Which buttons may be shown, and which fields may be asked for, by their id. */
export type May = {
  press(verb: string, data: Node): boolean;
  ask(id: string): boolean;
};

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const nodesIn = (value: unknown): readonly Node[] =>
  Array.isArray(value) ? value.filter(isNode) : [];
export const textIn = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** The elements of a card in order, those of the cards that open within it left out. */
function elementsOf(value: unknown): readonly Node[] {
  if (Array.isArray(value)) return value.flatMap(elementsOf);
  if (!isNode(value)) return [];
  if (value['type'] === 'Action.ShowCard') return [value];
  const { data: _, ...rest } = value;
  return [value, ...Object.values(rest).flatMap(elementsOf)];
}

const FIELDS = ['Text', 'Date', 'Time', 'Number', 'Toggle', 'ChoiceSet'].map((name) => `Input.${name}`);

/** A list without choices is one that Teams fills (a people picker): it cannot be used here. */
const isField = ({ type, choices }: Node): boolean =>
  FIELDS.includes(textIn(type)) && (type !== 'Input.ChoiceSet' || nodesIn(choices).length > 0);

/** Every form of some cards, by the card it is the form of. */
export function scopesOf(cards: readonly Node[], may: May): ReadonlyMap<Node, Scope> {
  const scopes = new Map<Node, Scope>();
  const add = (card: Node): void => {
    const elements = elementsOf(card);
    scopes.set(card, scopeOf(scopes.size, elements, may));
    for (const { type, card: inner } of elements) if (type === 'Action.ShowCard' && isNode(inner)) add(inner);
  };
  cards.forEach(add);
  return scopes;
}

function scopeOf(id: number, elements: readonly Node[], may: May): Scope {
  const actions = elements
    .filter(({ type }) => type === 'Action.Execute')
    .map((action) => {
      const verb = textIn(action['verb']);
      const data = isNode(action['data']) ? action['data'] : {};
      return { action, verb, data, sends: action['associatedInputs'] !== 'none' };
    })
    .filter(({ verb, data }) => may.press(verb, data));
  const asked = elements.filter((one) => isField(one) && may.ask(textIn(one['id'])));
  const fields = actions.some(({ sends }) => sends) ? asked : [];
  const presses = actions.map(({ action, verb, data, sends }) => {
    const press: Press = {
      key: markOf([id, verb, data]),
      verb,
      data,
      fields: sends ? fields : [],
      scope: id,
    };
    return [action, press] as const;
  });
  return { id, fields, presses: new Map(presses) };
}

export const pressWith = (scopes: ReadonlyMap<Node, Scope>, key: string): Press | undefined =>
  [...scopes.values()].flatMap(({ presses }) => [...presses.values()]).find((press) => press.key === key);

// --- what was typed --------------------------------------------------------------------------------------------------

/** The name of a field in the form: apart from the form's own. */
export const nameOf = (field: Node): string => `in.${textIn(field['id'])}`;

export const isMany = (field: Node): boolean =>
  field['type'] === 'Input.ChoiceSet' && field['isMultiSelect'] === true;

/** The value as Teams would send it; undefined when nothing was given. */
export function valueOf(field: Node, typed: URLSearchParams): string | undefined {
  const given = typed.getAll(nameOf(field)).map((value) => value.replace(/\r\n?/g, '\n'));
  if (field['type'] === 'Input.Toggle')
    return given.length > 0 ? textIn(field['valueOn'] ?? 'true') : textIn(field['valueOff'] ?? 'false');
  return (isMany(field) ? given.join(',') : given[0]) || undefined;
}

export type Fault = 'missing' | 'tooLong' | 'wrong';

/** What is wrong with the value of a field. */
export function faultOf(field: Node, value: string | undefined): Fault | undefined {
  if (
    value === undefined ||
    (field['type'] === 'Input.Toggle' && value !== textIn(field['valueOn'] ?? 'true'))
  )
    return field['isRequired'] === true ? 'missing' : undefined;
  return FAULTS[textIn(field['type'])]?.(field, value);
}

const FAULTS: Readonly<Record<string, (field: Node, value: string) => Fault | undefined>> = {
  'Input.Text': ({ maxLength }, value) =>
    typeof maxLength === 'number' && value.length > maxLength ? 'tooLong' : undefined,
  'Input.Date': (field, value) => wrongUnless(/^\d{4}-\d{2}-\d{2}$/.test(value) && between(field, value)),
  'Input.Time': (field, value) =>
    wrongUnless(/^([01]\d|2[0-3]):[0-5]\d$/.test(value) && between(field, value)),
  'Input.Number': ({ min, max }, value) => {
    const number = Number(value);
    const low = Number(min ?? -Infinity);
    const high = Number(max ?? Infinity);
    return wrongUnless(Number.isFinite(number) && low <= number && number <= high);
  },
  'Input.ChoiceSet': (field, value) => {
    const known = nodesIn(field['choices']).map((choice) => textIn(choice['value']));
    return wrongUnless((isMany(field) ? value.split(',') : [value]).every((one) => known.includes(one)));
  },
};

const wrongUnless = (right: boolean): Fault | undefined => (right ? undefined : 'wrong');

/** Days and clock times are in order as they are written. */
const between = ({ min, max }: Node, value: string): boolean =>
  (textIn(min) || value) <= value && value <= (textIn(max) || value);
