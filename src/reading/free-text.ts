// Every free text that people write passes here before it is kept: the identity guard's verdict as a refusal or a warning.
// The text itself is never repeated.
import type { Ctx, Refusal } from '../capability.ts';
import { linkSchema } from '../domain/forum.ts';
import { type Finding, guard } from '../domain/identity.ts';

export type Checked =
  { readonly refuse: Refusal } | { readonly refuse?: undefined; readonly warning: string | undefined };

type Fields = readonly (string | undefined)[];

/** Checks several fields as one act: a block in any of them stops all, also one that only shows when they are joined. */
export const checkText = (ctx: Pick<Ctx, 'texts'>, ...fields: Fields): Checked =>
  checkedBy(ctx, findingsIn(fields), ({ verdict }) => verdict === 'block');

/** The same where nobody may be named: a name stops it as well. */
export const checkNameless = (ctx: Pick<Ctx, 'texts'>, ...fields: Fields): Checked =>
  checkedBy(ctx, findingsIn(fields), ({ verdict, what }) => verdict === 'block' || what === 'personName');

/** The same for what is meant to tell who comes, a deputy or others who were present: a name is no surprise there. */
export const checkPeople = (ctx: Pick<Ctx, 'texts'>, ...fields: Fields): Checked =>
  checkedBy(
    ctx,
    findingsIn(fields).filter(({ what }) => what !== 'personName'),
    ({ verdict }) => verdict === 'block',
  );

const findingsIn = (fields: Fields): readonly Finding[] =>
  [...(fields.length > 1 ? fields : []), fields.join(' ')].flatMap(foundEitherWay);

function foundEitherWay(text = ''): readonly Finding[] {
  const shown = asShown(text);
  return [...foundIn(text), ...(shown === text ? [] : foundIn(shown))];
}

function foundIn(text: string): readonly Finding[] {
  const verdict = guard(text);
  return verdict.verdict === 'pass' ? [] : verdict.findings;
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', ensp: ' ', emsp: ' ', thinsp: ' ' },
  ...{ shy: '', zwj: '', zwnj: '', amp: '&' },
};

/** As it is read where marks and codes are shown as what they stand for: tags away, and what is invisible as the gap it makes. */
const asShown = (text: string): string =>
  percentless(text)
    .replace(/<[^<>]{0,200}>/g, '')
    .replace(
      /&([a-z]{2,6}|#\d{1,7}|#x[0-9a-f]{1,6});/gi,
      (whole, name: string) => entity(name.toLowerCase()) ?? whole,
    )
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu, ' ');

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code <= 0x10_ffff ? String.fromCodePoint(code).toWellFormed() : undefined;
}

/** «%20» as the sign it stands for; what stands for none is left. */
const percentless = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (codes) => {
    try {
      return decodeURIComponent(codes);
    } catch {
      return codes;
    }
  });

function checkedBy(
  { texts }: Pick<Ctx, 'texts'>,
  findings: readonly Finding[],
  stops: (finding: Finding) => boolean,
): Checked {
  const named = (found: readonly Finding[]): string =>
    texts.dates.list([...new Set(found.map(({ what }) => texts.identity[what]))]);
  const stopped = findings.filter(stops);
  if (stopped.length > 0) return { refuse: { reason: 'identifies', data: { what: named(stopped) } } };
  return { warning: findings.length > 0 ? texts.identity.warning({ what: named(findings) }) : undefined };
}

/** What may not stand where names and addresses of staff belong: the numbers that are a person's own. */
const NUMBERS: readonly Finding['what'][] = ['birthNumber', 'duf'];

/** For what is meant to name people, their addresses and links: only a birth number or DUF number stops it. */
export function checkNames(
  { texts }: Pick<Ctx, 'texts'>,
  ...fields: readonly (string | undefined)[]
): Refusal | undefined {
  const found = fields.flatMap((field) => foundEitherWay(field?.replaceAll('@', ' ')));
  const own = found.find(({ what, verdict }) => verdict === 'block' && NUMBERS.includes(what));
  return own && { reason: 'identifies', data: { what: texts.identity[own.what] } };
}

/** A link to a meeting as typed, or that it is none; undefined where nothing was typed. */
export function checkLink(
  ctx: Pick<Ctx, 'texts'>,
  typed: string | undefined,
): { readonly refuse: Refusal } | { readonly refuse?: undefined; readonly link: string | undefined } {
  if (!typed) return { link: undefined };
  const refuse = checkNames(ctx, typed);
  if (refuse) return { refuse };
  const link = linkSchema.safeParse(typed).data;
  return link === undefined ? { refuse: { reason: 'badLink', data: {} } } : { link };
}
