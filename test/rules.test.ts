// The house, enforced: which room may lean on which, and what is done in one place only. What a fault says is where the code
// should go. That every name leads somewhere is looked at in names.test.ts.
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { type Source, at, folders, given, names, nodesOf, packageOf, sources, uses } from './source.ts';

const SOURCES = sources();

/** Nothing is wrong, or all that is wrong, one fault a line. */
const expectNone = (faults: readonly string[]): void => expect(faults.join('\n')).toBe('');

// --- rooms -----------------------------------------------------------------------------------------------------------

/** Rooms of one file each: the parts of the machine, and the ports they are joined by. */
const WIRING = ['service.ts', 'main.ts', 'compiled.ts', 'compose.ts', 'config.ts', 'cli.ts'];
const MACHINE = [
  ...[
    'dispatch.ts',
    'scope.ts',
    'effects.ts',
    'tick.ts',
    'ticking.ts',
    'metrics.ts',
    'measured.ts',
    'stopping.ts',
    'registry.ts',
    'draw.ts',
    'cards.ts',
    'template.ts',
    'links.ts',
    'vault.ts',
    'flood.ts',
    'log.ts',
  ],
  'sending/',
];
const isRoot = (path: string): boolean => !path.includes('/');
/** What a capability may lean on beside domain and texts: the shapes, what is typed, and what reads the store. */
const isReading = (path: string): boolean =>
  within(
    'reading/',
    'capability.ts',
    'written.ts',
    'command.ts',
    'typed.ts',
    'drawing.ts',
    'mark.ts',
    'sealing.ts',
  )(path);
const within =
  (...rooms: readonly string[]) =>
  (path: string): boolean =>
    rooms.some((room) => (room.endsWith('/') ? path.startsWith(room) : path === room));

type Room = {
  readonly of: (path: string) => boolean;
  readonly may: (to: string, from: string) => boolean;
  readonly instead: string;
};

