import { describe, expect, it } from '@jest/globals';
import {
  asksAnonymous,
  concernOfItem,
  footingOf,
  isBench,
  isOfferedToNobody,
  isRoutedSo,
  itemIdOf,
  lastOffer,
  liesWithNobody,
  reasonsFor,
  suggestedRoles,
  suggestedRoute,
  themeFor,
} from '../../src/domain/baton.ts';
import type { Day, Instant } from '../../src/domain/calendar.ts';
import {
  ABOUT,
  type Answers,
  type Concern,
  type ConcernEvent,
  type ConcernId,
  ROUTES,
  TOPICS,
} from '../../src/domain/concern.ts';
import { THEMES } from '../../src/domain/emergency.ts';
import { ERASED } from '../../src/domain/erasure.ts';
import type { Forum } from '../../src/domain/forum.ts';
import type { PersonId, Role } from '../../src/domain/people.ts';
import { PRESETS } from '../../src/presets/index.ts';

const person = (id: string): PersonId => id as PersonId;
const ID = '2026-48213' as ConcernId;
const DAY = '2026-11-23' as Day;

const answers = (more: Partial<Answers> = {}): Answers => ({
  ...{ about: 'group', topics: ['drugs'], urgency: 'wait', tried: ['schoolTeam'] },
  ...more,
});

const event = (more: Partial<ConcernEvent> & Pick<ConcernEvent, 'kind'>): ConcernEvent => ({
  at: 0 as Instant,
  by: person('koordinator'),
  ...more,
});

const concern = (more: Partial<Concern> = {}): Concern => ({
  id: ID,
  by: person('rektor'),
  at: 0 as Instant,
  answers: answers(),
  state: 'received',
  holder: person('rektor'),
  history: [event({ kind: 'sent' })],
  ...more,
});

const role = (id: string, holder?: string, name = id): Role => ({
  id,
  name,
  aliases: [],
  holders: holder === undefined ? [] : [{ person: person(holder) }],
  deputies: [],
});

type Cases = Forum['cases'];
const fagteam: Cases = { individual: ['present', 'consent'], group: ['anonymous'] };
const innsatsteam: Cases = { individual: ['anonymous', 'consent'], group: ['anonymous'] };
const silent: Cases = { individual: [], group: ['anonymous'] };
const never: Cases = { individual: [], group: [] };
const given = (state: 'consent' | 'present', until?: string): Concern['consent'] => ({
  state,
  ...(until === undefined ? {} : { until: until as Day }),
  by: person('rektor'),
  at: 0 as Instant,
});

describe('where a concern is suggested to go', () => {
  it.each([
    ['emergency', { urgency: 'today', gravity: 'grave' }],
    ['schoolTeam', { where: 'school', tried: [] }],
    ['innsatsteam', { where: 'school', level: '3' }],
    ['bti', { about: 'person', topics: undefined, level: '1' }],
    ['fagteam', {}],
  ] as const)('is %s for %j', (route, more) => {
    expect(suggestedRoute({ answers: answers(more as Partial<Answers>) })).toBe(route);
  });

  it('has at least one reason for every place, and barnevernet the duty first', () => {
    for (const route of ROUTES) expect(reasonsFor(route).length).toBeGreaterThan(0);
    expect(reasonsFor('barnevern')[0]).toBe('dutyToReport');
  });

  it('brings a theme to a hastemøte for every topic, and none of one person', () => {
    for (const topic of TOPICS) expect(THEMES).toContain(themeFor({ answers: answers({ topics: [topic] }) }));
    expect(themeFor({ answers: answers({ about: 'person', topics: undefined }) })).toBe('other');
  });

  it('ticks the roles that usually know of the topics', () => {
    const roles = [role('a', 'x', 'Politikontakt'), role('b', 'x', 'Leder NAV'), role('c', 'x', 'PPT-leder')];
    expect(suggestedRoles(roles, { answers: answers({ topics: ['drugs'] }) })).toEqual(['a']);
    expect(suggestedRoles(roles, { answers: answers({ topics: ['absence'] }) })).toEqual(['b', 'c']);
    expect(suggestedRoles(roles, { answers: answers({ topics: undefined }) })).toEqual([]);
  });
});

