// The door of signed links: a view as a web page for people without Teams. Asking for it shows and changes nothing, for mail
// scanners fetch every link; sending a form acts as the person the link was made for, within what the link is about.
// The page carries what it was drawn from, sealed, so that a button does what was shown and nothing else. Sending the same
// form twice is harmless: the verbs are idempotent, as they are for a press that Teams delivers twice.
import { z } from 'zod';
import type { Actor, Drawing } from '../capability.ts';
import { render } from '../cards.ts';
import type { Answer } from '../dispatch.ts';
import { type Language, languageSchema } from '../domain/area.ts';
import { openDraw } from '../draw.ts';
import { nameOf } from '../reading/who.ts';
import { textsIn } from '../texts/index.ts';
import type { Form } from './body.ts';
import {
  type May,
  type Node,
  type Press,
  faultOf,
  pressWith,
  scopesOf,
  textIn,
  valueOf,
} from './card-form.ts';
import { cardsHtml, hasHeading } from './card-page.ts';
import { fieldId, labelOf, type Sent } from './field.ts';
import { markup } from './html.ts';
import {
  type Alert,
  type Raw,
  changedPage,
  framed,
  gonePage,
  lostPage,
  safely,
  unreadPage,
  wayBack,
} from './link-page.ts';
import { type LinkHouse, type Reader, readerOf } from './reader.ts';

/** It answers and never rejects. */
export type PageDoor = {
  show(token: string): Promise<Raw>;
  /** `sent` is asked for only when the link is good: nobody else's form is read. */
  act(token: string, sent: () => Promise<Form>): Promise<Raw>;
};

export function openPageDoor(house: LinkHouse): PageDoor {
  const withReader = async (token: string, then: (reader: Reader) => Promise<Raw>): Promise<Raw> => {
    const reader = await readerOf(house, token, 'page');
    return reader.kind === 'reader' ? then(reader) : lostPage(reader);
  };
  const opened: typeof withReader = (token, then) => safely(house.log, withReader(token, then));
  return {
    show: (token) => opened(token, (reader) => show(house, token, reader)),
    act: (token, sent) => opened(token, async (reader) => act(house, token, reader, await sent())),
  };
}

async function show(house: LinkHouse, token: string, reader: Reader): Promise<Raw> {
  const { tenant, area, person, linked, language } = reader;
  const draw = openDraw(house, tenant, area, house.clock());
  const known = house.registry.views.has(linked.of);
  const drawing = known ? await draw({ person: person.id }, linked.of, linked.with) : undefined;
  if (!drawing) return gonePage(language, area);
  return cardPage(house, token, reader, { language, drawings: [drawing] });
}

// --- the page --------------------------------------------------------------------------------------------------------

/** What a page shows: sealed, it goes along with its forms. */
type Shown = { readonly language: Language; readonly drawings: readonly Drawing[] };

const shownSchema = z.object({
  language: languageSchema,
  drawings: z.array(
    z.object({
      card: z.string(),
      data: z.record(z.string(), z.unknown()),
      summary: z.string(),
      area: z.string().optional(),
    }),
  ),
});

const cardsOf = ({ drawings, language }: Shown): readonly Node[] =>
  drawings.map((drawing) => render(drawing, language));

/** A verb that may be used from a link, in this municipality, and about nothing else than the link is about: nor is that asked for. */
function mayOf({ registry }: LinkHouse, reader: Reader): May {
  const about = aboutOf(reader);
  return {
    press: (verb, data) =>
      registry.verbs.get(verb)?.where.includes('link') === true &&
      Object.entries(about).every(([key, value]) => data[key] === undefined || textIn(data[key]) === value),
    ask: (id) => !Object.hasOwn(about, id),
  };
}

const aboutOf = ({ area, linked }: Reader): Readonly<Record<string, string>> => ({
  ...linked.with,
  area: area.id,
});

type Wrong = { readonly alert: Alert; readonly sent: Sent };

