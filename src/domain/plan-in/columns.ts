// What the headings and labels of plans mean, in bokmål, nynorsk and English, and which rows are rows of headings. It must not
// know what stands below them.
import { line } from '../plain-text.ts';

/** What a column or a label holds. `forum` is the name of a group that meets, `number` a number without meaning here. */
export const fields = [
  'id',
  'number',
  'title',
  'content',
  'goalArea',
  'also',
  'owners',
  'anchors',
  'level',
  'targetGroup',
  'partners',
  'timing',
  'indicator',
  'cost',
  'status',
  'comment',
  'wanted',
  'effect',
  'told',
  'evaluateIn',
  'every',
  'separately',
  'retired',
  'forum',
  'purpose',
  'frequency',
  'convener',
  'members',
] as const;
export type Field = (typeof fields)[number];

/** The headings a table is given out with, so that it can be read in again. The first of each field's words below. */
export const headingOf = (field: Field): string => HEADINGS[field].split(' | ')[0] ?? '';

const HEADINGS: Readonly<Record<Field, string>> = {
  id: 'Id | Tiltaks-id',
  number: 'Nr | # | Nummer | No | Tiltak nr | Tiltaksnr | Tiltaksnummer | Pkt | Løpenr',
  title:
    'Tiltak | Tiltaksnavn | Tiltakets navn | Navn på tiltak | Namn på tiltak | Tittel | Namn | Navn | Hva | Kva | Hva skal gjøres | Kva skal gjerast | Hva skal vi gjøre | Kva skal vi gjere | Aktivitet | Aktiviteter | Aktivitetar | Handling | Oppgave | Oppgåve | Measure | Action | Activity | Initiative | What',
  content:
    'Innhold | Innhald | Beskrivelse | Tiltaksbeskrivelse | Beskriving | Skildring | Omtale | Beskrivelse av tiltak | Beskrivelse av tiltaket | Skildring av tiltaket | Utdyping | Hvordan | Korleis | Gjennomføring | Metode | Om tiltaket | Kort om tiltaket | Beskr | Description | Content | Details | How',
  goalArea:
    'Målområde | Innsatsområde | Satsingsområde | Satsningsområde | Fokusområde | Temaområde | Tema | Område | Hovedmål | Hovudmål | Mål | Delmål | Målsetting | Målsetjing | Strategi | Satsing | Innsats | Tiltaksområde | Kategori | Goal | Goal area | Focus area | Area | Objective',
  also: 'Også under | Andre målområder | Andre målområde',
  owners:
    'Ansvarlig | Ansvar | Ansvarleg | Ansvarlege | Ansvarlige | Hovedansvar | Hovedansvarlig | Hovudansvar | Hovudansvarleg | Tiltaksansvarlig | Tiltaksansvarleg | Tiltakseier | Tiltakseigar | Eier | Eigar | Hvem | Kven | Ansvarlig enhet | Ansvarleg eining | Ansvarlig for gjennomføring | Ansvarlig for oppfølging | Gjennomføringsansvar | Utfører | Utførande | Ansv | Responsible | Owner | Who | Lead',
  anchors: 'Forankring | Forankra | Forankret | Forankret i | Forankra i | Anchoring',
  level: 'Nivå | Forebyggingsnivå | Førebyggingsnivå | Tiltaksnivå | Level',
  targetGroup: 'Målgruppe | Målgrupper | Målgruppa | For hvem | For kven | Target group',
  partners:
    'Samarbeid | Samarbeidspartnere | Samarbeidspartnarar | Samarbeidspartner | Samarbeidspart | Samarbeidsparter | Samarbeider med | I samarbeid med | Medvirkende | Medverkande | Medansvar | Medansvarlig | Medansvarleg | Bidragsytere | Partners',
  timing:
    'Frist | Tid | Tidsrom | Tidsplan | Tidsramme | Tidspunkt | Når | Tidsfrist | Periode | Gjennomføringstid | Ferdig | Slutt | Ferdigstilles | Ferdigstilt | Oppstart | Start | Deadline | When | Due | Timeframe',
  indicator:
    'Indikator | Indikatorer | Indikatorar | Måloppnåelse | Måloppnåing | Resultatmål | Effektmål | Suksesskriterier | Suksesskriterium | Måling | Hvordan måle | Indicator | Indicators | KPI',
  cost: 'Kostnad | Kostnader | Kostnadar | Økonomi | Ressurser | Ressursar | Ressursbruk | Budsjett | Finansiering | Cost | Costs | Budget | Resources',
  status: 'Status | Fremdrift | Framdrift | Status for tiltaket | Progress',
  comment: 'Kommentar | Kommentarer | Kommentarar | Merknad | Merknader | Merknadar | Comment | Comments',
  wanted: 'Ønsket avklaring | Ønskt avklaring | Ønska avklaring',
  effect: 'Effekt | Ønsket effekt | Har tiltaket hatt ønsket effekt',
  told: 'Meldt | Sist meldt | Status meldt | Sist oppdatert',
  evaluateIn:
    'Evalueres | Evaluering | Evalueringsår | Vurdering | Skal evalueres | Evaluerast | Evaluation | Evaluated',
  every: 'Spørres | Hvor ofte spørres',
  separately: 'Hver for seg | Kvar for seg',
  retired: 'Ut av planen | Tatt ut',
  forum:
    'Forum | Fora | Møteforum | Møte | Møter | Møtearena | Arena | Møteplass | Møteplassar | Samarbeidsforum | Samarbeidsfora | Samarbeidsarena | Gruppe | Team | Meeting',
  purpose: 'Hensikt | Formål | Føremål | Mandat | Oppdrag | Purpose',
  frequency:
    'Hyppighet | Frekvens | Hvor ofte | Kor ofte | Møtefrekvens | Møtehyppighet | Møtegjennomføring | Møtegjennomføringar | Antall møter | Tal møte | Frequency | How often',
  convener:
    'Innkalling | Innkaller | Møteinnkaller | Innkallar | Kaller inn | Kallar inn | Innkalles av | Ansvar for innkalling | Called by | Convener',
  members:
    'Deltakere | Deltakarar | Deltagere | Medlemmer | Medlemer | Hvem deltar | Kven deltek | Deltar | Deltek | Participants | Members',
};

