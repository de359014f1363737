// Every card there is, drawn in every language with the worst that people may type, and looked at as Teams and a reader would.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { AdaptiveCard, SerializationContext, Versions } from 'adaptivecards';
import { CAPABILITIES } from '../src/capabilities/index.ts';
import { cardNames, plain } from '../src/cards.ts';
import { type Language, languageSchema } from '../src/domain/area.ts';
import { register } from '../src/registry.ts';
import { textsIn } from '../src/texts/index.ts';
import { LITERAL, PERSON } from './hostile.ts';
import { type Drawn, tour } from './tour.ts';
import { pageFaults } from './web/page-faults.ts';

/** Teams refuses messages over 28 kB. */
const LIMIT = 28_000;
const registry = register(CAPABILITIES);

type Json = { readonly [key: string]: unknown };

/** All objects of a card with where they stand. */
function nodesOf(node: unknown, path = ''): readonly { readonly path: string; readonly node: Json }[] {
  if (Array.isArray(node)) return node.flatMap((one, index) => nodesOf(one, `${path}[${index}]`));
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, value]) => nodesOf(value, `${path}.${key}`));
  return [{ path, node: node as Json }, ...inner];
}

type Text = { readonly path: string; readonly key: string; readonly text: string };

const textsOf = (json: Json): readonly Text[] =>
  nodesOf(json).flatMap(({ path, node }) =>
    Object.entries(node)
      .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
      .map(([key, text]) => ({ path, key, text })),
  );

/** What is read as Markdown: text blocks, facts, and the titles of visible choices. */
const markdownOf = (json: Json): readonly string[] =>
  nodesOf(json).flatMap(({ node }) => {
    const type = node['type'];
    const facts = Array.isArray(node['facts']) ? (node['facts'] as Json[]) : [];
    const choices =
      type === 'Input.ChoiceSet' && node['style'] === 'expanded' ? (node['choices'] as Json[]) : [];
    const own = type === 'TextBlock' ? [node['text']] : type === 'Input.Toggle' ? [node['title']] : [];
    const listed = facts.flatMap(({ title, value }) => [title, value]);
    // What a choice is sent as is read by nobody.
    return [...own, ...listed, ...choices.map(({ title }) => title)].filter(
      (text) => typeof text === 'string',
    );
  });

const actionListsOf = (json: Json): readonly Json[][] =>
  nodesOf(json).flatMap(({ node }) => (Array.isArray(node['actions']) ? [node['actions'] as Json[]] : []));

const isAction = ({ node }: { node: Json }): boolean =>
  typeof node['type'] === 'string' && node['type'].startsWith('Action.');
const isInput = ({ node }: { node: Json }): boolean =>
  typeof node['type'] === 'string' && node['type'].startsWith('Input.');

const isEmpty = (text: unknown): boolean => typeof text !== 'string' || text.trim() === '';

/** Teams' people picker has no choices of its own and comes before its version (Microsoft: «People Picker in Adaptive Cards»). */
const isPicker = (template: string, message: string): boolean =>
  template === 'people.role' && /"choices\.data"|at least one choice/.test(message);

// --- the rules -------------------------------------------------------------------------------------------------------