async function cardPage(
  house: LinkHouse,
  token: string,
  reader: Reader,
  shown: Shown,
  {
    cards = cardsOf(shown),
    wrong,
    back = false,
  }: { cards?: readonly Node[]; wrong?: Wrong; back?: boolean } = {},
): Promise<Raw> {
  const words = textsIn(shown.language).link;
  const scopes = scopesOf(cards, mayOf(house, reader));
  const sealed = await house.links.seal(token, shown);
  const drawn = cardsHtml({ cards, scopes, sealed, words, sent: wrong?.sent });
  return framed({
    status: wrong ? 422 : 200,
    language: shown.language,
    area: reader.area,
    name: nameOf(reader.person),
    headless: !hasHeading(cards),
    alert: wrong?.alert,
    main: markup`${drawn}${back && wayBack(words.back)}`,
  });
}

// --- the act ---------------------------------------------------------------------------------------------------------

const formSchema = z.object({ card: z.string(), press: z.string().max(40) });

/** Presses a button of a page that was drawn for this link. */
export async function act(house: LinkHouse, token: string, reader: Reader, form: Form): Promise<Raw> {
  if (form.kind === 'refused') return unreadPage(reader.language, form.status);
  const { data: sent } = formSchema.safeParse(Object.fromEntries(form.fields));
  if (!sent) return unreadPage(reader.language, 400);
  const { data: shown } = shownSchema.safeParse(await house.links.unseal(token, sent.card));
  if (!shown) return changedPage(reader.language);
  const cards = cardsOf(shown);
  const press = pressWith(scopesOf(cards, mayOf(house, reader)), sent.press);
  if (!press) return changedPage(reader.language);
  const faults = faultsOf(press, form.fields, shown.language);
  const mend = (alert: Alert, back: boolean): Promise<Raw> => {
    const wrong = { alert, sent: { scope: press.scope, typed: form.fields, faults } };
    return cardPage(house, token, reader, shown, { cards, wrong, back });
  };
  if (faults.size > 0) return mend(alertOf(press, faults, shown.language), false);
  const answer = await dispatched(house, reader, press, form.fields);
  if (answer.refused !== undefined)
    return mend({ text: answer.drawings[0]?.summary ?? '', fields: [] }, true);
  return answered(house, token, reader, answer);
}

type Faults = ReadonlyMap<Node, string>;

/** What is wrong with the fields that the button sends, in the card's own words where it has them. */
function faultsOf(press: Press, typed: URLSearchParams, language: Language): Faults {
  const words = textsIn(language).link;
  const faults = new Map<Node, string>();
  for (const field of press.fields) {
    const fault = faultOf(field, valueOf(field, typed));
    if (fault === 'tooLong') faults.set(field, words.tooLong({ max: Number(field['maxLength']) }));
    else if (fault) faults.set(field, textIn(field['errorMessage']) || words[fault]);
  }
  return faults;
}

function alertOf({ scope, fields }: Press, faults: Faults, language: Language): Alert {
  return {
    text: textsIn(language).link.toMend,
    fields: [...faults].map(([field, text]) => ({
      id: fieldId(scope, fields, field),
      text: `${labelOf(field)}: ${text}`,
    })),
  };
}

function dispatched(
  house: LinkHouse,
  reader: Reader,
  { verb, data, fields }: Press,
  typed: URLSearchParams,
): Promise<Answer> {
  const inputs = fields.flatMap((field) => {
    const value = valueOf(field, typed);
    return value === undefined ? [] : [[textIn(field['id']), value] as const];
  });
  return asReader(house, reader, verb, { ...Object.fromEntries(inputs), ...data });
}

/** As the link's person and for the link's area and subject, whatever came with the form. */
export function asReader(
  { dispatch, clock }: LinkHouse,
  reader: Reader,
  verb: string,
  input: object,
): Promise<Answer> {
  const { tenant, person } = reader;
  const actor: Actor = { kind: 'person', tenant, person: person.id, founder: false };
  const within = { ...input, ...aboutOf(reader) };
  return dispatch({ actor, place: { kind: 'link' }, verb, input: within, now: clock() });
}

/** What an act through a link led to, as the page that comes after it. */
export async function answered(
  house: LinkHouse,
  token: string,
  reader: Reader,
  answer: Answer,
): Promise<Raw> {
  const { language, drawings, note } = answer;
  if (drawings.length > 0) return cardPage(house, token, reader, { language, drawings }, { back: true });
  const words = textsIn(language).link;
  return framed({
    status: 200,
    language,
    area: reader.area,
    name: nameOf(reader.person),
    headless: true,
    main: markup`<p>${note ?? words.done}</p>${wayBack(words.back)}`,
  });
}
