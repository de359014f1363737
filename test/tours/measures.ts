// The plan in the chat: found, opened, entered, changed a part at a time by two at once, taken out and in; its period; and what a role
// hands over.
import { hostile, roleOf } from '../hostile.ts';
import type { TestHouse } from '../house.ts';
import { keyOf } from '../../src/reading/read.ts';
import { AREA } from '../house.ts';
import { type Answered, buttonOf, buttons, does, lay } from './tools.ts';

/** `ids`: measures that «eier1» answers for. */
export async function measures(house: TestHouse, ids: readonly string[]): Promise<void> {
  const all = await does(house, 'eier1', 'measures.list', {});
  await does(house, 'eier1', 'measures.list', buttonOf(all, 'measures.list'));
  await does(house, 'koordinator', 'measures.list', { text: hostile(200) });
  await does(house, 'koordinator', 'measures.list', { text: `${hostile(150)} finnes ikke` });
  await does(house, 'koordinator', 'measures.list', { text: '', filter: 'status:delayed' });
  const [first = '', second = ''] = ids;
  await full(house, first);
  const open = await does(house, 'koordinator', 'measures.open', { measure: first });
  await does(house, 'koordinator', 'measures.edit', buttonOf(open, 'measures.edit'));
  for (const part of ['what', 'where', 'who', 'when', 'more'])
    await changed(house, await does(house, 'koordinator', 'measures.part', { measure: first, part }), part);
  const who = await does(house, 'koordinator', 'measures.part', { measure: first, part: 'who' });
  await does(house, 'koordinator', 'measures.part', buttonOf(who, 'measures.part'));
  await entered(house);
  await does(house, 'koordinator', 'measures.retire', { measure: second });
  await does(house, 'koordinator', 'measures.retired', { measure: second });
  await does(house, 'koordinator', 'measures.edit', { measure: second });
  await does(house, 'koordinator', 'measures.list', { text: 'utgått' });
  await does(house, 'koordinator', 'measures.restore', { measure: second });
  await plan(house);
  await roles(house);
}

/** As much of everything as a measure may hold. */
async function full(house: TestHouse, id: string): Promise<void> {
  const one = await house.get('measure', id);
  const owners = Array.from({ length: 6 }, () => ({ kind: 'text', text: hostile(200) }));
  const told = {
    ...{ status: 'delayed', at: house.now(), role: hostile(120), late: true, effect: 'partly' },
    ...{ comment: hostile(1000), wanted: hostile(1000) },
  };
  await lay(house, keyOf(AREA, 'measure', id), {
    ...one,
    also: Array.from({ length: 8 }, (_, n) => ({ goalArea: `${n} ${hostile(110)}`, owners })),
    ...{ anchors: owners, separately: true, voices: Array.from({ length: 20 }, () => told), latest: told },
    ...{ level: 'indicated', targetGroup: hostile(200), partners: [hostile(120), 'KoRus'] },
    timing: { words: hostile(200), rhythm: 'once', by: '2026-01-01' },
    ...{ indicator: hostile(400), cost: hostile(200), evaluateIn: 2027 },
  });
  for (let n = 0; n < 12; n++)
    await lay(house, keyOf(AREA, 'report', `${id}/${1_700_000_000_000 + n}-x`), {
      ...{ measure: id, ...told, by: 'x' },
      at: 1_700_000_000_000 + n,
    });
}

/** Saved by somebody else first, then by the one who had the form: told, and saved after all. */
async function changed(house: TestHouse, form: Answered, part: string): Promise<void> {
  const verb = `measures.${part}`;
  const data = buttonOf(form, verb);
  const typed = {
    what: { title: hostile(200), content: hostile(2000) },
    where: {
      newLeading: hostile(120),
      also: data['had'],
      newAlso: Array.from({ length: 12 }, (_, n) => n).join('\n'),
    },
    who: {
      owners: `role:${roleOf(1)}`,
      ownerText: hostile(190),
      anchors: `role:${roleOf(2)}`,
      separately: 'true',
    },
    when: { words: hostile(150), every: 'halfYear' },
    more: { level: 'universal', targetGroup: hostile(200), partners: hostile(110), evaluateIn: '2028' },
  }[part];
  await house.act('koordinator', verb, {
    ...data,
    ...typed,
    title: 'Ring 912 34 567',
    words: 'ring 912 34 567',
  });
  const seen = { ...data, seen: 'en-annen' };
  const told = await does(house, 'koordinator', verb, { ...seen, ...typed });
  const again = told.card?.actions.some((one) => one.verb === verb) ? buttonOf(told, verb) : data;
  const asked = await does(house, 'koordinator', verb, { ...again, ...typed });
  if (part === 'when') await does(house, 'koordinator', verb, buttons(asked, verb).at(-1) ?? {});
}

async function entered(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'measures.new', { text: hostile(300) });
  await does(house, 'koordinator', 'measures.create', { title: hostile(200) });
  const typed = { title: hostile(190), content: hostile(2000), newLeading: hostile(120) };
  await does(house, 'koordinator', 'measures.create', typed);
  await does(house, 'koordinator', 'measures.create', typed);
}

/** Its revision is told of on 20 November, when the tour's clock comes there. */
async function plan(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'actionPlan.show', {});
  await does(house, 'koordinator', 'actionPlan.form', {});
  const days = { from: '2023-01-01', to: '2026-10-30', revision: '2026-12-20' };
  await does(house, 'koordinator', 'actionPlan.set', { title: hostile(200), ...days });
  await does(house, 'koordinator', 'actionPlan.set', { title: 'Annen', seen: 'en-annen', ...days });
  await does(house, 'koordinator', 'actionPlan.set', {
    title: 'Annen',
    from: '2027-01-01',
    to: '2026-01-01',
  });
  await does(house, 'eier1', 'actionPlan.show', {});
}

async function roles(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'handover.mine', {});
  await does(house, 'koordinator', 'handover.mine', { text: hostile(150) });
  await does(house, 'koordinator', 'handover.show', { role: roleOf(1) });
  await does(house, 'eier1', 'handover.mine', {});
  await does(house, 'ansatt', 'handover.mine', {});
}
