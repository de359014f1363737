// Whose turn it is when many tenants have something to send: each as far as it has places, turns and hands of its own. It must not know
// where places and messages come from.
import type { Instant } from '../domain/calendar.ts';
import type { TenantId } from '../store/store.ts';
import type { Reserved } from './pace.ts';

export type Rota = {
  /** Who of these can have places now, and how many at most; who was served longest ago comes first. */
  open(due: Iterable<TenantId>, now: Instant, isHurried: boolean): readonly Wish[];
  /** What the pace had for one of them. */
  served(tenant: TenantId, reserved: Reserved, now: Instant): void;
  began(tenant: TenantId): void;
  ended(tenant: TenantId): void;
  /** A place was given back: there is one again. */
  reopened(tenant: TenantId): void;
  /** In how many milliseconds the first of these can have a place; infinite while all have their hands full. */
  opensIn(due: Iterable<TenantId>, now: Instant): number;
};

export type Wish = { readonly tenant: TenantId; readonly most: number };

/** Of one tenant: fifty a second (pace.ts) whose answers take a second. One whose answers never come holds up no other. */
const HANDS = 60;
/**
 * What may go in a second does not go in one burst, in which the last would hold its place while the cards of all others are drawn:
 * turns come twice as fast as a tenant's places do, and few are saved up.
 */
const TURNS_A_MS = 0.1;
const SAVED_TURNS = 10;

/** `turns`: as they were `at`, by the clock that never stands. `full`: no place until then, by ours; one that was set back opens it. */
type Standing = {
  underWay: number;
  turns: number;
  at: number;
  full?: { readonly from: Instant; readonly until: Instant } | undefined;
};

export function openRota(): Rota {
  const standings = new Map<TenantId, Standing>();
  const of = (tenant: TenantId): Standing => {
    const standing = standings.get(tenant) ?? { underWay: 0, turns: SAVED_TURNS, at: -Infinity };
    standings.set(tenant, standing);
    return standing;
  };
  return {
    open(due, now, isHurried) {
      const at = performance.now();
      return [...due]
        .map((tenant) => ({ tenant, standing: of(tenant) }))
        .filter(({ standing }) => placeIn(standing, now) <= 0)
        .sort((a, b) => a.standing.at - b.standing.at)
        .map(({ tenant, standing }) => {
          const turns = isHurried ? HANDS : Math.floor(turnsOf(standing, at));
          return { tenant, most: Math.min(turns, HANDS - standing.underWay) };
        })
        .filter(({ most }) => most > 0);
    },
    served(tenant, { places, next }, now) {
      const standing = of(tenant);
      const at = performance.now();
      standing.turns = turnsOf(standing, at) - places.length;
      standing.at = at;
      if (next > now) standing.full = { from: now, until: next };
    },
    began: (tenant) => void of(tenant).underWay++,
    ended: (tenant) => void of(tenant).underWay--,
    reopened: (tenant) => void (of(tenant).full = undefined),
    opensIn(due, now) {
      const at = performance.now();
      const each = [...due].map(of);
      return Math.min(...each.map((standing) => Math.max(placeIn(standing, now), turnIn(standing, at))));
    },
  };
}

/** In how many milliseconds it can be given a place; never while its hands are full. */
function placeIn({ underWay, full }: Standing, now: Instant): number {
  if (underWay >= HANDS) return Infinity;
  return full && now >= full.from ? Math.max(0, full.until - now) : 0;
}

const turnsOf = ({ turns, at }: Standing, to: number): number =>
  Math.min(SAVED_TURNS, turns + TURNS_A_MS * (to - at));

const turnIn = (standing: Standing, at: number): number =>
  Math.max(0, (1 - turnsOf(standing, at)) / TURNS_A_MS);