describe('on what terms a forum takes a concern', () => {
  const footing = (cases: Cases, about: Answers['about'], consent?: Concern['consent']): string => {
    const found = footingOf({ cases }, { answers: answers({ about }), consent }, DAY);
    return found.kind === 'case' ? `${found.case.of} ${found.case.terms}` : found.kind;
  };

  it('takes a place or a trend as a topic, with no case about it', () => {
    for (const cases of [fagteam, innsatsteam, silent, never])
      for (const about of ['place', 'trend'] as const) expect(footing(cases, about)).toBe('topic');
  });

  it('takes a group or a milieu only where groups are spoken of, and then anonymously', () => {
    for (const about of ['group', 'milieu'] as const) {
      for (const cases of [fagteam, innsatsteam, silent])
        expect(footing(cases, about)).toBe('group anonymous');
      expect(footing(never, about)).toBe('never');
    }
  });

  it('takes one young person only by the forum’s own rule', () => {
    expect(footing(fagteam, 'person')).toBe('unconsented');
    expect(footing(fagteam, 'person', given('consent', '2026-12-01'))).toBe('individual consent');
    expect(footing(fagteam, 'person', given('present'))).toBe('individual present');
    expect(footing(fagteam, 'person', given('consent', '2026-11-22'))).toBe('unconsented');
    expect(footing(innsatsteam, 'person')).toBe('individual anonymous');
    expect(footing(innsatsteam, 'person', given('consent', '2026-12-01'))).toBe('individual consent');
    expect(footing(innsatsteam, 'person', given('present'))).toBe('individual anonymous');
    expect(footing(silent, 'person', given('consent', '2026-12-01'))).toBe('never');
    expect(footing(never, 'person', given('present'))).toBe('never');
  });

  it('asks for a tick only where nobody may be recognised', () => {
    for (const about of ABOUT)
      expect(asksAnonymous(footingOf({ cases: innsatsteam }, { answers: answers({ about }) }, DAY))).toBe(
        about !== 'place' && about !== 'trend',
      );
  });

  it('never comes before a politiråd, a breakfast, a gathering of all or a meeting that others call, in any preset', () => {
    const forums = Object.values(PRESETS).flatMap((preset) => preset.forums);
    for (const forum of forums.filter(isBench)) {
      expect(forum.type).toBe('meeting');
      expect(['koordinerende', 'utforende']).toContain(forum.level);
      expect(forum.calledByOthers).not.toBe(true);
    }
    expect(forums.filter(isBench).map(({ id }) => id)).toEqual(
      expect.arrayContaining(['fagteam', 'innsatsteam']),
    );
  });

  it('names the item by the number alone, and finds the number again', () => {
    expect(itemIdOf(ID)).toBe('concern-2026-48213');
    expect(concernOfItem({ id: itemIdOf(ID) })).toBe(ID);
    expect(concernOfItem({ id: itemIdOf(ID, 3) })).toBe(ID);
    expect(concernOfItem({ id: 'standing-2026-12-10-innkalling' })).toBeUndefined();
  });
});

describe('an offer', () => {
  const asked = event({ kind: 'offered', told: [person('nav'), person('politi')] });
  const offered = { to: [person('nav'), person('politi'), person('brev')], at: 0 as Instant, by: asked.by };

  it('waits for all who are asked, those with a letter too', () => {
    const offer = lastOffer(concern({ history: [asked], offered }));
    expect(offer?.waiting).toEqual(['nav', 'politi', 'brev']);
    expect(offer?.taken).toBeUndefined();
    expect(offer?.team).toBe(false);
    expect(lastOffer(concern())).toBeUndefined();
  });

  it('tells who has taken it, who has joined and who cannot', () => {
    const team = { ...asked, route: 'innsatsteam' as const };
    const history = [
      team,
      event({ kind: 'joined', by: person('nav') }),
      event({ kind: 'declined', by: person('brev') }),
      event({ kind: 'accepted', by: person('politi') }),
    ];
    const offer = lastOffer(concern({ history, offered: { ...offered, to: [person('nav')] } }));
    expect(offer).toMatchObject({
      team: true,
      joined: ['nav'],
      declined: ['brev'],
      taken: 'politi',
      waiting: [],
    });
    expect(offer?.asked).toEqual(['nav', 'politi', 'brev']);
  });

  it('is routed so when nothing but the asking has come after', () => {
    const routed = event({ kind: 'routed', route: 'bti', reason: 'rightPlace', role: 'nav' });
    const wanted = { route: 'bti', reason: 'rightPlace', role: 'nav', forum: undefined } as const;
    expect(isRoutedSo(concern({ history: [routed, asked] }), wanted)).toBe(true);
    expect(isRoutedSo(concern({ history: [routed, asked] }), { ...wanted, role: undefined })).toBe(false);
    expect(isRoutedSo(concern({ history: [routed, asked, event({ kind: 'declined' })] }), wanted)).toBe(
      false,
    );
    expect(isRoutedSo(concern(), wanted)).toBe(false);
  });

  it('lies with nobody when the holder has no role left, but a reporter needs none', () => {
    const roles = [role('nav', 'nav')];
    expect(liesWithNobody(concern(), roles, DAY)).toBe(false);
    expect(liesWithNobody(concern({ holder: person('nav') }), roles, DAY)).toBe(false);
    expect(liesWithNobody(concern({ holder: person('nav') }), [role('nav')], DAY)).toBe(true);
    expect(liesWithNobody(concern({ holder: ERASED, by: ERASED }), roles, DAY)).toBe(true);
    expect(liesWithNobody(concern({ holder: ERASED, state: 'closed' }), roles, DAY)).toBe(false);
  });

  it('is left with nobody when all who are asked are gone', () => {
    const standing = concern({ history: [asked], offered });
    expect(isOfferedToNobody(standing, [role('nav', 'nav')], DAY)).toBe(false);
    expect(isOfferedToNobody(standing, [role('nav')], DAY)).toBe(true);
    expect(isOfferedToNobody(concern(), [], DAY)).toBe(false);
  });
});
