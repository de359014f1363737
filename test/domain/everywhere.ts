// A municipality where one person stands in every field that can hold a person, and their name where names are written: for what is
// shown to somebody and what is erased of them.
import type { AreaId } from '../../src/domain/area.ts';
import { type Instant, type Wall, instantOf } from '../../src/domain/calendar.ts';
import type { ConcernId } from '../../src/domain/concern.ts';
import { type KeptRecord, ERASED } from '../../src/domain/erasure.ts';
import type { PersonId } from '../../src/domain/people.ts';
import { type KindName, KINDS } from '../../src/domain/records.ts';

export const NOW = instantOf('2026-11-23T08:00' as Wall);
export const AREA = 'kommune' as AreaId;
export const KARI = { id: 'p-kari' as PersonId, name: 'Kari Testnes', email: 'kari@example.no' };
export const OTHER = 'p-per' as PersonId;

export const AT = NOW as number as Instant;
const told = { status: 'onTrack', by: KARI.id, role: 'Rektor', at: AT };

/** One that she sent and another has taken, and one the other way round. */
export const OWN = '2026-11111' as ConcernId;
export const THEIRS = '2026-22222' as ConcernId;

const RECORDS: readonly (readonly [KindName, string, object])[] = [
  ['person', KARI.id, { ...KARI, aad: 'aad-kari', areas: [AREA], createdAt: AT }],
  ['person', OTHER, { id: OTHER, name: 'Per', areas: [AREA], createdAt: AT }],
  ['aad', 'aad-kari', { person: KARI.id }],
  ['mail', KARI.email, { person: KARI.id }],
  ['address', `person:${KARI.id}`, { conversation: 'a:1', serviceUrl: 'https://smba.example.no/', bot: 'b' }],
  [
    'address',
    `person:${KARI.id}2`,
    { conversation: 'a:2', serviceUrl: 'https://smba.example.no/', bot: 'b' },
  ],
  ['notice', `${KARI.id}/2026-11-23/kommune/x`, { view: 'a.b', with: {}, area: AREA, expires: AT }],
  [
    'notice',
    `${OTHER}/2026-11-23/kommune/y`,
    { view: 'a.b', with: { stranger: KARI.id }, area: AREA, expires: AT },
  ],
  ['claim', 'c', { stranger: KARI.id, name: KARI.name, askedAt: AT }],
  [
    'role',
    'rektor',
    {
      ...{ id: 'rektor', name: 'Rektor', aliases: [] },
      holders: [
        { person: KARI.id, until: '2026-10-01' },
        { person: OTHER, from: '2026-10-02' },
      ],
      deputies: [{ person: KARI.id, until: '2026-09-01' }],
    },
  ],
  ['meeting', 'gruppe/2026-11-10', meeting('2026-11-10')],
  ['meeting', 'gruppe/2026-12-10', meeting('2026-12-10')],
  [
    'answer',
    `gruppe/2026-11-10/${KARI.id}`,
    { meeting: 'gruppe/2026-11-10', person: KARI.id, answer: 'yes', at: AT },
  ],
  [
    'answer',
    `gruppe/2026-11-10/${OTHER}`,
    { meeting: 'gruppe/2026-11-10', person: OTHER, answer: 'deputy', deputy: 'Kari  Testnes (HR)', at: AT },
  ],
  ['subscriber', `frokost/${KARI.id}`, { forum: 'frokost', person: KARI.id, at: AT }],
  [
    'item',
    'gruppe/i',
    { id: 'i', forum: 'gruppe', title: 'Natteravner', state: 'accepted', by: KARI.id, at: AT },
  ],
  [
    'minutes',
    'gruppe/2026-11-10',
    {
      ...{ meeting: 'gruppe/2026-11-10', forum: 'gruppe', state: 'sent', secretary: KARI.id, startedAt: AT },
      ...{
        entries: [],
        present: [KARI.id, OTHER],
        excused: [KARI.id],
        others: ['Kari Testnes', 'Lensmannen'],
      },
      ...{ approvedBy: KARI.id, wanted: { text: 'Rett dato', by: KARI.id, at: AT } },
      additions: [{ text: 'Ring Kari Testnes.', by: KARI.id, at: AT }],
    },
  ],
  [
    'task',
    'gruppe/t',
    {
      ...{ id: 't', forum: 'gruppe', meeting: 'gruppe/2026-11-10', title: 'Lage plan', role: 'rektor' },
      ...{ state: 'done', by: KARI.id, at: AT },
    },
  ],
  [
    'filed',
    'gruppe/2026-11-10/minutes',
    { meeting: 'gruppe/2026-11-10', document: 'minutes', by: KARI.id, at: AT },
  ],
  ['feed', 'f', { person: KARI.id, at: AT }],
  ['attendance', 'frokost/2026-10-30', { meeting: 'frokost/2026-10-30', counts: [], by: KARI.id, at: AT }],
  [
    'collision',
    'frokost/2026-12-25',
    { forum: 'frokost', day: '2026-12-25', askedAt: AT, decision: { kind: 'skip', by: KARI.id, at: AT } },
  ],
  ['draft', KARI.id, { forum: 'gruppe', by: KARI.id, place: '', agenda: [] }],
  [
    'draft',
    OTHER,
    {
      ...{ forum: 'gruppe', by: OTHER, place: '', agenda: [] },
      guests: [
        { person: KARI.id, name: 'K' },
        { name: '', email: KARI.email },
        { name: 'Per', email: 'per@example.no' },
      ],
      strangers: [{ line: 'kari testnes', why: 'nobody' }],
    },
  ],
  ['measure', 'm', measure()],
  ['planDraft', KARI.id, planDraft()],
  ['planDraft', OTHER, planDraft()],
  ['report', `m/${AT}-${KARI.id}`, { measure: 'm', ...told }],
  ['report', `m/${AT}-${ERASED}`, { measure: 'm', ...told, by: ERASED }],
  [
    'round',
    'politiraad/2026-12-01',
    {
      ...{ meeting: 'politiraad/2026-12-01', opened: AT, opensOn: '2026-11-17' },
      ...{ asked: { [KARI.id]: '2026-11-17', [OTHER]: '2026-11-17' }, unreached: [KARI.id] },
    },
  ],
  ['routineYear', 'r/2026', { routine: 'r', year: 2026, state: 'done', by: KARI.id, at: AT }],
  ['concern', OWN, concern(OWN, KARI.id, OTHER)],
  ['concern', THEIRS, concern(THEIRS, OTHER, KARI.id)],
  ['sealed', `${OWN}/text`, { text: 'x' }],
  ['sealed', `${THEIRS}/text`, { text: 'x' }],
  [
    'concernDraft',
    KARI.id,
    { by: KARI.id, at: AT, step: 'about', answers: { about: 'group' }, hasText: true },
  ],
  ['sealed', `${KARI.id}/text`, { text: 'x' }],
  ['accessEntry', 'a', { at: AT, who: KARI.id, deed: 'read', concerns: [THEIRS], why: 'case' }],
  ['accessEntry', 'b', { at: AT, who: OTHER, deed: 'read', concerns: [OWN, THEIRS], why: 'triage' }],
  ['accessEntry', 'c', { at: AT, who: OTHER, deed: 'read', concerns: [THEIRS], why: 'own' }],
  ['accessEntry', 'd', { at: AT, who: KARI.id, deed: 'list', concerns: [OWN], why: 'own' }],
  [
    'concernRules',
    'rules',
    {
      assessment: {
        ...{ done: '2026-08-01', responsible: 'Personvernombud', agreement: 'Sak 26/1' },
        ...{ by: KARI.id, at: AT },
      },
      lines: [{ what: 'barnevern', phone: '12345678', checked: '2026-08-01', by: KARI.id }],
    },
  ],
];

