/** The journal's schema, version by version. Stored on disk. */
import type { Database } from './database.ts';
import { historyStep } from './history-schema.ts';

/**
 * `steps[n]` brings version n to n + 1. A step that was released is never changed; a change of the schema is a new step.
 * Instants are milliseconds since the Unix epoch.
 */
const steps: readonly string[] = [
  `
  CREATE TABLE session (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    received_at INTEGER NOT NULL,
    ended_at INTEGER NOT NULL,
    document TEXT NOT NULL,
    -- NULL until judged; then 'notify' or the reason why it was filtered out
    judgement TEXT,
    UNIQUE (source, source_id)
  ) STRICT;
  CREATE INDEX session_to_judge ON session (id) WHERE judgement IS NULL;

  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY,
    session_id INTEGER REFERENCES session (id),
    kind TEXT NOT NULL,
    internet_message_id TEXT NOT NULL UNIQUE,
    message TEXT NOT NULL,
    priority INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    -- when it is to be sent (waiting, retry-at, outcome-unknown) or was accepted; NULL where neither applies
    state_at INTEGER,
    failure TEXT,
    request_id TEXT
  ) STRICT;
  CREATE INDEX outbox_due ON outbox (state, priority, id);

  CREATE TABLE attempt (
    id INTEGER PRIMARY KEY,
    outbox_id INTEGER NOT NULL REFERENCES outbox (id),
    started_at INTEGER NOT NULL,
    ended_at INTEGER,
    -- the entry's state that the attempt led to; NULL while it is under way
    outcome TEXT,
    request_id TEXT,
    failure TEXT
  ) STRICT;
  CREATE INDEX attempt_by_entry ON attempt (outbox_id);
  CREATE INDEX attempt_by_start ON attempt (started_at);
  `,
  `
  -- JSON array of source, job id and id of the first attempt: the same for all attempts of one chain
  ALTER TABLE session ADD COLUMN chain TEXT NOT NULL DEFAULT '';
  -- an unjudged session is held until then; NULL where it waits to be judged at once
  ALTER TABLE session ADD COLUMN hold_until INTEGER;
  -- 1 where the chain's one notification is settled with this session
  ALTER TABLE session ADD COLUMN concludes INTEGER NOT NULL DEFAULT 0;
  UPDATE session SET
    chain = json_array(source, json_extract(document, '$.job.id'), json_extract(document, '$.retry.firstSessionId')),
    concludes = judgement IS NOT NULL AND NOT json_extract(document, '$.retry.willBeRetried');
  DROP INDEX session_to_judge;
  CREATE INDEX session_by_chain ON session (chain);
  CREATE INDEX session_to_judge ON session (hold_until) WHERE judgement IS NULL;

  -- The objects of a session, apart from it and in pieces: there may be a million of them.
  CREATE TABLE session_objects (
    session_id INTEGER NOT NULL REFERENCES session (id),
    piece INTEGER NOT NULL,
    objects TEXT NOT NULL,
    PRIMARY KEY (session_id, piece)
  ) STRICT, WITHOUT ROWID;
  INSERT INTO session_objects SELECT id, 0, json_extract(document, '$.objects') FROM session
    WHERE json_array_length(document, '$.objects') > 0;
  UPDATE session SET document = json_remove(document, '$.objects');
  `,
  `
  -- Small facts that have to survive a restart, each under a name of its own, as JSON.
  CREATE TABLE remembered (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
  `
  -- What is to be sent, in the order of sending, with all that is asked about it as a whole: thousands may wait, and
  -- their messages must not be read to choose one of them. Queries repeat its condition word for word.
  CREATE INDEX outbox_to_send ON outbox (priority, id, state_at, state, created_at)
    WHERE kind = 'notification' AND state IN ('waiting', 'retry-at', 'outcome-unknown');
  `,
  historyStep,
  `
  -- The objects of a session that was too large to be written at once: they come first, under a number of their own
  -- (session_id), and the session that they belong to names it.
  CREATE TABLE early_objects (
    session_id INTEGER NOT NULL,
    piece INTEGER NOT NULL,
    objects TEXT NOT NULL,
    PRIMARY KEY (session_id, piece)
  ) STRICT, WITHOUT ROWID;
  ALTER TABLE session ADD COLUMN early_id INTEGER;
  CREATE INDEX session_by_early_id ON session (early_id) WHERE early_id IS NOT NULL;
  CREATE TRIGGER early_objects_go AFTER DELETE ON session WHEN OLD.early_id IS NOT NULL
    BEGIN DELETE FROM early_objects WHERE session_id = OLD.early_id; END;
  `,
  `
  -- What was removed after its time is still known, so that it is not notified again when it is reported again (4.5).
  CREATE TABLE gone_session (
    source TEXT NOT NULL,
    source_id TEXT NOT NULL,
    PRIMARY KEY (source, source_id)
  ) STRICT, WITHOUT ROWID;
  CREATE TRIGGER session_stays_known AFTER DELETE ON session
    BEGIN INSERT OR IGNORE INTO gone_session (source, source_id) VALUES (OLD.source, OLD.source_id); END;
  CREATE TRIGGER gone_session_comes_again BEFORE INSERT ON session
  WHEN EXISTS (SELECT 1 FROM gone_session WHERE source = NEW.source AND source_id = NEW.source_id)
    BEGIN SELECT RAISE(IGNORE); END;

  -- In the order of removal.
  CREATE INDEX session_by_receipt ON session (received_at);
  CREATE INDEX message_without_session ON outbox (created_at) WHERE session_id IS NULL;
  `,
  `
  -- Scripts may give all runs of a job one id; the end tells them apart. NULL where it was removed before this was kept.
  ALTER TABLE gone_session ADD COLUMN ended_at INTEGER;
  DROP TRIGGER session_stays_known;
  CREATE TRIGGER session_stays_known AFTER DELETE ON session BEGIN
    INSERT OR IGNORE INTO gone_session (source, source_id, ended_at) VALUES (OLD.source, OLD.source_id, OLD.ended_at);
  END;
  `,
  `
  -- What needs attention, by reason: few among many entries.
  CREATE INDEX history_problems ON history (reason, revision) WHERE state = 'parked';
  `,
  `
  -- The sessions of one job in the order of their attempts: a retry that names no first attempt belongs to the one before.
  CREATE INDEX session_by_job ON session (
    source, json_extract(document, '$.job.id'), json_extract(document, '$.organization'),
    ended_at, json_extract(document, '$.retry.attempt'), id
  );
  `,
];

export const journalVersion = steps.length;

export type SchemaOutcome = { kind: 'ready' } | { kind: 'newer'; version: number };

/**
 * Creates or upgrades the schema, in one transaction.
 *
 * @param toVersion - what to upgrade to; specs make older ones to upgrade from
 */
export function upgradeSchema(database: Database, toVersion = journalVersion): SchemaOutcome {
  return database.transaction(() => {
    const version = Number(database.query('PRAGMA user_version')[0]?.['user_version'] ?? 0);
    if (version > journalVersion) return { kind: 'newer', version };
    for (const step of steps.slice(version, toVersion)) database.execute(step);
    database.execute(`PRAGMA user_version = ${toVersion}`);
    return { kind: 'ready' };
  });
}