const ROOMS: readonly Room[] = [
  {
    of: within('domain/'),
    may: within('domain/'),
    instead: 'the domain knows only itself: pass what it needs as an argument, or move the rule out',
  },
  {
    of: within('store/'),
    // The pace is a port like the store, and its limits are data.
    may: within('store/', 'domain/calendar.ts', 'sending/pace.ts'),
    instead:
      'a store keeps JSON under keys and knows no record: what records are belongs in domain/ and read.ts',
  },
  {
    of: within('texts/', 'presets/'),
    // A telephone number is data with a source: words take it from there.
    may: (to, from) => within('domain/', 'presets/guidance/numbers.ts', `${from.split('/')[0]}/`)(to),
    instead: 'words and presets are data about the domain: what reads or decides belongs in a capability',
  },
  {
    of: within('capabilities/index.ts'),
    may: (to) => to === 'capability.ts' || /^capabilities\/[^/]+$/.test(to),
    instead: 'index.ts is the list and nothing else',
  },
  {
    of: within('capabilities/'),
    may: (to, from) =>
      within('domain/', 'texts/', 'presets/', 'store/store.ts')(to) || isReading(to) || isPartOf(to, from),
    instead:
      'a capability leans on no other and on no machine: a shared rule belongs in domain/, shared reading in reading/',
  },
  {
    of: isReading,
    may: (to) => within('domain/', 'texts/', 'store/store.ts')(to) || isReading(to),
    instead:
      'what capabilities lean on must not know the machine: move what does into dispatch, tick or sending/',
  },
  {
    of: within(...MACHINE),
    may: (to) =>
      isRoot(to)
        ? !WIRING.includes(to)
        : within('domain/', 'texts/', 'reading/', 'sending/', 'store/store.ts')(to),
    instead:
      'the machine knows ports, never doors, adapters or single capabilities: compose.ts hands them in',
  },
  {
    of: within('teams/'),
    may: (to) =>
      isRoot(to)
        ? !WIRING.includes(to)
        : within('teams/', 'documents/', 'domain/', 'texts/', 'reading/', 'sending/', 'store/store.ts')(to),
    instead: 'a door calls dispatch and is built by service.ts: what it needs is handed in',
  },
  {
    of: within('web/'),
    may: (to) =>
      isRoot(to)
        ? !WIRING.includes(to)
        : within('web/', 'papers/', 'documents/', 'domain/', 'texts/', 'reading/', 'store/store.ts')(to),
    instead: 'a door calls dispatch and is built by service.ts: what it needs is handed in',
  },
  {
    of: within('papers/'),
    may: within('papers/', 'domain/', 'texts/', 'written.ts'),
    instead: 'a document is drawn from the parts it is given: what they say belongs in a capability',
  },
  {
    of: within('documents/'),
    may: within('documents/', 'domain/'),
    instead:
      'a document is read into blocks: what they mean belongs in domain/, where it came from in a door',
  },
  {
    of: within('mail/'),
    may: within('mail/', 'sending/', 'domain/', 'texts/', 'written.ts', 'log.ts'),
    instead: 'a letter is drawn from the parts it is given and sent: what it says belongs in a capability',
  },
  {
    of: within('config.ts'),
    may: within('domain/', 'teams/settings.ts', 'mail/settings.ts', 'store/redis-settings.ts'),
    instead: 'settings are read before anything is built: what they mean belongs where they are used',
  },
  {
    of: within('compose.ts'),
    may: (to) =>
      isRoot(to)
        ? !WIRING.includes(to)
        : within('domain/', 'sending/', 'store/store.ts', 'capabilities/index.ts')(to),
    instead: 'compose.ts takes store and exits as they are given: what opens them belongs in service.ts',
  },
  {
    of: within('service.ts'),
    may: (to) => !within('main.ts', 'ops/')(to),
    instead: 'what surrounds the service belongs in ops/',
  },
  {
    of: within('main.ts', 'cli.ts', 'compiled.ts', 'start-fault.ts', 'ops/'),
    may: (to) => to !== 'main.ts',
    instead: 'nothing starts main.ts',
  },
];

/** `capabilities/meeting.ts` and `meeting/draft.ts` may lean on `meeting/card.ts`: parts of the same noun, never on the whole. */
function isPartOf(to: string, from: string): boolean {
  const noun = /^capabilities\/([^/.]+)/.exec(from)?.[1] ?? '';
  return to.startsWith(`capabilities/${noun}/`);
}

const roomOf = (path: string): Room | undefined => ROOMS.find((room) => room.of(path));

const inProject = ({ imports }: Source) => imports.filter((one) => packageOf(one) === undefined);

