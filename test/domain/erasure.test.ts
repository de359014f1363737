// Somebody asks to be erased: every record that is theirs goes, every other comes to name nobody, and every field of every schema
// that holds a person has a rule of what becomes of it.
import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { type Wall, day, instantOf } from '../../src/domain/calendar.ts';
import { type KeptRecord, ERASED, PERSON_RULES, erasureOf, rolesHeld } from '../../src/domain/erasure.ts';
import { type Role, personIdSchema } from '../../src/domain/people.ts';
import { type KindName, KINDS } from '../../src/domain/records.ts';
import { AREA, AT, KARI, NOW, OTHER, OWN, records } from './everywhere.ts';

const TODAY = day('2026-11-23');

// --- the schemas -----------------------------------------------------------------------------------------------------

type Def = {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly valueType?: z.ZodType;
  readonly getter?: () => z.ZodType;
};

/** Where a person stands, and where a key or a free value may be one: the paths as the rules write them. */
function personsIn(schema: z.ZodType, path: string): readonly string[] {
  if ((schema as unknown) === personIdSchema) return [path];
  const def = schema.def as unknown as Def;
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape ?? {}).flatMap(([key, one]) => personsIn(one, `${path}.${key}`));
    case 'array':
      return def.element ? personsIn(def.element, `${path}[]`) : [];
    case 'union':
      return (def.options ?? []).flatMap((one) => personsIn(one, path));
    case 'record':
      return def.valueType?.def.type === 'lazy'
        ? [`${path}**`]
        : [`${path}{}`, ...(def.valueType ? personsIn(def.valueType, `${path}.*`) : [])];
    case 'optional':
    case 'nullable':
    case 'default':
    case 'catch':
    case 'readonly':
      return def.innerType ? personsIn(def.innerType, path) : [];
    case 'custom':
    case 'string':
    case 'number':
    case 'boolean':
    case 'enum':
    case 'literal':
      return [];
    default:
      throw new Error(`${path}: nobody has said how to look into a ${def.type}`);
  }
}

/** Free keys that are never a person: rows and words of a document. */
const NO_PERSON = ['planDraft.answers.rows{}', 'planDraft.answers.owners{}'];

const found = [
  ...new Set(Object.entries(KINDS).flatMap(([kind, { schema }]) => personsIn(schema, kind))),
].filter((path) => !NO_PERSON.includes(path));

describe('every field that holds a person', () => {
  it('has a rule of what becomes of it when the person is erased', () => {
    expect(found.filter((path) => PERSON_RULES[path] === undefined)).toEqual([]);
    expect(found.length).toBeGreaterThan(25);
  });

  it('is a field there is', () => {
    expect(Object.keys(PERSON_RULES).filter((path) => !found.includes(path))).toEqual([]);
  });

  it('may be empty where the rule leaves it empty', () => {
    const emptied = Object.entries(PERSON_RULES).filter(([, rule]) => rule === 'nobody');
    for (const [path] of emptied) {
      const [kind = '', field = ''] = path.split('.');
      const schema = KINDS[kind as KindName].schema as unknown as z.ZodObject;
      expect([path, schema.shape[field]?.def.type]).toEqual([path, 'optional']);
    }
  });
});

// --- a municipality where one person stands in every field -----------------------------------------------------------

const erased = (last = true, given = records) =>
  erasureOf(KARI, { area: AREA, last, records: given, now: NOW, today: TODAY });

/** What is there afterwards, by kind and id. */
function after({ removed, changed }: ReturnType<typeof erased>): ReadonlyMap<string, unknown> {
  const kept = new Map<string, unknown>(records.map(({ kind, id, value }) => [`${kind} ${id}`, value]));
  for (const { kind, id } of removed) kept.delete(`${kind} ${id}`);
  for (const { kind, id, from, value } of changed) {
    if (from !== undefined) kept.delete(`${kind} ${from}`);
    kept.set(`${kind} ${id}`, value);
  }
  return kept;
}

