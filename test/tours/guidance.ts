// Whom to call, and the rules for concerns: own numbers with the worst of names, time limits, the assessment given and withdrawn, the
// question a year after, and the log of who has seen what, paged and fetched.
import { accessEntryId } from '../../src/domain/access-log.ts';
import { type Instant, addMonths, dayOf } from '../../src/domain/calendar.ts';
import { lineId } from '../../src/domain/guidance.ts';
import { openDraw } from '../../src/draw.ts';
import { keyOf } from '../../src/reading/read.ts';
import { hostile } from '../hostile.ts';
import { AREA, TENANT, type TestHouse } from '../house.ts';
import { buttonOf, does, lay } from './tools.ts';

const URL = `https://testvik.example.no/${'x'.repeat(370)}`;

export async function guidance(house: TestHouse): Promise<void> {
  await does(house, 'ansatt', 'guidance.lines', {});
  await does(house, 'koordinator', 'guidance.show', {});
  await does(house, 'koordinator', 'guidance.line', {});
  await ownNumbers(house);
  const shown = await does(house, 'koordinator', 'guidance.show', {});
  const line = buttonOf(shown, 'guidance.line');
  await does(house, 'koordinator', 'guidance.terms', {});
  const terms = { eraseDays: '14', logDays: '3650', inhabitants: '1000000' };
  await does(house, 'koordinator', 'guidance.setTerms', terms);
  await does(house, 'koordinator', 'guidance.terms', {});
  await assessment(house);
  await does(house, 'koordinator', 'guidance.drop', { line: 'bti' });
  await does(house, 'koordinator', 'guidance.save', { what: 'bti', url: URL });
  await does(house, 'koordinator', 'guidance.checked', line);
  await question(house);
  await does(house, 'ansatt', 'guidance.lines', {});
  await log(house);
}

/** As many as there may be, each as long as it may be. */
async function ownNumbers(house: TestHouse): Promise<void> {
  const checked = dayOf(house.now());
  const lines = Array.from({ length: 7 }, (_, n) => ({
    ...{ what: 'other', name: `${n} ${hostile(78)}`, phone: '+47 22 33 44 55', url: URL },
    checked: n === 0 ? addMonths(checked, -13) : checked,
  }));
  await lay(house, keyOf(AREA, 'concernRules', 'rules'), { lines });
  await does(house, 'koordinator', 'guidance.save', { what: 'bti', url: URL });
  await house.act('koordinator', 'guidance.save', { what: 'bti' });
  await house.act('koordinator', 'guidance.save', { what: 'bti', name: hostile(80), phone: hostile(40) });
  await does(house, 'koordinator', 'guidance.line', { line: 'bti' });
}

async function assessment(house: TestHouse): Promise<void> {
  await does(house, 'koordinator', 'guidance.assessment', {});
  const typed = { done: dayOf(house.now()), responsible: hostile(80), agreement: hostile(80) };
  await house.act('koordinator', 'guidance.assess', typed);
  const rules = await house.get('concernRules', 'rules');
  const by = await house.personOf('koordinator');
  await lay(house, keyOf(AREA, 'concernRules', 'rules'), {
    ...rules,
    assessment: { ...typed, by, at: house.now() },
  });
  await does(house, 'koordinator', 'guidance.show', {});
  await does(house, 'koordinator', 'guidance.assessment', {});
  await does(house, 'koordinator', 'guidance.stop', {});
  await does(house, 'koordinator', 'guidance.stopped', {});
  await does(house, 'koordinator', 'guidance.assess', {
    ...typed,
    responsible: 'ombud',
    agreement: 'arkivet',
  });
}

/** A year after, as the card of that day would draw it. */
async function question(house: TestHouse): Promise<void> {
  const rules = await house.get('concernRules', 'rules');
  const area = await house.get('area', AREA);
  const person = await house.personOf('koordinator');
  if (!area || !rules) throw new Error('no municipality');
  for (const line of rules.lines)
    await openDraw(
      house.house,
      TENANT,
      area,
      house.now(),
    )({ person }, 'guidance.check', {
      line: lineId(line),
      checked: line.checked,
    });
}

async function log(house: TestHouse): Promise<void> {
  const who = await house.personOf('koordinator');
  const concerns = Array.from({ length: 60 }, (_, n) => `2026-${20_000 + n}`);
  for (let n = 1; n <= 40; n++) {
    const at = (house.now() - n * 1000) as Instant;
    const value = { at, who, deed: 'list', concerns, why: 'triage' };
    await lay(house, keyOf(AREA, 'accessEntry', accessEntryId(at, `tour-${n}`)), value);
  }
  await does(house, 'koordinator', 'accessLog.show', { number: '2099-12345' });
  const shown = await does(house, 'koordinator', 'accessLog.show', {});
  await does(house, 'koordinator', 'accessLog.show', buttonOf(shown, 'accessLog.show'));
  await does(house, 'koordinator', 'accessLog.fetch', buttonOf(shown, 'accessLog.fetch'));
  await house.act('koordinator', 'accessLog.show', { text: hostile(200) });
}
