// The municipality's own plan in hostile words: handed in, looked through, asked about, taken in, dropped, and given out again.
import { hostile } from '../hostile.ts';
import type { TestHouse } from '../house.ts';
import { buttonOf, does, operate } from './tools.ts';

const table = (rows: readonly (readonly string[])[]) => ({ kind: 'table', rows });

const plan = (titles: readonly string[]) => ({
  name: hostile(190),
  cut: 3,
  blocks: [
    { kind: 'heading', level: 1, text: 'Handlingsplan 2026–2029' },
    { kind: 'heading', level: 2, text: hostile(100) },
    table([
      ['Tiltak', 'Innhold', 'Ansvar', 'Frist', hostile(40)],
      ...titles.map((title, n) => [
        title,
        hostile(1500),
        n % 2 ? hostile(90) : '',
        hostile(100),
        hostile(300),
      ]),
    ]),
    table([
      ['Hva', 'Hensikt', 'Hyppighet', 'Innkalling'],
      [hostile(70), hostile(500), hostile(150), 'Ordfører'],
      ['Nettverket', 'Dele', 'Månedlig', 'SLT-koordinator'],
    ]),
    table([
      ['1', '2'],
      ['3', '4'],
    ]),
  ],
});

export async function planImport(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'import.start', {});
  await does(house, 'koordinator', 'import.unreadable', { name: hostile(190), fault: 'bomb' });
  const titles = Array.from({ length: 40 }, (_, n) => `${hostile(150)} ${n}`);
  await does(house, 'koordinator', 'import.read', plan(titles));
  await does(house, 'koordinator', 'import.start', {});
  const rows = await does(house, 'koordinator', 'import.rows', {});
  await does(house, 'koordinator', 'import.rows', buttonOf(rows, 'import.rows'));
  await does(house, 'koordinator', 'import.rows', { from: 40 });
  await does(house, 'koordinator', 'import.rows', { from: 42 });
  const ready = await answered(house);
  await does(house, 'koordinator', 'import.take', buttonOf(ready, 'import.take'));
  // The same with other words: what resembles something is asked about, and what was is told.
  await does(house, 'koordinator', 'import.read', plan(titles.slice(3).map((title) => `${title}x`)));
  await does(house, 'koordinator', 'import.ask', {});
  const asked = await answered(house);
  await does(house, 'koordinator', 'import.ask', buttonOf(asked, 'import.ask'));
  await does(house, 'koordinator', 'import.drop', {});
  await does(house, 'koordinator', 'export.plan', {});
  await operate(house, 'import.read', plan(titles.slice(0, 2)));
}

/** A button to what has not been asked; that which asks anew says where it begins. */
const isOpen = ({ verb, data }: { readonly verb?: string; readonly data?: unknown }): boolean =>
  verb === 'import.ask' && !('again' in Object(data));

/** Every question left as it stands; the overview that follows. */
async function answered(house: TestHouse) {
  let shown = await does(house, 'koordinator', 'import.show', {});
  for (let n = 0; n < 20 && shown.card?.actions.some(isOpen); n++) {
    const asked = await does(house, 'koordinator', 'import.ask', {});
    const leave = Object.fromEntries(
      Array.from({ length: 6 }, (_, at) => [`answer.${at}`, ['text', 'leave']] as const).map(
        ([id, [one]]) => [id, one],
      ),
    );
    await does(house, 'koordinator', 'import.answer', { ...buttonOf(asked, 'import.answer'), ...leave });
    const left = Object.fromEntries(Object.keys(leave).map((id) => [id, 'leave']));
    const again = await does(house, 'koordinator', 'import.ask', {});
    if (again.card?.actions.some(({ verb }) => verb === 'import.answer'))
      await does(house, 'koordinator', 'import.answer', { ...buttonOf(again, 'import.answer'), ...left });
    shown = await does(house, 'koordinator', 'import.show', {});
  }
  return shown;
}
