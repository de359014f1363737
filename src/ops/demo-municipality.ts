// The invented municipality of the demo: Nes's breakfast, the handbook's forums, Jevnaker's measures and fagteam, Gjesdal's
// Ungdata. People are named by their role. Its forums have hours and places, so that all words for meetings work at once.
import { type Day } from '../domain/calendar.ts';
import type { Forum } from '../domain/forum.ts';
import type { Measure, Owner, Status } from '../domain/measure.ts';
import { gjesdal } from '../presets/gjesdal.ts';
import { jevnaker } from '../presets/jevnaker.ts';
import { krad } from '../presets/krad.ts';
import { nes } from '../presets/nes.ts';
import type { Preset } from '../presets/preset.ts';
import type { PlaygroundMunicipality, PlaygroundPerson } from './playground.ts';

const person = (number: number, name: string, mailbox: string): PlaygroundPerson => ({
  id: `0000000${number}-0000-4000-8000-00000000000${number}`,
  name,
  email: `${mailbox}@lillevik.example`,
});

export const COORDINATOR = person(1, 'SLT-koordinator', 'slt');
export const COLLEAGUE = person(2, 'Rektor', 'rektor');

const OTHERS = [
  person(3, 'Kommunalsjef oppvekst', 'oppvekst'),
  person(4, 'Helsesykepleier', 'helse'),
  person(5, 'Ungdomskontakt', 'ungdom'),
  person(6, 'NAV-leder', 'nav'),
];

export const LILLEVIK: PlaygroundMunicipality = {
  tenant: '11111111-1111-4111-8111-111111111111',
  bot: { id: '28:slt-bot', name: 'SLT-bot' },
  people: [COORDINATOR, COLLEAGUE, ...OTHERS],
  team: {
    id: '19:lillevik@thread.tacv2',
    name: 'Oppvekst i Lillevik',
    groupId: '22222222-2222-4222-8222-222222222222',
  },
  channel: { id: '19:frokost@thread.tacv2', name: 'SLT-frokost' },
  group: { id: '19:gruppe@thread.v2', name: 'Koordineringsgruppa' },
};

/**
 * «rolle; navn; e-post», as a coordinator would paste it. Politikontakten and barnevernet have an address and are not in Teams:
 * they get letters, and answer by link.
 */
export const ROLE_LINES = [
  `SLT-koordinator; ${COORDINATOR.name}; ${COORDINATOR.email}`,
  `SLT-koordinator; ${OTHERS[2]?.name}; ${OTHERS[2]?.email}; stedfortreder`,
  `Skoleledere; ${COLLEAGUE.name}; ${COLLEAGUE.email}`,
  `Ungdomsskolen; ${COLLEAGUE.name}; ${COLLEAGUE.email}`,
  `Leder skole; ${COLLEAGUE.name}; ${COLLEAGUE.email}`,
  `Kommunalsjef oppvekst og kultur; ${OTHERS[0]?.name}; ${OTHERS[0]?.email}`,
  `Skolehelsetjenesten; ${OTHERS[1]?.name}; ${OTHERS[1]?.email}`,
  `Leder helse; ${OTHERS[1]?.name}; ${OTHERS[1]?.email}`,
  `Leder kultur; ${OTHERS[0]?.name}; ${OTHERS[0]?.email}`,
  `Leder utekontakt; ${OTHERS[2]?.name}; ${OTHERS[2]?.email}`,
  `Ungdomskontakt; ${OTHERS[2]?.name}; ${OTHERS[2]?.email}`,
  `Leder NAV; ${OTHERS[3]?.name}; ${OTHERS[3]?.email}`,
  `NAV ungdomskontakt; ${OTHERS[3]?.name}; ${OTHERS[3]?.email}`,
  `Barnevern; Barnevernleder; barnevern@nabokommunen.example`,
  `Ordfører; Ordfører; ordforer@lillevik.example`,
  `Toppleder oppvekst; ${OTHERS[0]?.name}; ${OTHERS[0]?.email}`,
  `Frivilligsentralen; Leder frivilligsentralen; frivillig@lillevik.example`,
  `Politikontakt; Politikontakt; politikontakt@politiet.example`,
].join('\n');

