// Cards as web pages: every element our cards are made of has its HTML, and nothing in a card can become markup.
import { describe, expect, it } from '@jest/globals';
import { cardNames, templateOf } from '../../src/cards.ts';
import { type Node, faultOf, valueOf } from '../../src/web/card-form.ts';
import { ELEMENT_TYPES } from '../../src/web/card-page.ts';
import { hostile } from '../hostile.ts';
import { pageOf, unbalanced } from './page-faults.ts';

const card = (...body: readonly object[]): Node => ({ type: 'AdaptiveCard', body });
const save = { type: 'Action.Execute', verb: 'a.save', title: 'Lagre', data: {} };
const saving = (...body: readonly object[]): Node => ({ ...card(...body), actions: [save] });

const typesIn = (node: unknown): readonly string[] => {
  if (Array.isArray(node)) return node.flatMap(typesIn);
  if (typeof node !== 'object' || node === null) return [];
  const { type, data: _, ...rest } = node as Record<string, unknown>;
  return [...(typeof type === 'string' ? [type] : []), ...Object.values(rest).flatMap(typesIn)];
};

describe('every card there is', () => {
  it('is made of elements that a page can show', () => {
    const unknown = cardNames().flatMap((name) =>
      typesIn(templateOf(name))
        .filter((type) => !ELEMENT_TYPES.includes(type) && type !== 'Data.Query')
        .map((type) => `${name}: ${type}`),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });
});

describe('what is read', () => {
  it('has its first heading as the main one, the others below it', () => {
    const heading = (text: string) => ({ type: 'TextBlock', style: 'heading', text });
    const html = pageOf([
      card(heading('En'), { type: 'TextBlock', text: 'to' }, heading('Tre')),
      card(heading('Fire')),
    ]);
    expect(html).toBe('<h1>En</h1><p>to</p><h2>Tre</h2><h2>Fire</h2>');
  });

  it('keeps its lines and its weight, and leaves out what is empty', () => {
    expect(pageOf([card({ type: 'TextBlock', text: 'a\nb', weight: 'Bolder' })])).toBe(
      '<p><strong>a<br>b</strong></p>',
    );
    expect(pageOf([card({ type: 'TextBlock', text: ' ' })])).toBe('');
    expect(pageOf([card({ type: 'TextBlock', text: '\u206010. desember' })])).toBe('<p>10. desember</p>');
  });

  it('has facts as a list of terms, boxes and columns in their order', () => {
    const facts = { type: 'FactSet', facts: [{ title: 'Når', value: 'nå & <b>' }] };
    expect(pageOf([card(facts)])).toBe('<dl><dt>Når</dt><dd>nå &#38; &#60;b&#62;</dd></dl>');
    const text = (words: string) => ({ type: 'TextBlock', text: words });
    const columns = {
      type: 'ColumnSet',
      columns: [{ items: [text('1')], width: 'auto' }, { items: [text('2')] }],
    };
    expect(pageOf([card({ type: 'Container', style: 'warning', items: [columns] })])).toBe(
      '<div class="box"><div class="row"><div><p>1</p></div><div class="wide"><p>2</p></div></div></div>',
    );
  });

  it('leads only to the web', () => {
    const open = (url: string) => ({
      ...card(),
      actions: [{ type: 'Action.OpenUrl', title: 'Bli med', url }],
    });
    expect(pageOf([open('https://teams.example/a?b="&c')])).toContain(
      'href="https://teams.example/a?b=%22&#38;c"',
    );
    for (const url of ['javascript:alert(1)', 'data:text/html,x', '', 'teams'])
      expect(pageOf([open(url)])).toBe('');
  });
});

describe('what is pressed', () => {
  const text = { type: 'Input.Text', id: 'a', label: 'Navn' };

  it('is left out where it may not be, and the fields with it', () => {
    expect(pageOf([saving(text)], () => false)).toBe('');
  });

  it('carries the page along, and never what the button does', () => {
    const html = pageOf([{ ...card(), actions: [{ ...save, data: { meeting: 'fagteam/2027-01-14' } }] }]);
    expect(html).toContain('<input type="hidden" name="card" value="SEALED">');
    expect(html).not.toContain('fagteam');
    expect(html).not.toContain('a.save');
  });

  it('is not chosen by Enter where there are several', () => {
    const one = pageOf([saving(text)]);
    const two = pageOf([{ ...saving(text), actions: [save, { ...save, verb: 'a.drop', title: 'Slett' }] }]);
    expect(one).not.toContain('disabled');
    expect(two).toMatch(/<form id="f0"[^>]*>.*<button disabled hidden><\/button><\/form>/);
  });

  it('opens a card with a form of its own', () => {
    const inner = {
      type: 'Action.ShowCard',
      title: 'Vara',
      card: saving({ ...text, id: 'b', label: 'Hvem' }),
    };
    const html = pageOf([{ ...saving(text), actions: [save, inner] }]);
    expect(html).toMatch(/<details><summary>Vara<\/summary><form id="f1"/);
    expect(html).toContain('<input id="i1-0" form="f1" name="in.b" type="text">');
    expect(html).toContain('<input id="i0-0" form="f0" name="in.a" type="text">');
    const none = { type: 'Action.ShowCard', title: 'Vara', card: card({ type: 'TextBlock', text: 'x' }) };
    expect(pageOf([{ ...card(), actions: [none] }])).toBe('');
  });

  it('says of what it is, where the words on it do not', () => {
    const named = (tooltip: string) =>
      pageOf([{ ...card(), actions: [{ ...save, title: 'Trekk', tooltip }] }]);
    expect(named('Ungdata')).toContain('aria-label="Trekk: Ungdata"');
    expect(named('Trekk saken')).toContain('aria-label="Trekk saken"');
    expect(named('Trekk')).not.toContain('aria-label');
  });

  it('that Teams hides until somebody presses stands open', () => {
    const hidden = { type: 'Container', isVisible: false, items: [{ type: 'TextBlock', text: 'mer' }] };
    const show = { type: 'Action.ToggleVisibility', title: 'Vis', targetElements: ['x'] };
    expect(pageOf([{ ...card(hidden), actions: [show] }])).toBe('<div><p>mer</p></div>');
  });
});

describe('a field', () => {
  it.each([
    [
      { type: 'Input.Text', isMultiline: true, maxLength: 9, value: '\nb' },
      '<textarea id="i0-0" form="f0" name="in.a" rows="5" maxlength="9">\n\nb</textarea>',
    ],
    [{ type: 'Input.Text', style: 'Email' }, 'type="text" inputmode="email"'],
    [
      { type: 'Input.Date', min: '2026-01-01', max: '2026-12-31', value: '2026-05-01' },
      'type="date" value="2026-05-01" min="2026-01-01" max="2026-12-31"',
    ],
    [{ type: 'Input.Time', value: '09:00' }, 'type="time" value="09:00"'],
    [
      { type: 'Input.Number', min: 0, max: 9, value: 3 },
      'type="number" value="3" min="0" max="9" step="any"',
    ],
    [
      { type: 'Input.Toggle', title: 'Ja', value: 'true' },
      '<label class="mark"><input id="i0-0" form="f0" name="in.a" type="checkbox" value="on" checked>Ja</label>',
    ],
  ])('%j is %s', (field, html) => {
    expect(pageOf([saving({ id: 'a', label: 'L', ...field })])).toContain(html);
  });

  it('that must be filled in says so, and has its hint beside it', () => {
    const html = pageOf([
      saving({ type: 'Input.Text', id: 'a', label: 'Navn', isRequired: true, placeholder: 'Ola' }),
    ]);
    expect(html).toContain('<label for="i0-0">Navn <span class="small">(må fylles ut)</span></label>');
    expect(html).toContain('name="in.a" required aria-describedby="i0-0-hint"');
    expect(html).toContain('<p class="hint quiet tight" id="i0-0-hint">Ola</p>');
  });

  const choices = [
    { title: 'En', value: '1' },
    { title: 'To', value: '2' },
  ];
  const set = (more: object) => saving({ type: 'Input.ChoiceSet', id: 'a', label: 'Velg', choices, ...more });

  it('of choices is a list, with a first line where nothing is chosen', () => {
    expect(pageOf([set({ value: '2', isRequired: true })])).not.toContain('<option value="">');
    expect(pageOf([set({ value: '2' })])).toContain('<option value="2" selected>To</option>');
    expect(pageOf([set({ isRequired: true })])).toContain('<option value="">Velg</option>');
  });

  it('of choices has its hint as that first line, and not above it as well', () => {
    const html = pageOf([set({ placeholder: 'Ikke svart' })]);
    expect(html).toContain('<option value="">Ikke svart</option>');
    expect(html.split('Ikke svart')).toHaveLength(2);
    expect(html).not.toContain('describedby');
  });

  it('of choices that stand open are marks with a common name', () => {
    const one = pageOf([set({ style: 'expanded', value: '2', isRequired: true })]);
    expect(one).toContain('<fieldset><legend>Velg');
    expect(one).toContain('type="radio" required value="1">En');
    expect(one).toContain('type="radio" required value="2" checked>To');
    const many = pageOf([set({ isMultiSelect: true, value: '1,2' })]);
    expect(many.match(/type="checkbox" value="[12]" checked>/g)).toHaveLength(2);
  });

  it('that only Teams can fill is left out', () => {
    expect(pageOf([set({ choices: [], 'choices.data': { type: 'Data.Query' } })])).not.toContain('Velg');
  });

  it('keeps hostile words as words', () => {
    const text = hostile(400);
    const html = pageOf([
      saving(
        { type: 'Input.Text', id: text, label: text, value: text, placeholder: text, isRequired: true },
        { type: 'TextBlock', text },
      ),
      set({ label: text, choices: [{ title: text, value: text }] }),
    ]);
    expect(unbalanced(html)).toBeUndefined();
    expect(html).not.toMatch(/<script|<b>/);
  });
});

describe('what was typed', () => {
  const typed = (value: string | undefined) =>
    new URLSearchParams(value === undefined ? {} : { 'in.a': value });
  const verdict = (field: object, value?: string) => {
    const one: Node = { id: 'a', ...field };
    return faultOf(one, valueOf(one, typed(value)));
  };

  it('is sent as Teams sends it', () => {
    const text = { type: 'Input.Text', id: 'a' };
    expect(valueOf(text, typed('a\r\nb'))).toBe('a\nb');
    expect(valueOf(text, typed(''))).toBeUndefined();
    expect(valueOf({ type: 'Input.Toggle', id: 'a' }, typed('on'))).toBe('true');
    expect(valueOf({ type: 'Input.Toggle', id: 'a', valueOff: 'nei' }, typed(undefined))).toBe('nei');
    const many = { type: 'Input.ChoiceSet', isMultiSelect: true, id: 'a' };
    expect(valueOf(many, new URLSearchParams('in.a=1&in.a=2'))).toBe('1,2');
  });

  it.each([
    [{ type: 'Input.Text', isRequired: true }, undefined, 'missing'],
    [{ type: 'Input.Text' }, undefined, undefined],
    [{ type: 'Input.Text', maxLength: 3 }, 'abcd', 'tooLong'],
    [{ type: 'Input.Text', maxLength: 3 }, 'abc', undefined],
    [{ type: 'Input.Date' }, '2026-5-1', 'wrong'],
    [{ type: 'Input.Date', min: '2026-01-01', max: '2026-12-31' }, '2027-01-01', 'wrong'],
    [{ type: 'Input.Date', min: '2026-01-01', max: '2026-12-31' }, '2026-12-31', undefined],
    [{ type: 'Input.Time' }, '24:00', 'wrong'],
    [{ type: 'Input.Time' }, '08:30', undefined],
    [{ type: 'Input.Number', min: 1, max: 3 }, '4', 'wrong'],
    [{ type: 'Input.Number' }, 'x', 'wrong'],
    [{ type: 'Input.Number', min: 1, max: 3 }, '2', undefined],
    [{ type: 'Input.ChoiceSet', choices: [{ title: 'A', value: 'a' }] }, 'b', 'wrong'],
    [{ type: 'Input.ChoiceSet', choices: [{ title: 'A', value: 'a' }] }, 'a', undefined],
    [{ type: 'Input.Toggle', isRequired: true }, undefined, 'missing'],
    [{ type: 'Input.Toggle', isRequired: true }, 'on', undefined],
  ])('in %j, «%s», is %s', (field, value, fault) => {
    expect(verdict(field, value)).toBe(fault);
  });
});
