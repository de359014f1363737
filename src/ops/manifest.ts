// The Teams app manifest and its translations, filled in from what the service is called with. Pure: it reads the templates of
// manifest/ as data and writes nothing. It must not know which commands there are; they are given.
import en from '../../manifest/en.json' with { type: 'json' };
import template from '../../manifest/manifest.json' with { type: 'json' };
import nn from '../../manifest/nn.json' with { type: 'json' };
import type { Language } from '../domain/area.ts';

/** A line of the command menu: `title` is what is put into the message box, `description` what it does. */
export type MenuCommand = { readonly title: string; readonly description: string };

export type ManifestOptions = {
  /** The bot's app registration (a GUID); it is the id of the Teams app as well. */
  readonly appId: string;
  /** Where the service is reached, https; a path in it is kept. */
  readonly publicUrl: string;
  /** Semantic version. */
  readonly version: string;
  /** The same commands in the same order in each language, ten at most. */
  readonly commands: Readonly<Record<Language, readonly MenuCommand[]>>;
};

export type Translation = Readonly<Record<string, string>>;

type Template = typeof template;
type Bot = Template['bots'][number];
type MenuBot = Omit<Bot, 'commandLists'> & {
  readonly commandLists: readonly (Omit<Bot['commandLists'][number], 'commands'> & {
    readonly commands: readonly MenuCommand[];
  })[];
};
export type Manifest = Omit<Template, 'bots'> & { readonly bots: readonly MenuBot[] };
export type BuiltManifest = {
  readonly manifest: Manifest;
  readonly translations: { readonly nn: Translation; readonly en: Translation };
};

const LANGUAGES = ['nb', 'nn', 'en'] as const;

/** The narrowest limits of any schema version since 1.16, so that the menu fits every Teams client. */
const MOST_COMMANDS = 10;
const LONGEST_TITLE = 32;
const LONGEST_DESCRIPTION = 128;

/**
 * The manifest in bokmål and its translations to nynorsk and English.
 * @throws RangeError when a menu is too long, a command's words are too long or missing, or the languages do not match.
 */
export function buildManifest(options: ManifestOptions): BuiltManifest {
  const { commands } = options;
  for (const language of LANGUAGES) checkMenu(language, commands[language], commands.nb.length);
  const url = new URL(options.publicUrl);
  const filled = fill(template, {
    appId: options.appId,
    version: options.version,
    url: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    host: url.host,
  });
  const bots = filled.bots.map((bot) => ({
    ...bot,
    commandLists: bot.commandLists.map((list) => ({ ...list, commands: commands.nb.map(words) })),
  }));
  return {
    manifest: { ...filled, bots },
    translations: {
      nn: { ...nn, ...translated(commands.nn) },
      en: { ...en, ...translated(commands.en) },
    },
  };
}

const words = ({ title, description }: MenuCommand): MenuCommand => ({ title, description });

function checkMenu(language: Language, menu: readonly MenuCommand[], length: number): void {
  if (menu.length !== length)
    throw new RangeError(`the menu has ${menu.length} commands in ${language}, not ${length}`);
  if (length > MOST_COMMANDS)
    throw new RangeError(`the menu has ${length} commands, more than ${MOST_COMMANDS}`);
  for (const { title, description } of menu) {
    checkLength(language, title, LONGEST_TITLE);
    checkLength(language, description, LONGEST_DESCRIPTION);
  }
}

function checkLength(language: Language, text: string, most: number): void {
  if (text.length === 0 || text.length > most) {
    throw new RangeError(
      `a command's words in ${language} must be 1 to ${most} characters: ${JSON.stringify(text)}`,
    );
  }
}

/** The keys that Teams' localization schema knows a command by. */
function translated(menu: readonly MenuCommand[]): Translation {
  const key = (i: number, what: keyof MenuCommand) => `bots[0].commandLists[0].commands[${i}].${what}`;
  return Object.fromEntries(
    menu.flatMap((command, i) => [
      [key(i, 'title'), command.title],
      [key(i, 'description'), command.description],
    ]),
  );
}

/** A copy in which every `{{name}}` of a text is what `values` has for it; an unknown name is an error of the template. */
function fill<T>(part: T, values: Readonly<Record<string, string>>): T {
  const replaced = JSON.parse(JSON.stringify(part), (_key, value: unknown) =>
    typeof value === 'string'
      ? value.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => known(name, values))
      : value,
  );
  return replaced as T;
}

function known(name: string, values: Readonly<Record<string, string>>): string {
  const value = values[name];
  if (value === undefined) throw new RangeError(`manifest.json has an unknown placeholder: {{${name}}}`);
  return value;
}