describe('who asks to be erased', () => {
  it('is in no record afterwards, neither by id nor where names are written, and each is still what its kind says', () => {
    const kept = after(erased());
    const text = [...kept]
      .map(([id, value]) => `${id} ${JSON.stringify(value)}`)
      .filter((one) => !one.startsWith('accessEntry '));
    expect(text.filter((one) => /p-kari(?!2)|kari@example|aad-kari/.test(one))).toEqual([]);
    expect(text.filter((one) => /kari\s+testnes/i.test(one))).toEqual([
      expect.stringContaining('minutes gruppe/2026-11-10'),
    ]);
    for (const { kind, value } of erased().changed) expect(KINDS[kind].schema.parse(value)).toEqual(value);
  });

  it('takes what is theirs along, and nothing that is another’s', () => {
    expect(erased().removed.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'person p-kari',
      'aad aad-kari',
      'mail kari@example.no',
      'address person:p-kari',
      'notice p-kari/2026-11-23/kommune/x',
      'notice p-per/2026-11-23/kommune/y',
      'claim c',
      'answer gruppe/2026-11-10/p-kari',
      'subscriber frokost/p-kari',
      'feed f',
      'draft p-kari',
      'planDraft p-kari',
      'concernDraft p-kari',
      'sealed p-kari/text',
    ]);
    expect(after(erased()).has('address person:p-kari2')).toBe(true);
  });

  it('leaves the role, without the days they had it', () => {
    expect(after(erased()).get('role rektor')).toMatchObject({
      holders: [{ person: OTHER, from: '2026-10-02' }],
      deputies: [],
    });
  });

  it('was there as somebody: minutes count as many, and say that a person approved', () => {
    expect(after(erased()).get('minutes gruppe/2026-11-10')).toMatchObject({
      ...{ secretary: ERASED, approvedBy: ERASED, present: [ERASED, OTHER], excused: [ERASED] },
      ...{ wanted: { by: ERASED }, others: ['Lensmannen'], additions: [{ by: ERASED }] },
    });
  });

  it('is called to no meeting that comes, and was called as somebody to those that were', () => {
    const kept = after(erased());
    expect(kept.get('meeting gruppe/2026-12-10')).toMatchObject({ invitees: [{ person: OTHER }] });
    expect(kept.get('meeting gruppe/2026-11-10')).toMatchObject({
      invitees: [{ person: ERASED, role: 'rektor' }, { person: OTHER }],
    });
    expect(kept.get('meeting gruppe/2026-12-10')).not.toHaveProperty('convener');
  });

  it('leaves what was told of a measure: how it stands, the voice, and the report under an id of its own', () => {
    const kept = after(erased());
    expect(kept.get('measure m')).toMatchObject({
      latest: { status: 'onTrack', by: ERASED },
      voices: [{ status: 'onTrack', by: ERASED }, { by: OTHER }],
    });
    const reports = [...kept.keys()].filter((key) => key.startsWith('report '));
    expect(reports).toEqual([`report m/${AT}-slettet`, `report m/${AT}-slettet-2`]);
  });

  it('leaves concerns and their texts to be followed up, and who has seen them in the log', () => {
    const kept = after(erased());
    expect(kept.get(`concern ${OWN}`)).toMatchObject({
      ...{ by: ERASED, holder: OTHER, offered: { to: [OTHER] } },
      history: [{ by: ERASED }, { by: OTHER, told: [OTHER] }],
    });
    expect(kept.has(`sealed ${OWN}/text`)).toBe(true);
    expect(kept.get('accessEntry a')).toMatchObject({ who: KARI.id });
    expect(erased().changed.map(({ kind }) => kind)).not.toContain('accessEntry');
  });

  it('decided, and silence did not; and what is kept for a time is kept no longer for it', () => {
    const { changed } = erased();
    const of = (kind: KindName) => changed.find((one) => one.kind === kind);
    expect(of('collision')?.value).toMatchObject({ decision: { kind: 'skip', by: ERASED } });
    expect(of('collision')?.expires).toBe(instantOf('2028-01-29T00:00' as Wall));
    expect(of('answer')?.expires).toBe(AT + 400 * 86_400_000);
    expect(of('planDraft')?.expires).toBe(AT + 30 * 86_400_000);
    expect(of('draft')?.value).toMatchObject({ guests: [{ name: 'Per' }], strangers: [] });
    expect(of('draft')?.expires).toBe(AT + 86_400_000);
  });

  it('is told of where a free text names them, which a human must judge', () => {
    expect(erased().mentions).toBe(1);
  });

  it('is gone once: the second time there is nothing left to do', () => {
    const left = [...after(erased())].map(([key, value]) => {
      const [kind = '', id = ''] = key.split(' ');
      return { kind, id, value };
    }) as unknown as readonly KeptRecord[];
    const again = erased(true, left);
    expect([again.removed, again.changed]).toEqual([[], []]);
  });

  it('stays the organisation’s as long as another municipality has them, but no longer this one’s', () => {
    const { removed, changed } = erased(false);
    expect(removed.map(({ kind }) => kind)).toEqual([
      'claim',
      'answer',
      'subscriber',
      'feed',
      'draft',
      'planDraft',
      'concernDraft',
      'sealed',
    ]);
    expect(changed.filter(({ kind }) => KINDS[kind].of === 'tenant')).toEqual([
      expect.objectContaining({ kind: 'person', id: KARI.id, value: expect.objectContaining({ areas: [] }) }),
    ]);
  });
});

