// Words for what is chosen about a concern: one for each word of the closed lists in domain/concern.ts. Every part of the way (the
// reporter's cards, triage, baton, closing, counts) says them from here, so that a thing has one name.
import type { Answers } from '../domain/concern.ts';
import { concernAnswers } from './concern-answers.ts';

const nb = {
  ...concernAnswers.nb,
  facts: {
    about: 'Gjelder',
    topics: 'Tema',
    where: 'Hvor',
    since: 'Hvor lenge',
    gravity: 'Hvor alvorlig',
    urgency: 'Svar trengs',
    tried: 'Prøvd',
    level: 'BTI-nivå',
  },
  asks: {
    call: 'Kan du ringe meg?',
    several: 'Vet du om det gjelder flere?',
    still: 'Pågår det fortsatt?',
    schoolTeam: 'Har dere tatt det i skolens tverrfaglige team?',
    consent: 'Er det samtykke til å drøfte saken, eller kan de det gjelder være til stede?',
    level: 'Er flere tjenester enn din egen inne i saken?',
  },
  replies: {
    yes: 'Ja',
    no: 'Nei',
    unsure: 'Vet ikke',
  },
  routes: {
    schoolTeam: 'Skolens tverrfaglige team',
    ownService: 'Egen tjeneste',
    bti: 'BTI-veien',
    barnevern: 'Barnevernet, i deres egen kanal',
    fagteam: 'Fagteamets neste møte',
    innsatsteam: 'SLT-innsatsteam',
    emergency: 'Hastemøte',
    otherMunicipality: 'En annen kommune, i deres egen kanal',
    notOurs: 'Ikke en sak for SLT',
  },
  reasons: {
    rightPlace: 'Dette er rett sted for det',
    notTriedFirst: 'Det nærmeste er ikke prøvd ennå',
    severalServices: 'Flere tjenester trengs',
    acute: 'Det haster',
    dutyToReport: 'Det er plikt til å melde',
    livesElsewhere: 'De det gjelder, bor i en annen kommune',
    otherTask: 'Det er oppgaven til en annen tjeneste',
    askedFor: 'Den som meldte fra, ønsket det',
    noCapacity: 'Det er ikke kapasitet nå',
    tooClose: 'For nær dem det gjelder',
  },
  endings: {
    helped: 'Det ble bedre',
    takenOver: 'En annen tjeneste følger opp',
    passed: 'Det gikk over',
    unfounded: 'Det viste seg at det ikke var grunn til uro',
    withdrawn: 'Trukket tilbake',
  },
};

const nn: typeof nb = {
  ...concernAnswers.nn,
  facts: {
    about: 'Gjeld',
    topics: 'Tema',
    where: 'Kvar',
    since: 'Kor lenge',
    gravity: 'Kor alvorleg',
    urgency: 'Svar trengst',
    tried: 'Prøvd',
    level: 'BTI-nivå',
  },
  asks: {
    call: 'Kan du ringje meg?',
    several: 'Veit du om det gjeld fleire?',
    still: 'Held det fram?',
    schoolTeam: 'Har de teke det i det tverrfaglege teamet på skulen?',
    consent: 'Er det samtykke til å drøfte saka, eller kan dei det gjeld vere til stades?',
    level: 'Er fleire tenester enn di eiga inne i saka?',
  },
  replies: {
    yes: 'Ja',
    no: 'Nei',
    unsure: 'Veit ikkje',
  },
  routes: {
    schoolTeam: 'Det tverrfaglege teamet på skulen',
    ownService: 'Eiga teneste',
    bti: 'BTI-vegen',
    barnevern: 'Barnevernet, i deira eigen kanal',
    fagteam: 'Neste møte i fagteamet',
    innsatsteam: 'SLT-innsatsteam',
    emergency: 'Hastemøte',
    otherMunicipality: 'Ein annan kommune, i deira eigen kanal',
    notOurs: 'Ikkje ei sak for SLT',
  },
  reasons: {
    rightPlace: 'Dette er rett stad for det',
    notTriedFirst: 'Det næraste er ikkje prøvd enno',
    severalServices: 'Fleire tenester trengst',
    acute: 'Det hastar',
    dutyToReport: 'Det er plikt til å melde',
    livesElsewhere: 'Dei det gjeld, bur i ein annan kommune',
    otherTask: 'Det er oppgåva til ei anna teneste',
    askedFor: 'Den som melde frå, ønskte det',
    noCapacity: 'Det er ikkje kapasitet no',
    tooClose: 'For nær dei det gjeld',
  },
  endings: {
    helped: 'Det vart betre',
    takenOver: 'Ei anna teneste følgjer opp',
    passed: 'Det gjekk over',
    unfounded: 'Det viste seg at det ikkje var grunn til uro',
    withdrawn: 'Trekt tilbake',
  },
};

