// The house, enforced: every name that a card, a message or a command uses leads somewhere, in every language.
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { CAPABILITIES } from '../src/capabilities/index.ts';
import { cardNames, templateOf } from '../src/cards.ts';
import { understand } from '../src/command.ts';
import { type Language, languageSchema } from '../src/domain/area.ts';
import { KINDS } from '../src/domain/records.ts';
import { register } from '../src/registry.ts';
import { textsIn } from '../src/texts/index.ts';
import { at, given, nodesOf, sources } from './source.ts';

const SOURCES = sources();
const registry = register(CAPABILITIES);
const LANGUAGES: readonly Language[] = languageSchema.options;
const CARDS = cardNames();

/** Nothing is wrong, or all that is wrong, one fault a line. */
const expectNone = (faults: readonly string[]): void => expect(faults.join('\n')).toBe('');

type Json = { readonly [key: string]: unknown };

/** All objects of a template, in the order they stand. */
function objectsOf(node: unknown): readonly Json[] {
  if (Array.isArray(node)) return node.flatMap(objectsOf);
  if (typeof node !== 'object' || node === null) return [];
  return [node as Json, ...Object.values(node).flatMap(objectsOf)];
}

const stringsOf = (node: unknown): readonly string[] =>
  objectsOf(node).flatMap((one) => Object.values(one).filter((value) => typeof value === 'string'));

const faultsIn = (key: string, known: (name: string) => boolean, what: string): readonly string[] =>
  SOURCES.flatMap((source) =>
    given(source, key)
      .filter(({ text }) => /^\w+\.\w+$/.test(text) && !known(text))
      .map((name) => `${at(source, name)} ${name.text}: there is no such ${what}`),
  );

const isVerb = (name: string): boolean => registry.verbs.has(name);
const isView = (name: string): boolean =>
  [
    registry.views,
    registry.letters,
    registry.files,
    registry.workbooks,
    registry.pictures,
    registry.calendars,
  ].some((table) => table.has(name));
const isCard = (name: string): boolean => CARDS.includes(name);

describe('names lead somewhere', () => {
  it('every verb a card or a command or a message names exists', () => {
    const inCards = CARDS.flatMap((card) =>
      objectsOf(templateOf(card))
        .map((one) => one['verb'])
        .filter((verb) => typeof verb === 'string' && !/^\$\{\w+\}$/.test(verb) && !isVerb(verb))
        .map((verb) => `cards/${card}.json ${String(verb)}: there is no such verb`),
    );
    expectNone([...inCards, ...faultsIn('verb', isVerb, 'verb'), ...faultsIn('lost', isVerb, 'verb')]);
  });

  it('every view a message names exists, and every card a drawing names has a template', () => {
    expectNone([...faultsIn('view', isView, 'view'), ...faultsIn('card', isCard, 'file in cards/')]);
  });

  it('any other name of the form noun.word in a capability is a verb, a view or a card', () => {
    const nouns = CAPABILITIES.map(({ name }) => name);
    const unknown = SOURCES.filter(({ path }) => path.startsWith('capabilities/')).flatMap((source) =>
      nodesOf(source.tree, ts.isStringLiteral)
        .filter(({ text }) => /^\w+\.\w+$/.test(text) && nouns.includes(text.split('.')[0] ?? ''))
        .filter(({ text }) => !isVerb(text) && !isView(text) && !isCard(text))
        .map((name) => `${at(source, name)} ${name.text} is neither`),
    );
    expectNone(unknown);
  });

  it('every verb says who may, in every language, and where', () => {
    expectNone(
      [...registry.verbs].flatMap(([name, { who, where }]) => [
        ...LANGUAGES.filter((language) => !textsIn(language).who[who.name]).map(
          (language) => `${name}: «${who.name}» has no word in ${language}`,
        ),
        ...(where.length === 0 ? [`${name} can be used nowhere`] : []),
      ]),
    );
  });

  it('every kind of record says how long it is kept', () => {
    const silent = Object.entries(KINDS).filter(([, { keep }]) => keep.trim() === '');
    expectNone(silent.map(([kind]) => `${kind}: how long is it kept, and why?`));
  });

  it('every template belongs to a capability, and its words stand in the texts in every language', () => {
    const nouns = CAPABILITIES.map(({ name }) => name);
    expectNone(
      CARDS.flatMap((card) => {
        const noun = card.split('.')[0] ?? '';
        if (!nouns.includes(noun)) return [`cards/${card}.json begins with no capability's name`];
        const used = stringsOf(templateOf(card)).flatMap((text) => fixedWords(text));
        return LANGUAGES.flatMap((language) =>
          used
            .filter(({ section, word }) => {
              const words = section === 't' ? textsIn(language)[noun as 'house'] : textsIn(language).common;
              return typeof (words as Json | undefined)?.[word] !== 'string';
            })
            .map(
              ({ section, word }) => `cards/${card}.json \${${section}.${word}}: no such text in ${language}`,
            ),
        );
      }),
    );
  });

  it('a fixed word inside repeated data is fetched from the root, where every renderer finds it', () => {
    const faults = CARDS.flatMap((card) =>
      objectsOf(templateOf(card))
        .filter((one) => typeof one['$data'] === 'string')
        .flatMap((one) => stringsOf(one))
        .filter((text) => /\$\{[^}]*(?<![.\w])[tc]\.\w/.test(text))
        .map((text) => `cards/${card}.json ${text}: write $root before it`),
    );
    expectNone(faults);
  });
});

