// The SQL of the queue, prepared once per connection. What the statements are for stands in sqlite-queue.ts; what the
// tables hold stands in sqlite-schema.ts.
import type { Sql } from './sqlite-schema.ts';

export type QueueStatements = ReturnType<typeof prepareQueue>;

/** Prepares them on a connection that has the tables. */
export const prepareQueue = (db: Sql) => ({
  known: db.prepare(`
    SELECT 1 FROM message WHERE tenant = ?1 AND id = ?2 AND lease IS NULL
    UNION ALL SELECT 1 FROM message WHERE tenant = ?1 AND id = ?2 AND lease IS NOT NULL AND withdrawn = 0
    UNION ALL SELECT 1 FROM sent WHERE tenant = ?1 AND id = ?2 LIMIT 1`),
  waiting: db.prepare('SELECT seq, lane FROM message WHERE tenant = ? AND id = ? AND lease IS NULL'),
  add: db.prepare(`
    INSERT INTO message (tenant, id, lane, mode, urgent, not_before, forget, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`),
  replace: db.prepare(`
    UPDATE message SET lane = ?, mode = ?, urgent = ?, not_before = ?, forget = ?, body = ?, attempts = 0
    WHERE seq = ?`),
  elsewhere: db.prepare(`
    SELECT lease_until FROM message WHERE tenant = ? AND id = ? AND lease IS NOT NULL AND lane <> ?`),
  drop: db.prepare('DELETE FROM message WHERE seq = ?'),

  withdrawWaiting: db.prepare(`
    DELETE FROM message WHERE tenant = ? AND id >= ? AND id < ? AND lease IS NULL RETURNING lane`),
  withdrawClaimed: db.prepare(`
    UPDATE message SET withdrawn = 1 WHERE tenant = ? AND id >= ? AND id < ? AND lease IS NOT NULL`),

  weighed: db.prepare(`
    SELECT (SELECT lease_until FROM message WHERE tenant = ?1 AND lane = ?2 AND lease IS NOT NULL) AS busy,
      (SELECT min(not_before) FROM message WHERE tenant = ?1 AND lane = ?2 AND urgent = 0 AND lease IS NULL) AS normal,
      (SELECT min(not_before) FROM message WHERE tenant = ?1 AND lane = ?2 AND urgent = 1 AND lease IS NULL) AS urgent,
      (SELECT paused FROM lane WHERE tenant = ?1 AND lane = ?2) AS paused`),
  setLane: db.prepare(`
    INSERT INTO lane (tenant, lane, ready, hot) VALUES (?, ?, ?, ?)
    ON CONFLICT (tenant, lane) DO UPDATE SET ready = excluded.ready, hot = excluded.hot`),
  dropLane: db.prepare('DELETE FROM lane WHERE tenant = ? AND lane = ?'),
  pauseLane: db.prepare(`
    INSERT INTO lane (tenant, lane, paused) VALUES (?, ?, ?)
    ON CONFLICT (tenant, lane) DO UPDATE SET paused = max(paused, excluded.paused)`),
  pauseTenant: db.prepare('UPDATE tenant SET paused = max(paused, ?2) WHERE id = ?1'),

  weighTenant: db.prepare(`
    UPDATE tenant SET ready = first.at
    FROM (SELECT min(ready) AS at FROM lane WHERE tenant = ?1 AND ready IS NOT NULL) AS first
    WHERE id = ?1 AND ready IS NOT first.at`),
  tenantsDue: db.prepare('SELECT id, name FROM tenant WHERE ready <= ?1 AND paused <= ?1 ORDER BY id'),
  next: db.prepare('SELECT min(max(ready, paused)) AS at FROM tenant WHERE ready IS NOT NULL'),
  // One pass over an index that holds all it asks for.
  backlog: db.prepare(`
    SELECT count(*) AS waiting, count(CASE WHEN not_before <= ?1 THEN 1 END) AS due,
      min(CASE WHEN not_before <= ?1 THEN not_before END) AS oldest,
      (SELECT count(*) FROM message INDEXED BY message_busy WHERE lease IS NOT NULL) AS claimed
    FROM message INDEXED BY message_due WHERE lease IS NULL`),
  hotLane: db.prepare('SELECT lane FROM lane WHERE tenant = ? AND hot <= ? ORDER BY hot LIMIT 1'),
  readyLane: db.prepare('SELECT lane FROM lane WHERE tenant = ? AND ready <= ? ORDER BY ready LIMIT 1'),
  expired: db.prepare(`
    SELECT seq, id, lane, withdrawn, forget FROM message
    WHERE tenant = ? AND lane = ? AND lease IS NOT NULL AND lease_until <= ?`),
  inherit: db.prepare('UPDATE message SET seq = ? WHERE seq = ?'),
  // Without INDEXED BY, min(seq) walks the whole table in order of seq.
  firstDue: db.prepare(`
    SELECT min(seq) AS seq FROM message INDEXED BY message_due
    WHERE tenant = ? AND lane = ? AND lease IS NULL AND urgent = ? AND not_before <= ?`),
  stray: db.prepare(`
    DELETE FROM message WHERE tenant = ? AND id = (SELECT id FROM message WHERE seq = ?) AND lease IS NOT NULL
    RETURNING lane`),
  take: db.prepare(`
    UPDATE message SET lease = ?2, lease_until = ?3, attempts = attempts + 1 WHERE seq = ?1
    RETURNING seq, id, lane, mode, urgent, not_before, forget, attempts, withdrawn, body`),
  activity: db.prepare('SELECT activity FROM sent WHERE tenant = ? AND id = ?'),

  held: db.prepare(`
    SELECT seq, id, lane, withdrawn, forget FROM message
    WHERE tenant = ? AND id = ? AND lease IS NOT NULL AND lease = ?`),
  remember: db.prepare(`
    INSERT INTO sent (tenant, id, lane, forget, activity, rest) VALUES (?, ?, ?, ?, ?, ?)
    ON CONFLICT (tenant, id) DO UPDATE SET lane = excluded.lane, forget = excluded.forget, rest = excluded.rest,
      activity = coalesce(excluded.activity, activity)`),
  rest: db.prepare('SELECT rest FROM sent WHERE tenant = ? AND id = ?'),
  release: db.prepare(`
    UPDATE message SET lease = NULL, lease_until = NULL, not_before = coalesce(?2, not_before) WHERE seq = ?1`),
  hold: db.prepare('UPDATE message SET not_before = max(not_before, ?2) WHERE seq = ?1'),

  eraseLane: db.prepare('DELETE FROM message WHERE tenant = ? AND lane = ?'),
  eraseSentLane: db.prepare('DELETE FROM sent WHERE tenant = ? AND lane = ?'),
  eraseIds: db.prepare('DELETE FROM message WHERE tenant = ? AND id >= ? AND id < ? RETURNING lane'),
  eraseSentIds: db.prepare('DELETE FROM sent WHERE tenant = ? AND id >= ? AND id < ?'),
  forgetSent: db.prepare(`
    DELETE FROM sent WHERE forget <= ?
    AND NOT EXISTS (SELECT 1 FROM message WHERE tenant = sent.tenant AND id = sent.id)`),
  forgetPauses: db.prepare('DELETE FROM lane WHERE ready IS NULL AND paused <= ?'),
});