describe('rooms', () => {
  it('lean only downwards: domain, port, capabilities, machine, doors, wiring', () => {
    expectNone(
      SOURCES.flatMap((source) => {
        const room = roomOf(source.path);
        if (!room) return [`src/${source.path} is in no room that is known here`];
        return inProject(source)
          .filter(({ to }) => to.endsWith('.ts') && !room.may(to, source.path))
          .map(({ to, line }) => `src/${source.path}:${line} leans on ${to}; ${room.instead}`);
      }),
    );
  });

  it('have no cycles, not even of types alone', () => {
    const imports = new Map(SOURCES.map((source) => [source.path, inProject(source).map(({ to }) => to)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const walk = (path: string, way: readonly string[]): void => {
      if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '));
      if (way.includes(path) || done.has(path)) return;
      for (const to of imports.get(path) ?? []) walk(to, [...way, path]);
      done.add(path);
    };
    for (const { path } of SOURCES) walk(path, []);
    expectNone(cycles.map((cycle) => `${cycle}: what both need belongs in a file below them`));
  });

  it('are named after what they hold', () => {
    const vague = folders().filter((path) => /(^|\/)(utils?|helpers?|types?|common)$/.test(path));
    expectNone(vague.map((path) => `src/${path}: a folder is named after a noun of the field`));
  });
});

// --- one place for each thing ----------------------------------------------------------------------------------------

/** Packages with one home, and what the domain may use. */
const HOMES: Readonly<Record<string, (path: string) => boolean>> = {
  botbuilder: within('teams/', 'ops/bench/'),
  'botframework-connector': within('teams/', 'ops/bench/'),
  'botframework-schema': within('teams/'),
  restify: within('web/', 'ops/bench/'),
  'node:sqlite': (path) => /^store\/sqlite.*\.ts$/.test(path),
  ioredis: (path) => /^store\/redis.*\.ts$/.test(path),
  'node-cron': within('compose.ts'),
  'adaptivecards-templating': within('template.ts'),
  'adaptive-expressions': within('template.ts'),
  'rate-limiter-flexible': within('flood.ts'),
  docx: within('papers/'),
  mammoth: within('documents/'),
  parse5: within('documents/'),
  'read-excel-file': within('documents/'),
  '@resvg/resvg-wasm': within('papers/'),
  jose: within('links.ts', 'vault.ts', 'teams/', 'ops/bench/'),
  nodemailer: within('mail/'),
  'ical-generator': within('domain/ics.ts'),
  'smtp-server': within('ops/'),
  'postal-mime': within('ops/'),
  pino: within('log.ts', 'web/server.ts'),
};
const DOMAIN_PACKAGES = [
  'zod',
  'temporal-polyfill',
  'date-holidays',
  'rrule-temporal',
  'ical-generator',
  'fastest-levenshtein',
  '@navikt/fnrvalidator',
];

const done = (
  where: (path: string) => boolean,
  find: (source: Source) => readonly ts.Node[],
  instead: string,
): readonly string[] =>
  SOURCES.filter(({ path }) => !where(path)).flatMap((source) =>
    find(source).map((node) => `${at(source, node)} ${node.getText(source.tree).slice(0, 60)}: ${instead}`),
  );

const calls = (source: Source, name: string): readonly ts.Node[] =>
  uses(source, name).filter((node) => ts.isCallExpression(node.parent) && node.parent.expression === node);

/** An object with a kind of actor and a tenant is an actor, whatever it is called. */
const madeActors = (source: Source): readonly ts.Node[] =>
  given(source, 'kind')
    .filter(({ text }) => ['person', 'operator', 'clock', 'area'].includes(text))
    .map((kind) => kind.parent.parent)
    .filter(ts.isObjectLiteralExpression)
    .filter(({ properties }) => properties.some((one) => one.name?.getText(source.tree) === 'tenant'));

const NAMED_DAYS =
  /^(jan(uar|uary)?|feb(ruar|ruary)?|mars|march|april|mai|may|ju[nl][iy]|juni|juli|mandag|måndag|monday|tirsdag|tysdag|tuesday|onsdag|torsdag|fredag)$/i;

const namedDayTables = ({ tree }: Source): readonly ts.Node[] =>
  nodesOf(tree, ts.isArrayLiteralExpression).filter(
    ({ elements }) =>
      elements.filter((one) => ts.isStringLiteral(one) && NAMED_DAYS.test(one.text)).length > 2,
  );

describe('each thing is done in one place', () => {
  it('a package of the outer world stays in its room', () => {
    expectNone(
      SOURCES.flatMap(({ path, imports }) =>
        imports.flatMap((one) => {
          const name = packageOf(one);
          if (name === undefined) return [];
          const home = HOMES[name];
          const fault = `src/${path}:${one.line} imports ${name}`;
          if (home && !home(path)) return [`${fault}, which has another home`];
          if (path.startsWith('domain/') && !DOMAIN_PACKAGES.includes(name))
            return [`${fault}; the domain takes ${DOMAIN_PACKAGES.join(', ')}`];
          return [];
        }),
      ),
    );
  });

  it('the domain reads no clock, no chance and no process, and waits for nothing', () => {
    const outside = (path: string): boolean => !path.startsWith('domain/');
    const impure = (source: Source): readonly ts.Node[] => [
      ...uses(source, 'now', 'Date'),
      ...uses(source, 'random', 'Math'),
      ...uses(source, 'Now', 'Temporal'),
      ...nodesOf(source.tree, ts.isNewExpression).filter(
        ({ expression, arguments: given_ }) =>
          expression.getText(source.tree) === 'Date' && (given_?.length ?? 0) === 0,
      ),
      ...['process', 'fetch', 'setTimeout', 'setInterval', 'crypto'].flatMap((name) => names(source, name)),
      ...nodesOf(source.tree, ts.isAwaitExpression),
      ...nodesOf(source.tree, (node): node is ts.Node => node.kind === ts.SyntaxKind.AsyncKeyword),
    ];
    expectNone(done(outside, impure, 'pass it as an argument, or read it in a capability'));
  });

  it('the clock is read in compose.ts, and the environment in config.ts', () => {
    const clock = (source: Source): readonly ts.Node[] => [
      ...uses(source, 'now', 'Date'),
      ...uses(source, 'Now', 'Temporal'),
    ];
    // Tokens expire by the real clock, and the demo starts its own.
    const apart = within('compose.ts', 'teams/bot.ts', 'teams/credentials.ts', 'ops/demo.ts', 'ops/bench/');
    const environment = (source: Source): readonly ts.Node[] => uses(source, 'env', 'process');
    expectNone([
      ...done(apart, clock, '`now` is handed in'),
      ...done(within('config.ts'), environment, 'settings come from config.ts'),
    ]);
  });

  it('dates are written for people in texts/, and read from people in domain/', () => {
    const rooms = within('texts/', 'domain/');
    const formats = (source: Source): readonly ts.Node[] => [
      ...names(source, 'Intl'),
      ...['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'].flatMap((name) => uses(source, name)),
      ...namedDayTables(source),
    ];
    expectNone(done(rooms, formats, 'texts/dates.ts writes dates'));
  });

  it('only dispatch and tick commit, and only the outbox delivers', () => {
    expectNone([
      ...done(
        within('dispatch.ts', 'tick.ts', 'store/'),
        (source) => calls(source, 'commit'),
        'return it as an outcome; dispatch and tick write',
      ),
      ...done(
        // measured.ts hands on what the outbox delivers, and counts it.
        within('sending/deliver.ts', 'sending/measured.ts'),
        (source) => calls(source, 'deliver'),
        'send it as a message of an outcome; the outbox delivers',
      ),
    ]);
  });

  it('an actor is made only by doors', () => {
    const doors = within('teams/receive.ts', 'compose.ts', 'web/', 'ops/', 'cli.ts');
    expectNone(
      done(doors, madeActors, 'only a door knows who acts; a rule about another person takes the person'),
    );
  });

  it('a file is more than a list of others, exports by name, and can be read in one sitting', () => {
    const barrels = SOURCES.filter(({ tree }) =>
      tree.statements.every((one) => ts.isExportDeclaration(one) && one.moduleSpecifier !== undefined),
    );
    const nameless = (source: Source): readonly ts.Node[] => [
      ...nodesOf(source.tree, ts.isExportAssignment),
      ...nodesOf(source.tree, (node): node is ts.Node => node.kind === ts.SyntaxKind.DefaultKeyword).filter(
        ({ parent }) => ts.canHaveModifiers(parent),
      ),
    ];
    const long = SOURCES.filter(({ path, lines }) => lines > 320 && !within('texts/', 'presets/')(path));
    expectNone([
      ...barrels.map(({ path }) => `src/${path} only hands on: import from where it stands`),
      ...done(() => false, nameless, 'export it by its name'),
      ...long.map(({ path, lines }) => `src/${path} has ${lines} lines: split it by noun`),
    ]);
  });
});
