// One message to its end: is it still wanted, may it go now, what does it say, where to, how did it go, and who is told.
import type { Drawing, Recipient } from '../capability.ts';
import type { Letter } from '../written.ts';
import { render, summaryOf } from '../cards.ts';
import type { Language } from '../domain/area.ts';
import type { Instant } from '../domain/calendar.ts';
import { languageOf, openDraw, write } from '../draw.ts';
import { type PersonId, NO_ANSWER } from '../domain/people.ts';
import type { Links } from '../links.ts';
import { type Log, trace } from '../log.ts';
import { openReading } from '../reading/read.ts';
import type { Registry } from '../registry.ts';
import type { Claimed, Settled, Store, TenantId } from '../store/store.ts';
import {
  type Address,
  type Clock,
  type Delivery,
  type Exit,
  type MailExit,
  NO_EMAIL,
  NO_MAIL,
  type Payload,
  TOO_LATE,
} from './exit.ts';
import { NO_VAULT } from '../vault.ts';
import { type Errand, another, asked, enter, unused } from './errand.ts';
import type { Pace } from './pace.ts';
import { type Body, type OfView, type Shown, addressIdOf } from './queue.ts';
import { areaOf, heldUntil, pauseOf } from './rest.ts';
import {
  type Unanswered,
  backoff,
  givenBack,
  isMail,
  keyOf,
  later,
  leftToOthers,
  repeated,
} from './repeat.ts';

export type House = {
  readonly store: Store;
  readonly registry: Registry;
  readonly exit: Exit;
  readonly mail: MailExit;
  readonly links: Links;
  readonly pace: Pace;
  readonly clock: Clock;
  readonly log: Log;
  /** Tells the house, as the clock, what became of a message. */
  readonly tell: Tell;
  /** Asks another area, as the area that asks; once for each key. */
  readonly ask: Ask;
};

export type Tell = (tenant: TenantId, verb: string, input: unknown) => Promise<void>;
export type Ask = (tenant: TenantId, act: Extract<Body, { kind: 'act' }>, key: string) => Promise<void>;

/** One claimed message to its end; an error of ours leaves the lease to run out, and the message comes back. */
export async function handle(
  house: House,
  unanswered: Unanswered,
  claimed: Claimed,
  errand: Errand,
): Promise<void> {
  try {
    const found = await outcomeFor(house, unanswered, claimed, errand).finally(() =>
      unused(house, claimed, errand),
    );
    const result = rested(house, claimed, found);
    if (result.kind === 'done') unanswered.delete(keyOf(claimed));
    await house.store.settle(claimed.tenant, claimed.id, claimed.lease, result);
  } catch (error) {
    house.log.error(
      { message: claimed.id, attempts: claimed.attempts, ...trace(error) },
      'could not deliver',
    );
    const until = (house.clock() + backoff(claimed.attempts)) as Instant;
    await house.store.settle(claimed.tenant, claimed.id, claimed.lease, { kind: 'later', until });
  }
}

/** A card that many change is edited at most so often. */
const EDITED_EVERY_MS = 2_000;

/** After a card was shown it is left alone for a while: who changes it meanwhile is on its next edit. */
function rested({ clock }: House, { body }: Claimed, result: Settled): Settled {
  const { gathers } = body as { readonly gathers?: true };
  if (result.kind !== 'done' || result.activityId === undefined || !gathers) return result;
  return { ...result, notAgainBefore: (clock() + EDITED_EVERY_MS) as Instant };
}

const DONE: Settled = { kind: 'done' };
/** No address was tried. */
const UNTRIED: readonly string[] = [NO_MAIL, NO_EMAIL];

