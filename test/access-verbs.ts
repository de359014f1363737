// Everybody who may try something with a concern, and every verb about concerns with the cell of the grid it is held to. A new verb is
// named here, or access-house.test.ts fails.
import type { Action, Guarded, PlaceKind, Standing } from '../src/domain/access.ts';
import type { ConcernId } from '../src/domain/concern.ts';

export const GROUP = '2026-11111' as ConcernId;
export const PERSON = '2026-22222' as ConcernId;

// --- everybody there is ----------------------------------------------------------------------------------------------

/** `member` and `former` stand for nothing: one belongs to a team, the other was asked once and is no longer. */
export const STANDS = {
  reporter: ['employee', 'reporter'],
  holder: ['employee', 'holder'],
  offered: ['employee', 'offered'],
  coordinator: ['employee', 'coordinator'],
  deputy: ['employee', 'coordinator'],
  member: ['employee'],
  former: ['employee'],
  stranger: ['employee'],
  founder: ['employee'],
  operator: ['operator'],
  clock: ['clock'],
  area: [],
} as const satisfies Readonly<Record<string, readonly Standing[]>>;
export type Who = keyof typeof STANDS;

// --- every verb there is ---------------------------------------------------------------------------------------------

/**
 * By the grid. `also`: others whom the verb answers in words, without showing them what the grid keeps from them. `only`: of the places
 * of the grid, those that this verb can be reached from. `among`: of those whom the grid lets, those whom this verb is for.
 */
export type Held = {
  readonly record: Guarded;
  readonly action: Action;
  readonly only?: readonly PlaceKind[];
  readonly among?: readonly Who[];
  readonly input?: Readonly<Record<string, unknown>>;
  readonly also?: readonly Who[];
};
/** About nobody's concern: to everybody about their own things, where they are alone; what one municipality asks another, or what the operator does. */
export type Apart = {
  readonly apart: 'own' | 'area' | 'operator';
  readonly input?: Readonly<Record<string, unknown>>;
};

const of = (concern: ConcernId, more: object = {}) => ({ concern, ...more });
const rules = (action: Action, input: object = {}): Held => ({
  record: 'rules',
  action,
  input: { ...input },
});
const group = (action: Action, more: object = {}, also: readonly Who[] = []): Held => ({
  record: 'concern',
  action,
  input: of(GROUP, more),
  also,
});
const own = (input: object = {}): Apart => ({ apart: 'own', input: { ...input } });

/** The reporter's own, whoever else the grid lets read it elsewhere. */
const mine = (record: Guarded, action: Action, more: object = {}): Held => ({
  ...{ record, action, input: of(GROUP, more) },
  among: ['reporter'],
});
const draft = (action: Action, input: object = {}): Held => ({
  ...{ record: 'draft', action, input: { ...input } },
  only: ['private', 'tab'],
});

export const VERBS: Readonly<Record<string, Held | Apart>> = {
  'concern.begin': draft('write'),
  'concern.step': draft('read', { step: 'about' }),
  'concern.resume': draft('read'),
  'concern.restart': draft('erase'),
  'concern.discard': draft('erase'),
  'concern.answer': draft('write', { step: 'about', about: 'group' }),
  'concern.coarser': draft('write'),
  'concern.text': draft('write', { text: 'Uro ved idrettsplassen' }),
  'concern.send': { record: 'concern', action: 'write' },
  'concern.mine': { record: 'concern', action: 'write' },
  'concern.show': mine('concern', 'read'),
  'concern.written': mine('text', 'read'),
  'concern.question': mine('text', 'read', { event: '0' }),
  'concern.reply': mine('concern', 'answer', { event: '0', reply: 'yes' }),
  'concern.talkYes': mine('concern', 'answer'),
  'concern.talkNo': mine('concern', 'answer'),
  'concern.askWithdraw': mine('concern', 'withdraw'),
  'concern.withdraw': mine('concern', 'withdraw'),

  // Who belongs to a forum sees what its own agenda has come of, by number.
  'triage.list': {
    ...{ record: 'concern', action: 'triage' },
    also: ['member', 'holder', 'offered', 'former'],
  },
  'triage.open': group('pass'),
  'triage.more': group('pass'),
  'triage.text': { record: 'text', action: 'read', input: of(GROUP) },
  'triage.receive': group('triage'),
  'triage.ask': group('triage', { ask: 'call' }),
  'triage.talk': group('triage', { day: '2026-12-01', start: '10:00', how: 'phone' }),
  'triage.held': group('triage'),
  'triage.passTalk': group('triage'),
  'triage.follow': group('pass', { day: '2026-12-01' }),

  'baton.where': group('pass'),
  'baton.route': group('triage', { route: 'ownService', reason: 'rightPlace' }),
  'baton.team': group('pass'),
  'baton.pass': group('pass'),
  'baton.offer': group('pass', { role: 'leder-kultur' }),
  'baton.show': group('accept', {}, ['former']),
  'baton.accept': group('accept', {}, ['former']),
  'baton.join': group('accept', {}, ['former']),
  'baton.decline': group('accept', { reason: 'noCapacity' }, ['former']),

  'consent.show': { record: 'consent', action: 'read', input: of(PERSON) },
  'consent.set': {
    ...{ record: 'consent', action: 'write', input: of(PERSON, { state: 'none' }) },
    among: ['holder', 'coordinator', 'deputy'],
  },
  'consent.anonymise': { record: 'consent', action: 'read', input: of(PERSON) },

  'closing.ask': group('close'),
  'closing.close': group('close', { ending: 'helped' }),
  'closing.show': group('close'),
  'closing.file': group('close', { kind: 'notArchival' }),
  'closing.keep': group('close', { day: '2026-12-01' }),
  'closing.reopen': group('triage'),
  'closing.export': { ...group('export'), only: ['private', 'tab'] },

  'closing.reseal': { apart: 'operator', input: { of: GROUP, field: 'text' } },

  'guidance.lines': rules('read'),
  'guidance.show': rules('write'),
  'guidance.line': rules('write'),
  'guidance.save': rules('write', { what: 'other', phone: '116111' }),
  'guidance.checked': rules('write', { line: 'other' }),
  'guidance.drop': rules('write', { line: 'other' }),
  'guidance.terms': rules('write'),
  'guidance.setTerms': rules('write', { eraseDays: '90', logDays: '730' }),
  'guidance.assessment': rules('write'),
  'guidance.assess': rules('write', { done: '2026-11-01', responsible: 'ombud', agreement: 'arkivet' }),
  'guidance.stop': rules('write'),
  'guidance.stopped': rules('write'),

  'accessLog.show': { record: 'log', action: 'read' },
  'accessLog.fetch': { record: 'log', action: 'read' },
  'accessLog.control': { record: 'log', action: 'export', only: ['operator'] },

  'trend.show': { record: 'counts', action: 'read' },

  'privacy.show': own(),
  'privacy.file': own(),
  'privacy.correct': own(),
  'privacy.ask': own(),
  'privacy.erase': own(),
  'privacy.forgotten': { apart: 'area', input: { person: 'ingen' } },
};

export const OURS = [
  'concern',
  'triage',
  'baton',
  'consent',
  'closing',
  'guidance',
  'accessLog',
  'trend',
  'privacy',
];