const en: typeof nb = {
  ...concernAnswers.en,
  facts: {
    about: 'About',
    topics: 'Topics',
    where: 'Where',
    since: 'How long',
    gravity: 'How serious',
    urgency: 'Answer needed',
    tried: 'Tried',
    level: 'BTI level',
  },
  asks: {
    call: 'Can you call me?',
    several: 'Do you know whether it concerns several?',
    still: 'Is it still going on?',
    schoolTeam: 'Have you taken it to the school’s cross-disciplinary team?',
    consent: 'Is there consent to discuss the case, or can those it concerns be present?',
    level: 'Are more services than your own involved?',
  },
  replies: {
    yes: 'Yes',
    no: 'No',
    unsure: 'I do not know',
  },
  routes: {
    schoolTeam: 'The school’s cross-disciplinary team',
    ownService: 'Own service',
    bti: 'The BTI path',
    barnevern: 'The child welfare service, by their own channel',
    fagteam: 'The next meeting of the fagteam',
    innsatsteam: 'SLT response team (innsatsteam)',
    emergency: 'Emergency meeting',
    otherMunicipality: 'Another municipality, by their own channel',
    notOurs: 'Not a matter for SLT',
  },
  reasons: {
    rightPlace: 'This is the right place for it',
    notTriedFirst: 'What is nearest has not been tried yet',
    severalServices: 'Several services are needed',
    acute: 'It is urgent',
    dutyToReport: 'There is a duty to report',
    livesElsewhere: 'Those it concerns live in another municipality',
    otherTask: 'It is the task of another service',
    askedFor: 'Whoever reported asked for it',
    noCapacity: 'There is no capacity now',
    tooClose: 'Too close to those it concerns',
  },
  endings: {
    helped: 'It got better',
    takenOver: 'Another service follows it up',
    passed: 'It passed',
    unfounded: 'There turned out to be no cause for worry',
    withdrawn: 'Withdrawn',
  },
};

export const concernWords = { nb, nn, en };

/** What was chosen, as titles and words; what was not asked about is left out. About one person that is most of it. */
export function answerFacts(
  { concernWords: words }: { readonly concernWords: typeof nb },
  { about, topics = [], where, since, gravity, urgency, tried = [], level }: Partial<Answers>,
): readonly { readonly title: string; readonly value: string }[] {
  const said: readonly (readonly [keyof typeof words.facts, string | undefined])[] = [
    ['about', about && words.about[about]],
    ['topics', topics.map((one) => words.topics[one]).join(', ')],
    ['where', where && words.where[where]],
    ['since', since && words.since[since]],
    ['gravity', gravity && words.gravity[gravity]],
    ['urgency', urgency && words.urgency[urgency]],
    ['tried', tried.map((one) => words.tried[one]).join(', ')],
    ['level', level && words.levels[level]],
  ];
  return said.flatMap(([key, value]) => (value ? [{ title: words.facts[key], value }] : []));
}
