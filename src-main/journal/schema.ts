/**
 * The journal's schema. Stored on disk: a released schema is never changed, a later version is a step from it.
 * Instants are milliseconds since the Unix epoch. Documents, payloads and failures are JSON that only code reads: what a
 * query has to know is a column. In a payload, bytes may follow the JSON, behind a byte of 0.
 */
import { defaultRouteId } from '../../src-shared/model/route.ts';
import type { Database } from './database.ts';

export const journalVersion = 1;

const tables = `
  -- A job as its source names it. The same name on another computer (host; empty where none was reported) is another job.
  CREATE TABLE job (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    organization TEXT NOT NULL,
    host TEXT NOT NULL,
    source_job_id TEXT NOT NULL,
    -- both as they were reported last
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    -- sessions up to this one do not count any more: a person has forgotten the job
    forgotten_up_to INTEGER NOT NULL DEFAULT 0,
    -- the job that its sessions are listed with, because a person has said that both are one
    merged_into INTEGER REFERENCES job (id) ON DELETE CASCADE,
    UNIQUE (source, source_job_id, organization, host)
  ) STRICT;
  CREATE INDEX job_by_merge ON job (merged_into) WHERE merged_into IS NOT NULL;

  CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    job_id INTEGER NOT NULL REFERENCES job (id),
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    started_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    -- what was transferred; NULL where the source does not say
    size_bytes INTEGER,
    -- both NULL where nobody reported them
    object_count INTEGER,
    issue_count INTEGER,
    -- 0 for the first attempt
    attempt INTEGER NOT NULL,
    -- what it counts as; the document has what was reported
    result TEXT NOT NULL,
    -- the source's id of the first attempt; that of the session itself where it is one, or names none
    first_source_id TEXT NOT NULL,
    -- the same for all attempts of one chain
    chain TEXT NOT NULL,
    -- where its objects are, when they were written before it; otherwise they are under its own id
    objects_id INTEGER,
    document TEXT NOT NULL,
    -- what of it rules count otherwise than it was reported, as JSON; NULL: nothing, or it is not decided yet
    noise TEXT,
    UNIQUE (source, source_id)
  ) STRICT;
  CREATE INDEX session_by_chain ON session (chain);
  -- Holds all that the list of jobs is made of: a thousand jobs have a hundred thousand sessions.
  CREATE INDEX session_by_job ON session (job_id, ended_at, attempt, id, chain, first_source_id, started_at, result, size_bytes);
  CREATE INDEX session_by_receipt ON session (received_at);
  CREATE INDEX session_by_objects ON session (objects_id) WHERE objects_id IS NOT NULL;

  -- Objects apart from their session and in pieces: there may be a million of them. Under the id of the session or, where
  -- they were too many to be written at once, before it under a negative number that the session names.
  CREATE TABLE session_objects (
    objects_id INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    objects TEXT NOT NULL,
    PRIMARY KEY (objects_id, piece)
  ) STRICT, WITHOUT ROWID;

  -- What a route makes of a session. The default route's row is there from the beginning and says how the chain is decided;
  -- those of the other routes that are switched on then come with the decision.
  CREATE TABLE decision (
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    route_id TEXT NOT NULL,
    -- open, held (until held_until), notify, filtered (by filtered_by), superseded
    kind TEXT NOT NULL,
    held_until INTEGER,
    filtered_by TEXT,
    -- the name of the rule that it is filtered by, as JSON
    rule TEXT,
    -- 1 where the chain's one notification is settled with this session
    concludes INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (session_id, route_id)
  ) STRICT, WITHOUT ROWID;
  -- Queries repeat its condition word for word.
  CREATE INDEX decision_to_make ON decision (route_id, held_until) WHERE kind IN ('open', 'held');

  CREATE TABLE message (
    id INTEGER PRIMARY KEY,
    route_id TEXT NOT NULL,
    sender_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    kind TEXT NOT NULL,
    -- session, recovery, test, missed, digest, mail, alarm
    about TEXT NOT NULL,
    -- the one job that it tells of, where no session says which
    job_id INTEGER REFERENCES job (id) ON DELETE SET NULL,
    internet_message_id TEXT NOT NULL UNIQUE,
    -- what it is about and who gets it, in words
    title TEXT NOT NULL,
    target TEXT NOT NULL,
    priority INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- when it is to be sent (waiting, retry-at, outcome-unknown) or was accepted; NULL where neither applies
    state_at INTEGER,
    failure_kind TEXT,
    failure TEXT,
    request_id TEXT,
    -- the message that this one repeats because a person has asked for it
    again_of INTEGER,
    -- Last, because it may be megabytes: what comes before is read without it.
    payload BLOB NOT NULL
  ) STRICT;
  CREATE INDEX message_by_state ON message (state, priority, id);
  -- When a job goes, SQLite looks for what refers to it.
  CREATE INDEX message_by_job ON message (job_id) WHERE job_id IS NOT NULL;
  -- What each sender is to send, in the order of sending, with all that is asked about it as a whole: thousands may wait, and
  -- they must not be read to choose one of them. Queries repeat its condition word for word.
  CREATE INDEX message_to_send ON message (sender_id, priority, id, state_at, state, created_at)
    WHERE kind = 'notification' AND state IN ('waiting', 'retry-at', 'outcome-unknown');

  -- The sessions that a message reports. A test message reports none.
  CREATE TABLE message_session (
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    session_id INTEGER NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    PRIMARY KEY (session_id, message_id)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX session_of_message ON message_session (message_id);

  CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    message_id INTEGER NOT NULL REFERENCES message (id) ON DELETE CASCADE,
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    -- the message's state that the attempt led to; NULL while it is under way
    outcome TEXT,
    request_id TEXT,
    failure_kind TEXT,
    failure TEXT
  ) STRICT;
  CREATE INDEX attempt_by_message ON attempt (message_id, failure_kind);
  CREATE INDEX attempt_by_start ON attempt (started_at);

  -- When runs of a job are expected, and what of judging that has to survive a restart (decideMissed).
  CREATE TABLE expected_run (
    job_id INTEGER PRIMARY KEY REFERENCES job (id) ON DELETE CASCADE,
    -- as JSON; NULL where no person has said
    expectation TEXT,
    judged_from INTEGER NOT NULL,
    muted_until INTEGER,
    announced_at INTEGER,
    overdue_at INTEGER,
    overdue_seen_at INTEGER
  ) STRICT;

  -- Runs that did not happen: the first one of each time in which the job did not run.
  CREATE TABLE missed_run (
    job_id INTEGER NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    expected_at INTEGER NOT NULL,
    noticed_at INTEGER NOT NULL,
    PRIMARY KEY (job_id, expected_at)
  ) STRICT, WITHOUT ROWID;

  -- What has happened since the journal was begun, also where it was removed after its time: counters of metrics never go
  -- back. Triggers count.
  CREATE TABLE counted (
    -- session, notification
    what TEXT NOT NULL,
    -- the channel of a notification
    channel TEXT NOT NULL,
    -- the result of a session, the state that a notification came into
    outcome TEXT NOT NULL,
    count INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (what, channel, outcome)
  ) STRICT, WITHOUT ROWID;

  -- The last mails of other programs, for the person who writes a pattern for them.
  CREATE TABLE recent_mail (
    id INTEGER PRIMARY KEY,
    received_at INTEGER NOT NULL,
    sender TEXT NOT NULL,
    subject TEXT NOT NULL,
    -- the beginning, as text
    body TEXT NOT NULL,
    -- what it was recognised as, as JSON; NULL where it was not
    recognised TEXT
  ) STRICT;

  -- Small facts that have to survive a restart, each under a name of its own, as JSON.
  CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  -- What was removed after its time is still known, so that it is not reported again when it comes again. Scripts may
  -- give all runs of a job one id; the end tells them apart.
  CREATE TABLE gone_session (
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    ended_at INTEGER NOT NULL,
    PRIMARY KEY (source, source_id)
  ) STRICT, WITHOUT ROWID;

  -- What the History window lists: one narrow row for each session, and for each message that reports none. Code writes
  -- the texts, triggers keep the state.
  CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    session_id INTEGER UNIQUE REFERENCES session (id) ON DELETE CASCADE,
    message_id INTEGER UNIQUE REFERENCES message (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    job TEXT NOT NULL DEFAULT '',
    organization TEXT NOT NULL DEFAULT '',
    result TEXT,
    title TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    state_at INTEGER,
    -- the failure as JSON, or by what a session was filtered out; behind rule: its name as JSON
    reason TEXT,
    revision INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX history_by_time ON history (at, id);
  CREATE INDEX history_by_revision ON history (revision);
  -- What needs attention, by reason: few among many entries.
  CREATE INDEX history_problems ON history (reason, revision) WHERE state = 'parked';
`;