const BY_WORDS: ReadonlyMap<string, Field> = new Map(
  fields.flatMap((field) =>
    HEADINGS[field].split(' | ').map((words) => [words.toLowerCase(), field] as const),
  ),
);

/** What stands under a heading for when it begins is no last day: the heading's word goes along. */
export const saidUnder = (field: Field, heading: string, text: string): string =>
  field === 'timing' && /^(?:opp)?start/i.test(heading.trim()) && /^\D*\d/.test(text)
    ? `Oppstart ${text}`
    : text;

/** Longer headings that begin so: «Ansvarlig for at det skjer», «Tiltak 2026», «Målgruppe og omfang». */
const BY_BEGINNING: readonly (readonly [RegExp, Field])[] = [
  [/^tiltaks?[ -]?(?:nr|nummer)/, 'number'],
  [/^tiltaks?(?:ansvar|eier|eigar)/, 'owners'],
  [/^tiltaks?(?:beskriv|skild)/, 'content'],
  [/^tiltak(?: (?:\d|for|i|og)|$)/, 'title'],
  [/^(?:beskriv|skildring)/, 'content'],
  [/^(?:hoved|hovud)?ansvar/, 'owners'],
  [/^forankr/, 'anchors'],
  [/^målgrupp/, 'targetGroup'],
  [/^samarbeidspart/, 'partners'],
  [/^(?:frist|tids)/, 'timing'],
  [/^(?:når|when) /, 'timing'],
  [/^(?:hvem|kven|who) .*samarbeid/, 'partners'],
  [/^(?:hva|kva) .*(?:oppnå|målet)/, 'goalArea'],
  [/^(?:hvordan|korleis) .*(?:måle|vet vi|veit vi)/, 'indicator'],
  [/^(?:hvem|kven|who) (?:har|er|gjør|gjer|skal|is)/, 'owners'],
  [/^(?:hva|kva|what) (?:skal|gjør|gjer|will)/, 'title'],
  [/^(?:hvordan|korleis|how) /, 'content'],
  [/^indikator/, 'indicator'],
  [/^(?:kostnad|økonomi|budsjett|ressurs|finansier)/, 'cost'],
  [/^status/, 'status'],
  [/^(?:kommentar|merknad)/, 'comment'],
  [/^evaluer/, 'evaluateIn'],
  [/^(?:møtefrekvens|møtehyppig|møtegjennomføring|hyppighet|frekvens)/, 'frequency'],
  [/^(?:innsats|satsings|satsnings|mål|fokus)område/, 'goalArea'],
  [/^(?:deltak|deltag|medlem)/, 'members'],
  [/^(?:hensikt|formål|føremål)/, 'purpose'],
];