async function outcomeFor(
  house: House,
  unanswered: Unanswered,
  claimed: Claimed,
  errand: Errand,
): Promise<Settled> {
  if (errand.isEnding()) return givenBack(claimed);
  const body = claimed.body as unknown as Body;
  const now = house.clock();
  if (now >= body.expires) return tooLate(house, claimed, body);
  if (body.kind === 'act') {
    await house.ask(claimed.tenant, body, claimed.id);
    return DONE;
  }
  if (body.kind === 'view' && body.onlyEdits && claimed.activityId === undefined) return DONE;
  const rest = body.kind === 'view' ? await pauseOf(house, claimed, body) : undefined;
  if (rest !== undefined) return rest < body.expires ? { kind: 'later', until: rest } : kept(claimed);
  const morning = body.kind === 'view' ? await heldUntil(house, claimed, body) : undefined;
  if (morning !== undefined && morning < body.expires) return { kind: 'later', until: morning };
  const mail = body.kind === 'view' && 'mail' in body.to ? body.to.mail : undefined;
  if (body.kind === 'view' && mail !== undefined) {
    const free = await house.pace.takeMail(now, claimed.priority === 'urgent');
    if (free !== undefined) return { kind: 'later', until: free, pause: 'lane' };
    return mailed(house, unanswered, claimed, body, mail, now);
  }
  const drawn = await drawnFor(house, claimed, body, now);
  if (drawn.kind === 'done' || drawn.kind === 'later') return drawn;
  if (errand.isEnding()) return givenBack(claimed);
  const found =
    body.kind === 'reply' ? { address: body.address } : await addressOf(house, claimed, body.to, errand);
  if ('kind' in found) return ended(house, unanswered, claimed, body, found);
  const full = await (errand.used ? another : enter)(house, claimed, errand);
  if (full !== undefined) return { kind: 'later', until: full, pause: 'lane' };
  return ended(house, unanswered, claimed, body, await deliver(house, claimed, found.address, drawn, errand));
}

/** Nothing goes after its time, whatever comes of telling so. */
async function tooLate(house: House, claimed: Claimed, body: Body): Promise<Settled> {
  if (body.kind === 'view')
    await tellLost(house, claimed, body, TOO_LATE).catch((error: unknown) =>
      house.log.error({ message: claimed.id, ...trace(error) }, 'too late, and not told'),
    );
  return kept(claimed);
}

/** Done without anything new in the chat: what stands there stands. */
const kept = ({ activityId }: Claimed): Settled =>
  activityId === undefined ? DONE : { kind: 'done', activityId };

/** What is to stand in the chat; or what becomes of the message when nothing is, or when it cannot be read here. */
async function drawnFor(
  house: House,
  claimed: Claimed,
  body: Shown,
  now: Instant,
): Promise<Payload | Settled> {
  const { tenant, id } = claimed;
  if (body.kind === 'reply') {
    const reply = await unsealed(house, id, body);
    return reply ? payload(reply, body.language) : leftToOthers(house, claimed);
  }
  const area = await areaOf(house, tenant, body, now);
  const drawing = await openDraw(house, tenant, area, now)(body.to, body.view, body.with);
  return drawing ? payload(drawing, await languageOf(house, tenant, body.to, area)) : kept(claimed);
}

/** Undefined when it was sealed with a key that this instance does not have. */
const unsealed = async (
  { links }: House,
  id: string,
  { drawing }: Extract<Body, { kind: 'reply' }>,
): Promise<Drawing | undefined> =>
  typeof drawing === 'string' ? ((await links.unseal(id, drawing)) as Drawing | undefined) : drawing;

const payload = (drawing: Parameters<typeof render>[0], language: Language): Payload => ({
  kind: 'card',
  card: render(drawing, language),
  summary: summaryOf(drawing),
});

/** Where the recipient is; a person never met is sought by Entra object id. */
async function addressOf(
  house: House,
  claimed: Claimed,
  to: Recipient,
  errand: Errand,
): Promise<{ address: Address } | Delivery> {
  const { tenant } = claimed;
  const read = openReading(house.store, tenant, undefined);
  const address = await read.get('address', addressIdOf(to));
  if (address) return { address };
  if (!('person' in to)) return { kind: 'gone', code: 'NoAddress' };
  const person = await read.get('person', to.person);
  const aad = person?.aad;
  if (!aad) return { kind: 'gone', code: 'NotInTeams' };
  const full = await enter(house, claimed, errand);
  if (full !== undefined) return noPlace(house, full);
  const opened = await asked(house, claimed, errand, () => house.exit.open(tenant, aad));
  if (opened.kind !== 'opened') return opened;
  await house.tell(tenant, 'arrival.reached', { to: addressIdOf(to), address: opened.address });
  return { address: opened.address };
}