function concern(id: string, by: PersonId, other: PersonId): object {
  return {
    ...{ id, by, at: AT, hasText: true, state: 'received', holder: other },
    answers: { about: 'group', topics: ['drugs'], urgency: 'week', tried: [] },
    offered: { to: [KARI.id, OTHER], at: AT, by: other },
    consent: { state: 'none', by: other, at: AT },
    history: [
      { kind: 'sent', at: AT, by },
      { kind: 'received', at: AT, by: other, told: [by, other] },
    ],
    filed: { kind: 'notArchival', by: other, at: AT },
  };
}

function meeting(on: string): object {
  return {
    ...{ id: `gruppe/${on}`, forum: 'gruppe', day: on, start: '09:00', end: '10:00', place: '', agenda: [] },
    ...{ state: 'invited', convener: KARI.id },
    invitees: [{ person: KARI.id, role: 'rektor' }, { person: OTHER }],
  };
}

function measure(): object {
  const other = { status: 'delayed', by: OTHER, at: AT };
  return {
    ...{
      id: 'm',
      title: 'Natteravner',
      content: '',
      goalArea: '',
      owners: [],
      every: 'round',
      separately: true,
    },
    ...{ voices: [told, other], latest: told },
  };
}

function planDraft(): object {
  return {
    ...{ name: 'plan.docx', at: AT, cut: 0, cleared: 0, answers: { rows: {}, owners: {} } },
    understood: { plan: { goalAreas: [] }, measures: [], forums: [], skipped: [] },
    history: [{ measure: 'm', ...told }],
  };
}

export const records = RECORDS.map(([kind, id, value]) => ({
  kind,
  id,
  value: KINDS[kind].schema.parse(value),
})) as readonly KeptRecord[];