/** The `t.x` and `c.x` inside the expressions of a string. */
function fixedWords(text: string): readonly { section: string; word: string }[] {
  const expressions = [...text.matchAll(/\$\{([^}]*)\}/g)].map(([, inner]) => inner ?? '');
  return expressions.flatMap((inner) =>
    [...inner.matchAll(/(?<![.\w])(?:\$root\.)?([tc])\.(\w+)/g)].map(([, section, word]) => ({
      section: section ?? '',
      word: word ?? '',
    })),
  );
}

// --- commands --------------------------------------------------------------------------------------------------------

describe('commands', () => {
  const { commands } = registry;

  it('no two capabilities answer to the same words, in any language', () => {
    const verbs = new Map<string, Set<string>>();
    for (const { verb, phrases } of commands)
      for (const phrase of Object.values(phrases).flat())
        verbs.set(phrase, (verbs.get(phrase) ?? new Set()).add(verb));
    const shared = [...verbs].filter(([, of]) => of.size > 1);
    expectNone(shared.map(([phrase, of]) => `«${phrase}» leads to ${[...of].join(' and ')}`));
  });

  it('each phrase is written as it is compared, and leads to its own verb', () => {
    expectNone(
      commands.flatMap(({ verb, phrases }) =>
        Object.values(phrases)
          .flat()
          .filter((phrase) => {
            const meant = understand(phrase, commands);
            return (
              phrase !== phrase.normalize('NFC').toLowerCase() ||
              meant.kind !== 'command' ||
              meant.verb !== verb
            );
          })
          .map((phrase) => `«${phrase}» does not lead to ${verb}`),
      ),
    );
  });

  it('each place in the menu is held by one command, and each command is told of in a line', () => {
    const places = commands.flatMap(({ menu }) => menu ?? []);
    expect(places.toSorted((a, b) => a - b)).toEqual([...new Set(places)].toSorted((a, b) => a - b));
    expect(places.filter((place) => place <= 10)).toHaveLength(10);
    const untold = commands.filter(({ about }) =>
      LANGUAGES.some((language) => about[language].trim() === ''),
    );
    expectNone(untold.map(({ verb }) => `${verb} is not told of`));
  });
});

// --- texts -----------------------------------------------------------------------------------------------------------

describe('texts', () => {
  it('say the same things in all three languages', () => {
    const { nb, nn, en } = { nb: textsIn('nb'), nn: textsIn('nn'), en: textsIn('en') };
    expectNone([
      ...unlike('', nb, nn).map((path) => `nn${path}`),
      ...unlike('', nb, en).map((path) => `en${path}`),
    ]);
  });

  it('have a sentence for every refusal', () => {
    expectNone(
      LANGUAGES.flatMap((language) =>
        Object.entries(textsIn(language).refusals)
          .filter(([, sentence]) => typeof sentence !== 'function')
          .map(([reason]) => `${language}: ${reason} is no sentence`),
      ),
    );
  });
});

/** Where two sections differ in shape: a key too few or too many, or a sentence where the other has a word. */
function unlike(path: string, a: unknown, b: unknown): readonly string[] {
  if (typeof a !== typeof b) return [path];
  if (typeof a === 'string') return (b as string).trim() === '' && a.trim() !== '' ? [path] : [];
  if (typeof a !== 'object' || a === null || b === null) return [];
  const keys = new Set([...Object.keys(a), ...Object.keys(b as object)]);
  return [...keys].flatMap((key) => unlike(`${path}.${key}`, (a as Json)[key], (b as Json)[key]));
}