/** By e-mail: written from what is true now, to the address the person has now. */
async function mailed(
  house: House,
  unanswered: Unanswered,
  claimed: Claimed,
  body: OfView,
  id: PersonId,
  now: Instant,
): Promise<Settled> {
  const { tenant } = claimed;
  const area = await areaOf(house, tenant, body, now);
  const letter = house.registry.letters.get(body.view);
  if (!letter)
    throw new Error(`no letter ${body.view}; there is ${[...house.registry.letters.keys()].join(', ')}`);
  const written = await write<Letter>(
    { ...house, vault: NO_VAULT },
    letter,
    { tenant, area, person: id, now },
    body.with,
  );
  if (!written) return kept(claimed);
  const person = await openReading(house.store, tenant, body.area).get('person', id);
  if (!person?.email) return ended(house, unanswered, claimed, body, { kind: 'gone', code: NO_EMAIL });
  const to = { email: person.email, name: person.name };
  const result = await house.mail.deliver(to, written.value, written.language, claimed.id);
  if (result.kind === 'delivered' && person.unmailed)
    await noted(house, claimed, house.tell(tenant, 'arrival.mailed', { person: id }));
  return ended(house, unanswered, claimed, body, result);
}

/** Edits what stands in the chat; when that is gone from the chat, sends it anew. */
async function deliver(
  house: House,
  claimed: Claimed,
  address: Address,
  drawn: Payload,
  errand: Errand,
): Promise<Delivery> {
  const { activityId } = claimed;
  const put = (replace?: string) =>
    asked(house, claimed, errand, () => house.exit.deliver(address, drawn, replace));
  if (activityId === undefined) return put();
  const edited = await put(activityId);
  if (edited.kind === 'delivered') return { kind: 'delivered', activityId };
  if (edited.kind !== 'refused' || edited.code !== 'ActivityNotFoundInConversation') return edited;
  const full = await another(house, claimed, errand);
  if (full === undefined) return put();
  return noPlace(house, full);
}

const noPlace = ({ clock }: House, free: Instant): Delivery => ({
  kind: 'later',
  code: 'NoPlace',
  throttled: false,
  retryAfterMs: free - clock(),
});

/** What a result means for the message, and who is told. */
async function ended(
  house: House,
  unanswered: Unanswered,
  claimed: Claimed,
  body: Shown,
  result: Delivery,
): Promise<Settled> {
  const about = { message: claimed.id, attempts: claimed.attempts };
  switch (result.kind) {
    case 'delivered':
      if (body.kind === 'view' && body.told !== undefined)
        await noted(house, claimed, house.tell(claimed.tenant, body.told, { ...body.with, area: body.area }));
      return result.activityId === undefined
        ? kept(claimed)
        : { kind: 'done', activityId: result.activityId };
    case 'later':
      return later(house, claimed, result);
    case 'ambiguous':
      house.log.warn({ ...about, code: result.code }, 'ambiguous: may stand there twice');
      return repeated(house, unanswered, claimed, body) ?? givenUp(house, claimed, body);
    case 'gone':
      house.log.info({ ...about, code: result.code }, 'nobody there');
      await tellUnreached(house, claimed, body, result.code, false);
      await tellLost(house, claimed, body, result.code);
      return DONE;
    case 'refused':
      house.log.error({ ...about, code: result.code }, 'refused');
      await tellUnreached(house, claimed, body, result.code, true);
      await tellLost(house, claimed, body, result.code);
      return kept(claimed);
  }
}

/** What has gone has gone: a fault in what follows must not send it again. */
const noted = (house: House, { id: message, attempts }: Claimed, told: Promise<void>): Promise<void> =>
  told.catch((error: unknown) =>
    house.log.error({ message, attempts, ...trace(error) }, 'delivered, but not noted'),
  );

/** Nobody knows whether it stands there: whoever sent it learns so. An address in Teams is no worse for it. */
async function givenUp(house: House, claimed: Claimed, body: Shown): Promise<Settled> {
  if (isMail(body)) await tellUnreached(house, claimed, body, NO_ANSWER, true);
  await tellLost(house, claimed, body, NO_ANSWER);
  return kept(claimed);
}

/** Somebody could not be reached, which the coordinator sees; where they are is forgotten unless it was our own fault. */
async function tellUnreached(
  house: House,
  { tenant }: Claimed,
  body: Shown,
  code: string,
  keepAddress: boolean,
): Promise<void> {
  if (body.kind !== 'view' || UNTRIED.includes(code)) return;
  await house.tell(tenant, 'arrival.unreached', { to: addressIdOf(body.to), code, keepAddress });
}

/** Whoever sent it learns that it reached nobody. */
async function tellLost(house: House, { tenant }: Claimed, body: Shown, code: string): Promise<void> {
  if (body.kind !== 'view' || body.lost === undefined) return;
  await house.tell(tenant, body.lost, { ...body.with, area: body.area, to: addressIdOf(body.to), code });
}
