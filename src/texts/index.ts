// The words of the service in the language of whoever reads them. One file per capability, the three languages side by
// side: bokmål defines the shape, the others do not compile until they say everything it says.
import type { Language } from '../domain/area.ts';
import { arrival } from './arrival.ts';
import { breakfast } from './breakfast.ts';
import { collision } from './collision.ts';
import { meeting } from './meeting.ts';
import { channel } from './channel.ts';
import { common, who } from './common.ts';
import { type Dates, datesIn } from './dates.ts';
import { house } from './house.ts';
import { identity } from './identity.ts';
import { measure } from './measure.ts';
import { measures } from './measures.ts';
import { people } from './people.ts';
import { personal } from './personal.ts';
import { plan } from './plan.ts';
import { refusals } from './refusals.ts';
import { routine } from './routine.ts';
import { round } from './round.ts';
import { setup } from './setup.ts';
import { waiting } from './waiting.ts';
import { wheel } from './wheel.ts';

const SECTIONS = {
  common,
  who,
  refusals,
  identity,
  breakfast,
  house,
  arrival,
  people,
  setup,
  personal,
  plan,
  routine,
  waiting,
  wheel,
  collision,
  measure,
  measures,
  round,
  meeting,
  channel,
};

type Sections = typeof SECTIONS;
export type Texts = { readonly [S in keyof Sections]: Sections[S]['nb'] } & {
  readonly dates: Dates;
  readonly language: Language;
};
export type Refusals = Texts['refusals'];

const inLanguage = (language: Language): Texts => {
  const sections = Object.entries(SECTIONS).map(([name, words]) => [name, words[language]] as const);
  return { ...(Object.fromEntries(sections) as unknown as Texts), dates: datesIn(language), language };
};

const LANGUAGES: Readonly<Record<Language, Texts>> = {
  nb: inLanguage('nb'),
  nn: inLanguage('nn'),
  en: inLanguage('en'),
};

export const textsIn = (language: Language): Texts => LANGUAGES[language];
