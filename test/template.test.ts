// Templates are read by our own hand, for speed. Held to the library's word for every card there is, over data of every form.
import { describe, expect, it } from '@jest/globals';
import { Template } from 'adaptivecards-templating';
import fc from 'fast-check';
import { cardNames, templateOf } from '../src/cards.ts';
import { openTemplate } from '../src/template.ts';

/** What it gives, or that it gives nothing. */
function given(make: () => unknown): unknown {
  try {
    return { made: make() };
  } catch {
    return 'thrown';
  }
}

/** The template made by us and by the library, to be filled in with the same. */
function both(template: unknown) {
  const [ours, theirs] = [openTemplate(template), new Template(template)];
  return ($root: unknown) => ({
    ours: given(() => ours($root)),
    theirs: given(() => theirs.expand({ $root })),
  });
}

/** The names that a template's expressions speak of. */
const namesIn = (template: unknown): readonly string[] => [
  ...new Set(
    [...JSON.stringify(template).matchAll(/\$\{([^}]*)\}/g)].flatMap(([, inner]) =>
      (inner ?? '').split(/[^\w]+/).filter((name) => /^[a-z_]\w*$/i.test(name)),
    ),
  ),
];

const leaf = fc.oneof(
  fc.constantFrom<unknown>(true, false, 0, 1, null, '', 'Ω${title}Ω', '`$\\{', []),
  fc.string({ maxLength: 8 }),
  fc.boolean(),
);

/** Data with those names, some of them missing: words, yes and no, lists of the like, and texts within it. */
const dataOf = (names: readonly string[]): fc.Arbitrary<Record<string, unknown>> => {
  const fieldsOf = (value: fc.Arbitrary<unknown>) =>
    fc.record(Object.fromEntries(names.map((name) => [name, value])), { requiredKeys: [] });
  const inner = fieldsOf(leaf);
  const row = fieldsOf(fc.oneof(leaf, inner, fc.array(inner, { maxLength: 2 })));
  return fieldsOf(fc.oneof(leaf, row, fc.array(row, { maxLength: 3 })));
};

describe('a template', () => {
  it.each(cardNames())('%s is filled in as the library fills it in', (name) => {
    const template = templateOf(name);
    const fill = both(template);
    fc.assert(
      fc.property(dataOf(namesIn(template)), (data) => {
        const { ours, theirs } = fill(data);
        expect(ours).toEqual(theirs);
      }),
      { numRuns: 15 },
    );
  });

  it.each([
    ['a value that is no word keeps its kind', { a: '${n}', b: '${yes}', c: '${list}' }],
    ['words around a value', 'før ${n} og ${word}, ${yes}'],
    ['a field that is missing stands as it was written', { a: '${missing}', b: '<${missing.deeper}>' }],
    ['a condition on what is missing does not hold', [{ $when: '${missing}', a: 1 }]],
    ['a condition denied, on what is missing, holds', [{ $when: '${!missing}', a: 1 }]],
    [
      'nothing and 0 in a condition',
      [
        { $when: '${!zero}', a: 1 },
        { $when: '${!none}', b: 1 },
      ],
    ],
    ['a condition that is no expression', [{ $when: 'yes', a: 1 }, { $when: false, b: 1 }, { $when: true }]],
    ['a condition that is computed', [{ $when: '${count(list) > 1}', a: 1 }, { $when: "${word == ''}" }]],
    ['a row for each, with its number', [{ $data: '${list}', a: '${$index} ${$data}', b: '${$root.word}' }]],
    ['rows of rows', { $data: '${rows}', a: [{ $data: '${rows}', b: '${word} ${$root.n}' }] }],
    [
      'one row stands alone, none is nothing',
      { a: { $data: '${one}', b: '${$data}' }, c: { $data: '${empty}' } },
    ],
    ['data that is no list', { $data: '${deep}', a: '${word}', b: '${$data}' }],
    ['data laid down in the template', [{ $data: [{ word: 'x' }, { word: 'y' }], a: '${word}' }]],
    ['a length is no field of a word, nor of a list', { a: '${word.length}', b: '${list.length}' }],
    ['a list in a list is laid out flat', ['${list}', ['${word}', '${none}']]],
    ['what an object inherits is no field', { a: '${toString}', b: '${deep.constructor}' }],
    ['signs that the language knows', '\\${word} \\\\ ${word}'],
    ['an index in brackets', { a: '${list[1]}', b: "${deep['word']}" }],
  ])('%s', (_, template) => {
    const { ours, theirs } = both(template)({
      ...{
        n: 7,
        yes: true,
        zero: 0,
        none: null,
        word: 'ord',
        list: [1, 'to', { a: 1 }],
        one: [5],
        empty: [],
      },
      rows: [
        { word: 'a', rows: [{ word: 'b' }, {}] },
        { word: 'c', rows: [] },
      ],
      deep: { word: 'dyp' },
    });
    expect(ours).toEqual(theirs);
    expect(ours).not.toBe('thrown');
  });
});
