// The words of the service in the language of whoever reads them. One file per capability, the three languages side by
// side: bokmål defines the shape, the others do not compile until they say everything it says.
import type { Language } from '../domain/area.ts';
import { actionPlan } from './action-plan.ts';
import { accessLog } from './access-log.ts';
import { agenda } from './agenda.ts';
import { arrival } from './arrival.ts';
import { baton } from './baton.ts';
import { breakfast } from './breakfast.ts';
import { cadence } from './cadence.ts';
import { closing } from './closing.ts';
import { collision } from './collision.ts';
import { concern } from './concern.ts';
import { concernSent } from './concern-sent.ts';
import { concernTold } from './concern-told.ts';
import { concernWords } from './concern-words.ts';
import { consent } from './consent.ts';
import { meeting } from './meeting.ts';
import { meetingBefore } from './meeting-before.ts';
import { meetingChange } from './meeting-change.ts';
import { meetingRoster } from './meeting-roster.ts';
import { meetingEmergency } from './meeting-emergency.ts';
import { meetingLetter } from './meeting-letter.ts';
import { channel } from './channel.ts';
import { common, who } from './common.ts';
import { type Dates, datesIn } from './dates.ts';
import { handover } from './handover.ts';
import { house } from './house.ts';
import { planExport } from './export.ts';
import { planImport } from './import.ts';
import { feed } from './feed.ts';
import { guidance } from './guidance.ts';
import { identity } from './identity.ts';
import { link } from './link.ts';
import { mail } from './mail.ts';
import { measure } from './measure.ts';
import { measures } from './measures.ts';
import { minutes } from './minutes.ts';
import { task } from './task.ts';
import { people } from './people.ts';
import { personal } from './personal.ts';
import { plan } from './plan.ts';
import { refusals } from './refusals.ts';
import { routine } from './routine.ts';
import { round } from './round.ts';
import { shared } from './shared.ts';
import { route } from './route.ts';
import { setup } from './setup.ts';
import { triage } from './triage.ts';
import { upload } from './upload.ts';
import { waiting } from './waiting.ts';
import { account } from './account.ts';
import { status } from './status.ts';
import { trend } from './trend.ts';
import { privacy } from './privacy.ts';
import { wheel } from './wheel.ts';

/** One section out of several files. A word that two of them say would hide one, so it stops the start. */
function joined<
  A extends object,
  B extends object,
  C extends object,
  D extends object,
  E extends object,
  F extends object,
>(...parts: readonly [A, B, C, D, E, F]): A & B & C & D & E & F {
  const keys = parts.flatMap((part) => Object.keys(part));
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new Error(`the words «${twice}» stand in two files of one section`);
  return Object.assign({}, ...parts);
}

/** What is said of meetings. */
const meetingIn = (language: Language) =>
  joined(
    meeting[language],
    meetingLetter[language],
    meetingChange[language],
    meetingBefore[language],
    meetingRoster[language],
    meetingEmergency[language],
  );

/** What is said of a concern on its reporter's way. */
const concernIn = (language: Language) => ({
  ...concern[language],
  ...concernSent[language],
  ...concernTold[language],
});

const SECTIONS = {
  common,
  who,
  refusals,
  feed,
  actionPlan,
  handover,
  identity,
  agenda,
  link,
  upload,
  mail,
  breakfast,
  house,
  arrival,
  people,
  setup,
  personal,
  plan,
  import: planImport,
  export: planExport,
  routine,
  waiting,
  wheel,
  cadence,
  collision,
  measure,
  measures,
  minutes,
  task,
  round,
  status,
  account,
  shared,
  route,
  meeting: { nb: meetingIn('nb'), nn: meetingIn('nn'), en: meetingIn('en') },
  channel,
  trend,
  privacy,
  guidance,
  accessLog,
  concern: { nb: concernIn('nb'), nn: concernIn('nn'), en: concernIn('en') },
  concernWords,
  baton,
  consent,
  closing,
  triage,
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
