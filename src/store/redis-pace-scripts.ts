// The atomic steps of the shared pace, in Lua, one section each with its arguments and guarantee. The keys stand in redis-pace.ts; a
// limit is given as how many and within how many milliseconds, a list of them with its length in front.

const WINDOWS = `
local p, call = KEYS[1], redis.call
local i = 0
local function nxt() i = i + 1 return ARGV[i] end
local function number() return tonumber(nxt()) end
local function whole(n) return string.format('%.0f', n) end
local function limits()
  local found = {longest = 0}
  for n = 1, number() do
    found[n] = {times = number(), within = number()}
    found.longest = math.max(found.longest, found[n].within)
  end
  return found
end

-- What no longer counts is gone, and what lies so far ahead that the clock must have been set back.
local function forget(key, rules, now)
  call('ZREMRANGEBYSCORE', key, '-inf', whole(now - rules.longest))
  call('ZREMRANGEBYSCORE', key, whole(now + 10000), '+inf')
end

-- With a slack: if all that have no answer yet were answered now.
local function free_at(key, rules, now, slack)
  local at = now
  for _, rule in ipairs(rules) do
    local nth = call('ZREVRANGE', key, rule.times - 1, rule.times - 1, 'WITHSCORES')[2]
    nth = nth and tonumber(nth)
    if nth and slack and nth > now then nth = nth - slack end
    if nth then at = math.max(at, nth + rule.within) end
  end
  return at
end

local function take(key, rules, at, place)
  if #rules == 0 then return end
  call('ZADD', key, whole(at), place)
  call('PEXPIRE', key, whole(rules.longest + 10000))
end
`;

/**
 * Reserve. Arguments: now, how many at most, a token, the slack, the limits. Answers when there will be one place more, then the places
 * taken. Guarantee: no window ever holds more than its limit, whoever asks.
 */
const RESERVE = `
local now, most, token, slack, rules, key = number(), number(), nxt(), number(), limits(), p .. 'pace'
forget(key, rules, now)
local places = {}
while #places < most and free_at(key, rules, now) <= now do
  local place = token .. ':' .. (#places + 1)
  take(key, rules, now + slack, place)
  places[#places + 1] = place
end
local next_one = now
if free_at(key, rules, now) > now then next_one = math.max(now + 1, free_at(key, rules, now, slack)) end
table.insert(places, 1, whole(next_one))
return places
`;

/**
 * Enter. Arguments: now, the slack, a place that was reserved, the conversation, 1 where a tenant has limits, the conversation's limits.
 * Answers '' when the place is the conversation's too, or when there will be one. Given again, it answers the same.
 */
const ENTER = `
local now, slack, place, lane = number(), number(), nxt(), p .. 'pace:lane:' .. nxt()
local is_limited, rules = number() == 1, limits()
if call('ZSCORE', lane, place) then return '' end
if is_limited and not call('ZSCORE', p .. 'pace', place) then return whole(now + 1) end
forget(lane, rules, now)
local free = free_at(lane, rules, now)
if free > now then return whole(free) end
take(lane, rules, now + slack, place)
-- Few are forgotten sooner than the longest window: what that loses is below what we stay under.
if call('ZCARD', lane) < 8 then call('PEXPIRE', lane, 300000) end
call('ZADD', p .. 'pace', 'XX', whole(now + slack), place)
return ''
`;

/** Leave. Arguments: the place, the conversation, when the answer came: '' when nothing was sent, and the place is another's. */
const LEAVE = `
local place, lane, answered = nxt(), p .. 'pace:lane:' .. nxt(), nxt()
for _, key in ipairs({p .. 'pace', lane}) do
  local at = call('ZSCORE', key, place)
  if at and answered == '' then call('ZREM', key, place) end
  if at and answered ~= '' and tonumber(answered) < tonumber(at) then call('ZADD', key, answered, place) end
end
return 1
`;

/** Throttled. Arguments: now, the conversation, until when. Answers how many conversations it is now. */
const THROTTLED = `
local now, lane, ends, key = number(), nxt(), nxt(), p .. 'pace:throttled'
call('ZREMRANGEBYSCORE', key, '-inf', whole(now))
call('ZADD', key, ends, lane)
call('PEXPIRE', key, whole(tonumber(call('ZRANGE', key, -1, -1, 'WITHSCORES')[2]) - now + 1000))
return call('ZCARD', key)
`;

const BODIES = {
  sltPaceReserve: RESERVE,
  sltPaceEnter: ENTER,
  sltPaceLeave: LEAVE,
  sltPaceThrottled: THROTTLED,
};

export type PaceScript = keyof typeof BODIES;

/** The scripts as ioredis takes them. Each has exactly one key: what all of its keys begin with. */
export const PACE_SCRIPTS = Object.fromEntries(
  Object.entries(BODIES).map(([name, body]) => [name, { lua: WINDOWS + body, numberOfKeys: 1 }]),
) as Readonly<Record<PaceScript, { lua: string; numberOfKeys: number }>>;