export const nextRevision = '(SELECT coalesce(max(revision), 0) + 1 FROM history)';

/**
 * Of a session's messages, whatever their route, the one that matters most: what needs a person, what is on its way, what
 * has ended. Where there is none, what was decided for the default route.
 */
const stateOfSession = `
  SELECT state, state_at, reason, ${nextRevision} FROM (
    SELECT m.state, m.state_at, m.failure AS reason, m.id,
      CASE m.state
        WHEN 'parked' THEN 0 WHEN 'outcome-unknown' THEN 1 WHEN 'retry-at' THEN 2 WHEN 'sending' THEN 3
        WHEN 'waiting' THEN 4 WHEN 'accepted' THEN 6
        ELSE iif(m.again_of IS NULL AND m.route_id = '${defaultRouteId}', 5, 7)
      END AS rank
    FROM message_session l JOIN message m ON m.id = l.message_id WHERE l.session_id = history.session_id
    UNION ALL
    SELECT CASE d.kind WHEN 'open' THEN 'recorded' WHEN 'notify' THEN 'waiting' ELSE d.kind END,
      d.held_until, d.filtered_by || coalesce(':' || d.rule, ''), 0,
      CASE d.kind WHEN 'notify' THEN 8 WHEN 'open' THEN 9 WHEN 'held' THEN 10 WHEN 'filtered' THEN 11 ELSE 12 END
    FROM decision d WHERE d.session_id = history.session_id AND d.route_id = '${defaultRouteId}'
  ) ORDER BY rank, id LIMIT 1`;