describe('a name in a text', () => {
  const minutes = (others: readonly string[]) =>
    [
      {
        kind: 'minutes',
        id: 'g/2026-11-10',
        value: {
          meeting: 'g/2026-11-10',
          forum: 'g',
          state: 'sent',
          secretary: OTHER,
          entries: [],
          present: [],
          others,
        },
      },
    ] as unknown as readonly KeptRecord[];
  const left = (others: readonly string[], gone = KARI) => {
    const { changed } = erasureOf(gone, {
      area: AREA,
      last: true,
      records: minutes(others),
      now: NOW,
      today: TODAY,
    });
    return (changed[0]?.value as { others?: readonly string[] } | undefined)?.others ?? others;
  };

  it('is theirs when it is whole, in any case, and not within another name or address', () => {
    expect(left(['KARI TESTNES', 'Kari Testnesen', 'Vara for Kari Testnes.', 'Kari'])).toEqual([
      'Kari Testnesen',
      'Kari',
    ]);
    expect(left(['kari@example.no', 'anne.kari@example.no'])).toEqual(['anne.kari@example.no']);
  });

  it('of one word alone may be anything', () => {
    expect(left(['Rektor og Kari'], { ...KARI, name: 'Rektor' })).toEqual(['Rektor og Kari']);
  });
});

describe('who has a role', () => {
  const role = (holders: Role['holders'], deputies: Role['deputies'] = []): Role => ({
    ...{ id: 'rektor', name: 'Rektor', aliases: [] },
    holders,
    deputies,
  });

  it('now, as a stand-in, or from a day to come, is named with it', () => {
    expect(rolesHeld([role([{ person: KARI.id }])], KARI.id, TODAY)).toEqual(['Rektor']);
    expect(rolesHeld([role([], [{ person: KARI.id, until: TODAY }])], KARI.id, TODAY)).toEqual(['Rektor']);
    expect(rolesHeld([role([{ person: KARI.id, from: day('2027-01-01') }])], KARI.id, TODAY)).toEqual([
      'Rektor',
    ]);
  });

  it('no more, has none', () => {
    expect(rolesHeld([role([{ person: KARI.id, until: day('2026-11-22') }])], KARI.id, TODAY)).toEqual([]);
    expect(rolesHeld([role([{ person: OTHER }])], KARI.id, TODAY)).toEqual([]);
  });
});