/** A heading is short; what is longer is text. */
const LONGEST = 60;

/** What a heading or a label means; undefined for one that is not known. Case, colon, number and what stands in brackets say nothing. */
export const fieldOf = (heading: string): Field | undefined =>
  heading.length > 2 * LONGEST ? undefined : fieldOfPlain(plainHeading(heading));

/** The same for words that are plain already: small letters, no marks. */
export function fieldOfPlain(plain: string): Field | undefined {
  if (plain === '' || plain.length > LONGEST) return undefined;
  const field = BY_WORDS.get(plain) ?? ofParts(plain);
  if (field !== undefined || !ANY_BEGINNING.test(plain)) return field;
  return BY_BEGINNING.find(([start]) => start.test(plain))?.[1];
}

const ANY_BEGINNING = new RegExp(BY_BEGINNING.map(([start]) => start.source).join('|'));

/** «Tid/frist», «Ansvar og oppfølging»: what the first known part means. */
function ofParts(plain: string): Field | undefined {
  const parts = plain.split(/\s*[/&,]\s*|\s+(?:og|eller|and)\s+/).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 3) return undefined;
  return parts.map((part) => BY_WORDS.get(part)).find((field) => field !== undefined);
}

export const plainHeading = (heading: string): string =>
  heading.trim() === '#'
    ? '#'
    : line(heading)
        .toLowerCase()
        .replace(/\([^)]*\)?/g, ' ')
        .replace(/\b20\d\d\b(?:\s*[-–]\s*(?:20)?\d\d)?/g, ' ')
        .replace(/[*:.;?!]+(?=\s|$)/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();

/** What the columns of a table hold; `headings` as they are written. */
export type Columns = {
  readonly kind: 'measures' | 'forums';
  readonly fields: readonly (Field | undefined)[];
  readonly headings: readonly string[];
};

/** Headings that say «measure» by themselves; the others do so only beside who answers, when, or how it goes. */
const SAYS_MEASURE = /tiltak|measure|\baction\b/;

/** The columns when a row is a row of headings of a table of measures or of forums; undefined for any other row. */
export function columnsOf(row: readonly string[]): Columns | undefined {
  const filled = row.filter((cell) => cell.trim() !== '');
  const read = row.map(fieldOf);
  const known = read.filter((field) => field !== undefined);
  if (known.length < 2 || known.length * 2 < filled.length) return undefined;
  const has = (...some: readonly Field[]): boolean => some.some((field) => known.includes(field));
  if (has('frequency') && has('title', 'forum', 'content', 'purpose'))
    return { kind: 'forums', fields: asForums(read), headings: row };
  const plainly = row.some((cell, at) => read[at] === 'title' && SAYS_MEASURE.test(plainHeading(cell)));
  const tellsWork = has('owners', 'timing', 'status', 'anchors', 'id');
  const tells = plainly
    ? tellsWork || has(...TOLD)
    : (has('title', 'goalArea') || has('owners')) && tellsWork && !isWheel(row);
  if (!tells) return undefined;
  const settled = asMeasures(read, row);
  if (!settled.includes('title') && !settled.includes('content')) return undefined;
  return { kind: 'measures', fields: settled, headings: row };
}

/** What a table of measures tells of them; what each costs is told in the budget as well. */
const TOLD: readonly Field[] = [
  'content',
  'goalArea',
  'level',
  'targetGroup',
  'partners',
  'indicator',
  'also',
];

/** The wheel of the year: activities by month, which are no measures of the plan. */
const isWheel = (row: readonly string[]): boolean =>
  row.some((cell) => /^(?:måned|månad|uke|veke|dato|month|week|date)$/.test(plainHeading(cell)));

function asForums(read: readonly (Field | undefined)[]): readonly (Field | undefined)[] {
  const named = read.includes('forum') ? read : swap(read, 'title', 'forum');
  const called = named.includes('convener') ? named : swap(named, 'owners', 'convener');
  const why = called.includes('purpose') ? called : swap(called, 'content', 'purpose');
  return why.includes('members') ? why : swap(why, 'targetGroup', 'members');
}

const swap = (
  read: readonly (Field | undefined)[],
  from: Field,
  to: Field,
): readonly (Field | undefined)[] => {
  const at = read.indexOf(from);
  return at < 0 ? read : read.with(at, to);
};

/** Where two columns mean the same, the one that says it best keeps it; the others are kept as text. */
function asMeasures(
  read: readonly (Field | undefined)[],
  row: readonly string[],
): readonly (Field | undefined)[] {
  const best = (field: Field, order: readonly RegExp[]): number => {
    const all = read.flatMap((one, at) => (one === field ? [at] : []));
    const ranked = order.flatMap((words) => all.filter((at) => words.test(plainHeading(row[at] ?? ''))));
    return ranked[0] ?? all[0] ?? -1;
  };
  const keep: Partial<Record<Field, number>> = {
    title: best('title', [SAYS_MEASURE, /aktivitet|activity/, /tittel|navn|namn/]),
    goalArea: best('goalArea', [/område|area|tema|satsing|innsats/, /^(?:hoved|hovud)/, /^mål|^goal/]),
    owners: best('owners', [/^(?:hoved|hovud)/, /ansvar|eier|eigar|responsible|owner/]),
    // Of several the one told last: «Status 1. halvår | Status 2. halvår».
    ...(read.includes('status') ? { status: read.lastIndexOf('status') } : {}),
    timing: best('timing', [/frist|deadline|due|slutt|ferdig/]),
  };
  const settled = read.map((field, at) => {
    if (field === undefined) return undefined;
    const first = keep[field] ?? read.indexOf(field);
    if (first === at) return field;
    return field === 'title' && !read.includes('content') ? 'content' : undefined;
  });
  return leftovers(settled, row);
}

/** «Hvem» beside «Ansvar» tells who it is for; a forum's headings tell nothing of a measure. */
function leftovers(
  settled: readonly (Field | undefined)[],
  row: readonly string[],
): readonly (Field | undefined)[] {
  const forWhom = (at: number): boolean => /^(?:hvem|kven|who)$/.test(plainHeading(row[at] ?? ''));
  return settled.map((field, at) => {
    if (field === undefined && forWhom(at) && !settled.includes('targetGroup')) return 'targetGroup';
    if (field === 'forum' || field === 'convener' || field === 'frequency') return undefined;
    if (field === 'purpose') return settled.includes('content') ? undefined : 'content';
    if (field === 'members') return settled.includes('partners') ? undefined : 'partners';
    return field;
  });
}