/** Each answers with what is wrong on a card. */
const RULES: Readonly<Record<string, (drawn: Drawn, language: Language) => readonly string[]>> = {
  'follows the schema of Adaptive Cards 1.5': ({ json, template }) => {
    const context = new SerializationContext(Versions.v1_5);
    const card = new AdaptiveCard();
    // The library's pattern for `lang` remembers where it stood and refuses every second card: looked at below instead.
    card.parse({ ...json, lang: undefined }, context);
    const parsed = Array.from({ length: context.eventCount }, (_, n) => context.getEventAt(n).message);
    const checked = card.validateProperties().validationEvents.map(({ message }) => message);
    const faults = [...parsed, ...checked].filter((message) => !isPicker(template, message));
    const version = json['version'] === '1.5' ? [] : [`version ${String(json['version'])}`];
    return [...faults, ...version];
  },

  'is small enough for Teams': ({ json }) => {
    const bytes = Buffer.byteLength(JSON.stringify(json));
    return bytes < LIMIT ? [] : [`${bytes} bytes`];
  },

  'has at most six buttons in a row, each with words and a verb that exists': ({ json }) => [
    ...actionListsOf(json)
      .filter((list) => list.length > 6)
      .map((list) => `${list.length} actions`),
    ...nodesOf(json)
      .filter(isAction)
      .flatMap(({ node: { type, title, verb } }) => [
        ...(isEmpty(title) ? [`${String(type)} ${String(verb)} without words`] : []),
        ...(type === 'Action.Submit' ? ['Action.Submit'] : []),
        ...(type === 'Action.Execute' && !registry.verbs.has(String(verb))
          ? [`no verb ${String(verb)}`]
          : []),
      ]),
  ],

  // What folds out by a press is a card of its own.
  'has at most one button that stands out': ({ json }) => {
    const strong = nodesOf(json)
      .filter(isAction)
      .filter(({ path, node }) => node['style'] === 'positive' && !path.includes('.card.'));
    return strong.length > 1 ? [strong.map(({ node }) => String(node['title'])).join(', ')] : [];
  },

  'folds its lines on a phone': ({ json }) =>
    nodesOf(json)
      .filter(({ node }) => node['type'] === 'TextBlock' && node['wrap'] !== true)
      .map(({ path }) => `${path} does not wrap`),

  'has nothing empty where words belong': ({ json }) =>
    nodesOf(json)
      .filter(({ node }) => node['type'] === 'TextBlock' && isEmpty(node['text']))
      .map(({ path }) => `${path} is empty`),

  'names its fields, and says what is wrong with them': ({ json }) =>
    nodesOf(json)
      .filter(isInput)
      .flatMap(({ node: { type, id, label, title, isRequired, errorMessage } }) => [
        ...(isEmpty(type === 'Input.Toggle' ? title : label) ? [`${String(id)} has no label`] : []),
        ...(isRequired === true && isEmpty(errorMessage) ? [`${String(id)} has no error message`] : []),
        ...(isEmpty(id) ? [`a ${String(type)} has no id`] : []),
      ]),

  'has one field of each name': ({ json }) => {
    const ids = nodesOf(json)
      .filter(isInput)
      .map(({ node }) => String(node['id']));
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} twice`);
  },

  'shows what was typed as it was typed, and computes nothing from it': ({ json, summary }) =>
    [...textsOf(json), { path: '', key: 'summary', text: summary }].flatMap(({ path, key, text }) => {
      const rest = text.replaceAll(LITERAL, '');
      const left = /Ω|\$\{/.exec(rest);
      return left ? [`${path}.${key}: ${rest.slice(Math.max(0, left.index - 20), left.index + 40)}`] : [];
    }),

  'says nothing undefined': ({ json, summary }) =>
    [...textsOf(json), { path: '', key: 'summary', text: summary }]
      .filter(({ text }) => /\bundefined\b|\bnull\b|\[object |\bNaN\b|Invalid Date|Infinity/.test(text))
      .map(({ path, key, text }) => `${path}.${key}: ${text.slice(0, 80)}`),

  'lets no Markdown and no markup of others work': ({ json }) =>
    markdownOf(json).flatMap((text) => {
      const active =
        /\]\(|\]\[|\*|`|~~|<|>|(^|[^\p{L}\p{N}])_|_($|[^\p{L}\p{N}])|^\s*(#|[-+=]|\d+[.)]\s)/mu.exec(text);
      return active ? [text.slice(Math.max(0, active.index - 20), active.index + 30)] : [];
    }),

  'turns no line around': ({ json, summary }) =>
    [
      ...markdownOf(json),
      summary,
      ...nodesOf(json)
        .filter(isAction)
        .map(({ node }) => String(node['title'])),
    ]
      .filter((text) => /[\u202a-\u202e\u2066-\u2069]/.test(text))
      .map((text) => text.slice(0, 60)),

  'is in the reader’s language': ({ json }, language) => [
    ...(json['lang'] === language ? [] : [`lang ${String(json['lang'])}`]),
    ...[
      ...markdownOf(json),
      ...nodesOf(json)
        .filter(isAction)
        .map(({ node }) => String(node['title'])),
    ]
      .filter((text) => FOREIGN[language].has(text))
      .map((text) => `«${text}»`),
  ],

  'has a short summary for a lock screen': ({ summary }) => [
    ...(isEmpty(summary) ? ['no summary'] : []),
    ...(summary.length > 200 ? [`${summary.length} characters: ${summary.slice(0, 60)}`] : []),
  ],

  'becomes a whole web page for those without Teams': ({ json }) => pageFaults(json),

  'names nobody in a channel': ({ shared, json, summary }) =>
    shared && `${JSON.stringify(json)}${summary}`.includes(PERSON) ? ['a person is named'] : [],
};

/** Fixed words of the other languages that are not also words of this one. */
const FOREIGN = (() => {
  const wordsIn = (language: Language): readonly string[] => {
    const all: string[] = [];
    const walk = (node: unknown): void => {
      if (typeof node === 'string') all.push(String(plain(node)));
      else if (typeof node === 'object' && node !== null) Object.values(node).forEach(walk);
    };
    const { language: _, ...texts } = textsIn(language);
    walk(texts);
    return all;
  };
  const foreign = (own: Language): ReadonlySet<string> => {
    const mine = new Set(wordsIn(own));
    const others = languageSchema.options.filter((one) => one !== own).flatMap(wordsIn);
    return new Set(others.filter((text) => !mine.has(text)));
  };
  return { nb: foreign('nb'), nn: foreign('nn'), en: foreign('en') };
})();

describe.each(languageSchema.options)('every card in %s', (language) => {
  let drawn: readonly Drawn[];
  beforeAll(async () => {
    drawn = await tour(language);
  }, 60_000);

  it('is drawn on the tour, which presses every button there is', () => {
    const seen = new Set(drawn.map(({ template }) => template));
    expect(cardNames().filter((name) => !seen.has(name))).toEqual([]);
    const how = new Set(drawn.map((one) => one.how));
    const pressed = [...registry.verbs].filter(([, { where }]) => where.includes('private'));
    const all = [
      ...pressed.map(([name]) => `verb ${name}`),
      ...[...registry.views.keys()].map((name) => `view ${name}`),
    ];
    expect(all.filter((name) => !how.has(name))).toEqual([]);
  });

  it.each(Object.keys(RULES))('%s', (name) => {
    const faults = drawn.flatMap((one) =>
      (RULES[name]?.(one, language) ?? []).map((fault) => `${one.template} (${one.how}): ${fault}`),
    );
    const different = [...new Set(faults)];
    expect([
      ...different.slice(0, 20),
      ...(different[20] ? [`and ${different.length - 20} more`] : []),
    ]).toEqual([]);
  });
});