const byId = <T extends { readonly id: string }>(...lists: readonly (readonly T[])[]): readonly T[] => [
  ...new Map(lists.flat().map((one) => [one.id, one])).values(),
];

const renamed = (role: Preset['roles'][number]): Preset['roles'][number] =>
  role.name === 'Jevnaker ungdomsskole' ? { ...role, name: 'Ungdomsskolen', aliases: ['JUS'] } : role;

const only = (preset: Preset, ...ids: readonly string[]) =>
  preset.forums.filter(({ id }) => ids.includes(id));

/** The rektor leads and approves the minutes; how often is as the handbook has it, so that dates are still to be proposed. */
const coordinating = (forum: Forum): Forum => ({
  ...forum,
  chair: 'leder-skole',
  start: '09:00',
  end: '10:00',
  place: 'Rådhuset',
});

/** Has a rhythm, so that a whole spring can be called. The school and its nurse are those of the other forums. */
const team = (forum: Forum): Forum => ({
  ...forum,
  frequency: 'hver 6. uke på torsdager',
  cadence: { kind: 'weekly', interval: 6, weekday: 4, from: '2026-01-15' as Day },
  start: '13:00',
  end: '14:30',
  place: 'Familiens hus',
  members: [
    'politikontakt',
    'ungdomskontakt',
    'jevnaker-ungdomsskole',
    'skolehelsetjenesten',
    'slt-koordinator',
    'barnevern',
    'nav-ungdomskontakt',
  ],
});

const POLICE: Owner = { kind: 'role', role: 'politikontakt' };

const forums = byId(
  only(nes, 'frokost'),
  only(krad, 'politiraad'),
  only(krad, 'koordineringsgruppe').map(coordinating),
  only(jevnaker, 'fagteam').map(team),
);
/** The politikontakt, who has only e-mail, answers for the contract with young people too. */
const measures = jevnaker.measures.map((one): Measure =>
  one.title === 'På rett kjøp' ? { ...one, owners: [POLICE] } : one,
);
const routines = byId(
  gjesdal.routines.filter(({ id }) => id === 'ungdata'),
  jevnaker.routines.filter(({ id }) => id === 'trygghetsvandring').map((one) => ({ ...one, month: 5 })),
);

/** Only the roles that somebody waits for: those of the forums, the measures and the routines. */
const used = new Set([
  ...forums.flatMap(({ convener, members }) => [convener, ...members]),
  ...measures.flatMap(({ owners }) => owners.flatMap((owner) => (owner.kind === 'role' ? [owner.role] : []))),
  ...routines.map(({ role }) => role),
]);

/** What `setup.load` takes. */
export const SET_UP = {
  name: 'Lillevik',
  language: 'nb' as const,
  roles: byId(krad.roles, jevnaker.roles.map(renamed), nes.roles, gjesdal.roles).filter(({ id }) =>
    used.has(id),
  ),
  forums,
  measures,
  routines,
};

const toldAs = new Map<string, Status>([
  ['Opplæring på 4. klasse om vold', 'done'],
  ['Dembra: utrede lokal bruk', 'notStarted'],
  ['Støtteressurser for skole og barnehage', 'delayed'],
  ['Felles rutine ved rusbekymring og mistanke', 'delayed'],
  ['Undervisning om vold på 8. klasse', 'notStarted'],
]);

/** What was told of measures for the politiråd before, by id, where it was another than «i rute». */
export const TOLD_BEFORE: ReadonlyMap<string, Status> = new Map(
  measures.flatMap(({ id, title }) => {
    const status = toldAs.get(title);
    return status ? [[id, status] as const] : [];
  }),
);

/** A small plan to read in: a measure that is known already, two that are new, and an owner who is not known. */
export const PLAN = [
  '# Handlingsplan for SLT i Lillevik 2027–2030',
  '# Trygge oppvekstvilkår',
  'Tiltak | Innhold | Ansvar | Frist',
  'Natteravner | Voksne ute i helgene, også ved skolestart | Frivilligsentralen | Løpende',
  'Åpen hall lørdag kveld | Idrettshallen er åpen, med voksne til stede | Leder kultur | Løpende',
  'Foreldrenettverk på 8. trinn | En kveld om rus, grenser og felles regler | FAU-leder | Årlig',
].join('\n');