const triggers = `
  CREATE TRIGGER decision_into_history AFTER UPDATE ON decision WHEN NEW.route_id = '${defaultRouteId}' BEGIN
    UPDATE history SET (state, state_at, reason, revision) = (${stateOfSession}) WHERE session_id = NEW.session_id;
  END;
  CREATE TRIGGER message_into_history AFTER INSERT ON message_session BEGIN
    UPDATE history SET (state, state_at, reason, revision) = (${stateOfSession}) WHERE session_id = NEW.session_id;
  END;
  CREATE TRIGGER delivery_into_history AFTER UPDATE OF state, state_at, failure ON message BEGIN
    UPDATE history SET (state, state_at, reason, revision) = (${stateOfSession})
    WHERE session_id IN (SELECT session_id FROM message_session WHERE message_id = NEW.id);
    UPDATE history SET state = NEW.state, state_at = NEW.state_at, reason = NEW.failure, revision = ${nextRevision}
    WHERE message_id = NEW.id;
  END;

  CREATE TRIGGER session_is_counted AFTER INSERT ON session BEGIN
    INSERT INTO counted (what, channel, outcome, count, last_at) VALUES ('session', '', NEW.result, 1, NEW.received_at)
    ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at;
  END;
  CREATE TRIGGER notification_is_counted AFTER UPDATE OF state ON message
  WHEN NEW.kind = 'notification' AND NEW.state <> OLD.state AND NEW.state IN ('accepted', 'outcome-unknown', 'parked')
  BEGIN
    INSERT INTO counted (what, channel, outcome, count, last_at)
    VALUES ('notification', NEW.channel, NEW.state, 1, coalesce(NEW.state_at, 0))
    ON CONFLICT DO UPDATE SET count = count + 1, last_at = excluded.last_at;
  END;

  CREATE TRIGGER session_stays_known AFTER DELETE ON session BEGIN
    INSERT OR IGNORE INTO gone_session (source, source_id, ended_at) VALUES (OLD.source, OLD.source_id, OLD.ended_at);
  END;
  CREATE TRIGGER objects_go AFTER DELETE ON session BEGIN
    DELETE FROM session_objects WHERE objects_id = coalesce(OLD.objects_id, OLD.id);
  END;
`;

export type SchemaOutcome =
  | { kind: 'ready' }
  /** Of a later version of the program. */
  | { kind: 'newer'; version: number }
  /** Not one of ours: another database, or a form from before the first release. */
  | { kind: 'unknown' };

/** Creates the schema in an empty database, and recognizes it in one that has it; in one transaction. */
export function prepareSchema(database: Database): SchemaOutcome {
  return database.transaction(() => {
    const version = Number(database.query('PRAGMA user_version')[0]?.['user_version'] ?? 0);
    if (version > journalVersion) return { kind: 'newer', version };
    const names = database.query('SELECT name FROM sqlite_schema').map((row) => String(row['name']));
    if (version === journalVersion) return names.includes('recent_mail') ? { kind: 'ready' } : { kind: 'unknown' };
    if (names.length > 0) return { kind: 'unknown' };
    database.execute(tables + triggers);
    database.execute(`PRAGMA user_version = ${journalVersion}`);
    return { kind: 'ready' };
  });
}
