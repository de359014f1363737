// A field of a card as HTML: its label, what is wrong with it, and what was typed.
import type { Texts } from '../texts/index.ts';
import { type Node, type Scope, isMany, nameOf, nodesIn, textIn } from './card-form.ts';
import { type Html, attributes, markup } from './html.ts';

/** A form that came in and goes back to be mended. */
export type Sent = {
  readonly scope: number;
  readonly typed: URLSearchParams;
  /** What is wrong, in the reader's words, by field. */
  readonly faults: ReadonlyMap<Node, string>;
};

type At = { readonly scope: Scope; readonly words: Texts['link']; readonly sent?: Sent | undefined };

/** `fields`: those of the form, in order. */
export const fieldId = (scope: number, fields: readonly Node[], field: Node): string =>
  `i${scope}-${fields.indexOf(field)}`;

/** What to call a field. */
export const labelOf = ({ type, title, label }: Node): string =>
  textIn(type === 'Input.Toggle' ? title : label);

/** Undefined where no button sends it. */
export function fieldHtml(field: Node, at: At): Html | undefined {
  const { scope, words, sent } = at;
  if (!scope.fields.includes(field)) return undefined;
  const id = fieldId(scope.id, scope.fields, field);
  const fault = sent?.faults.get(field);
  const hint = isList(field) ? '' : textIn(field['placeholder']);
  const required = field['isRequired'] === true;
  const hints = [fault && `${id}-fault`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return control(field, at, {
    own: {
      id,
      form: `f${scope.id}`,
      name: nameOf(field),
      required,
      'aria-describedby': hints || undefined,
      'aria-invalid': fault === undefined ? undefined : 'true',
    },
    label: markup`${labelOf(field)}${required && markup` <span class="small">(${words.required})</span>`}`,
    about: [
      fault && markup`<p class="fault" id="${id}-fault">${words.fault({ text: fault })}</p>`,
      hint && markup`<p class="hint quiet tight" id="${id}-hint">${hint}</p>`,
    ],
    values: sent?.scope === scope.id ? sent.typed.getAll(nameOf(field)) : ownValues(field),
  });
}

const ownValues = (field: Node): readonly string[] => {
  const value = textIn(field['value']);
  if (field['type'] === 'Input.Toggle') return value === textIn(field['valueOn'] ?? 'true') ? ['on'] : [];
  return isMany(field) ? value.split(',') : [value];
};

type Parts = {
  readonly own: Parameters<typeof attributes>[0] & { readonly id: string };
  readonly label: Html;
  /** What is wrong, and the hint. */
  readonly about: readonly (Html | string | undefined)[];
  readonly values: readonly string[];
};

function control(field: Node, at: At, parts: Parts): Html {
  switch (field['type']) {
    case 'Input.Toggle':
      return toggle(parts);
    case 'Input.ChoiceSet':
      return isList(field) ? list(field, at, parts) : marks(field, parts);
    default:
      return field['isMultiline'] === true ? long(field, parts) : short(field, parts);
  }
}

const labelled = ({ own, label, about }: Parts, inner: Html): Html =>
  markup`<label for="${own.id}">${label}</label>${about}${inner}`;

// The line break first is the one that HTML drops; the reader's own first line stays.
function long({ maxLength }: Node, parts: Parts): Html {
  const given = attributes({ ...parts.own, rows: 5, maxlength: numberIn(maxLength) });
  return labelled(parts, markup`<textarea${given}>${'\n'}${parts.values[0]}</textarea>`);
}

function short(field: Node, parts: Parts): Html {
  const type = TYPES[textIn(field['type'])] ?? 'text';
  const given = attributes({
    ...parts.own,
    type,
    inputmode: MODES[textIn(field['style'])],
    value: parts.values[0] || undefined,
    maxlength: numberIn(field['maxLength']),
    min: textIn(field['min']) || undefined,
    max: textIn(field['max']) || undefined,
    step: type === 'number' ? 'any' : undefined,
  });
  return labelled(parts, markup`<input${given}>`);
}

const TYPES: Readonly<Record<string, string>> = {
  'Input.Date': 'date',
  'Input.Time': 'time',
  'Input.Number': 'number',
};
/** A keyboard that fits; browsers' own judgement of addresses knows no æ, ø and å. */
const MODES: Readonly<Record<string, string>> = { Email: 'email', Url: 'url', Tel: 'tel' };

const numberIn = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

const choicesOf = (field: Node) =>
  nodesIn(field['choices']).map(({ title, value }) => ({ title: textIn(title), value: textIn(value) }));

/** Choices that fold into one line. */
const isList = (field: Node): boolean =>
  field['type'] === 'Input.ChoiceSet' && field['style'] !== 'expanded' && !isMany(field);

/** A first line that chooses nothing, where nothing is chosen or nothing need be: the hint, where there is one. */
function list(field: Node, { words }: At, parts: Parts): Html {
  const choices = choicesOf(field);
  const chosen = choices.some(({ value }) => parts.values.includes(value));
  const none =
    (!chosen || field['isRequired'] !== true) &&
    markup`<option value="">${textIn(field['placeholder']) || words.choose}</option>`;
  const options = choices.map(
    ({ title, value }) =>
      markup`<option${attributes({ value, selected: parts.values.includes(value) })}>${title}</option>`,
  );
  return labelled(parts, markup`<select${attributes(parts.own)}>${none}${options}</select>`);
}

function marks(field: Node, { own, label, about, values }: Parts): Html {
  const { id, required, 'aria-describedby': described, ...each } = own;
  const many = isMany(field);
  const choices = choicesOf(field).map(({ title, value }, index) => {
    const given = attributes({
      ...each,
      id: index === 0 ? id : `${id}-${index}`,
      type: many ? 'checkbox' : 'radio',
      // Of several boxes HTML would ask for each.
      required: many ? undefined : required,
      value,
      checked: values.includes(value),
    });
    return markup`<label class="mark"><input${given}>${title}</label>`;
  });
  const legend = markup`<legend>${label}</legend>`;
  return markup`<fieldset${attributes({ 'aria-describedby': described })}>${legend}${about}${choices}</fieldset>`;
}

const toggle = ({ own, label, about, values }: Parts): Html => {
  const given = attributes({ ...own, type: 'checkbox', value: 'on', checked: values.length > 0 });
  return markup`${about}<p><label class="mark"><input${given}>${label}</label></p>`;
};
