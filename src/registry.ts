// The capabilities as lookup tables. A wrong registration stops the start with what is permitted, not the first message.
import type { Capability, Command, Verb, View, Written } from './capability.ts';
import type { Calendar, Letter, Paper, Workbook } from './written.ts';
import type { Chart } from './domain/chart.ts';

export type Registry = {
  readonly capabilities: readonly Capability[];
  readonly verbs: ReadonlyMap<string, Verb>;
  readonly views: ReadonlyMap<string, View>;
  readonly letters: ReadonlyMap<string, Written<Letter>>;
  readonly files: ReadonlyMap<string, Written<Paper>>;
  readonly workbooks: ReadonlyMap<string, Written<Workbook>>;
  readonly pictures: ReadonlyMap<string, Written<Chart>>;
  readonly calendars: ReadonlyMap<string, Written<Calendar>>;
  readonly commands: readonly Command[];
};

/** Throws when a verb, view, letter, file, picture or calendar does not begin with its capability's name, or a command leads to no verb. */
export function register(capabilities: readonly Capability[]): Registry {
  const verbs = new Map<string, Verb>();
  const views = new Map<string, View>();
  const letters = new Map<string, Written<Letter>>();
  const files = new Map<string, Written<Paper>>();
  const workbooks = new Map<string, Written<Workbook>>();
  const pictures = new Map<string, Written<Chart>>();
  const calendars = new Map<string, Written<Calendar>>();
  for (const capability of capabilities) {
    add(verbs, capability.name, capability.verbs);
    add(views, capability.name, capability.views);
    add(letters, capability.name, capability.letters ?? {});
    add(files, capability.name, capability.files ?? {});
    add(workbooks, capability.name, capability.workbooks ?? {});
    add(pictures, capability.name, capability.pictures ?? {});
    add(calendars, capability.name, capability.calendars ?? {});
  }
  const commands = capabilities.flatMap((capability) => capability.commands);
  for (const { verb, phrases } of commands)
    if (!verbs.has(verb))
      throw new Error(`«${phrases.nb[0]}» leads to ${verb}; there is ${[...verbs.keys()].join(', ')}`);
  return { capabilities, verbs, views, letters, files, workbooks, pictures, calendars, commands };
}

function add<T>(map: Map<string, T>, capability: string, entries: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(entries)) {
    if (!name.startsWith(`${capability}.`))
      throw new Error(`${name} in ${capability}: names begin with «${capability}.»`);
    map.set(name, value as T);
  }
}
