/**
 * The step of the schema that adds the history: one narrow row for each session, and for each message without one, kept
 * by triggers, so that nothing that writes sessions or messages can forget it. Whole messages, which may be megabytes,
 * are never read to list them. Stored on disk: never changed once released.
 */

const nextRevision = '(SELECT coalesce(max(revision), 0) + 1 FROM history)';

/** @param session - `NEW.` in a trigger */
const stateOfSession = (session: string) => `
  CASE
    WHEN ${session}judgement IS NULL THEN iif(${session}hold_until IS NULL, 'recorded', 'held')
    WHEN ${session}judgement = 'notify' THEN 'waiting'
    WHEN ${session}judgement = 'superseded' THEN 'superseded'
    ELSE 'filtered'
  END`;

const insertSession = (session: string) => `
  INSERT INTO history (at, session_id, kind, job, organization, result, state, state_at, reason, revision)
  SELECT ${session}ended_at, ${session}id, 'session', coalesce(json_extract(${session}document, '$.job.name'), ''),
    coalesce(json_extract(${session}document, '$.organization'), ''), json_extract(${session}document, '$.result'),
    ${stateOfSession(session)}, ${session}hold_until, ${session}judgement, ${nextRevision}`;

const insertMessage = (message: string) => `
  INSERT INTO history (at, outbox_id, kind, subject, recipients, state, state_at, reason, revision)
  SELECT ${message}created_at, ${message}id, iif(${message}kind = 'test', 'test', 'message'),
    coalesce(json_extract(${message}message, '$.subject'), ''), ${recipientsOf(message)},
    ${message}state, ${message}state_at, ${message}failure, ${nextRevision}`;

function recipientsOf(message: string): string {
  return `coalesce((
    SELECT group_concat(iif(value ->> 'name' = '', value ->> 'address', (value ->> 'name') || ' <' || (value ->> 'address') || '>'), '; ')
    FROM json_each(${message}message, '$.recipients')), '')`;
}

/** Of a session's messages, the one that says most about it: what needs a person, what is on its way, what has ended. */
const tellingState = (sessionId: string) => `
  SELECT state, state_at, failure, ${nextRevision} FROM outbox WHERE session_id = ${sessionId}
  ORDER BY CASE state
    WHEN 'parked' THEN 0 WHEN 'outcome-unknown' THEN 1 WHEN 'retry-at' THEN 2 WHEN 'sending' THEN 3 WHEN 'waiting' THEN 4
    WHEN 'accepted' THEN 6 ELSE iif(again_of IS NULL, 5, 7)
  END, id LIMIT 1`;

export const historyStep = `
  -- the entry that this one repeats because a person has asked for it; NULL for all others
  ALTER TABLE outbox ADD COLUMN again_of INTEGER;
  CREATE INDEX outbox_of_session ON outbox (session_id, state, again_of, state_at, failure) WHERE session_id IS NOT NULL;

  CREATE TABLE history (
    id INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    session_id INTEGER UNIQUE REFERENCES session (id) ON DELETE CASCADE,
    -- a message without a session: a test, or one whose session was lost
    outbox_id INTEGER UNIQUE REFERENCES outbox (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    job TEXT NOT NULL DEFAULT '',
    organization TEXT NOT NULL DEFAULT '',
    result TEXT,
    subject TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    state_at INTEGER,
    -- the failure as JSON, or by what a session was filtered out
    reason TEXT,
    revision INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX history_by_time ON history (at, id);
  CREATE INDEX history_by_revision ON history (revision);

  CREATE TRIGGER session_into_history AFTER INSERT ON session BEGIN
    ${insertSession('NEW.')};
  END;
  CREATE TRIGGER judgement_into_history AFTER UPDATE OF judgement, hold_until ON session BEGIN
    UPDATE history SET state = ${stateOfSession('NEW.')}, state_at = NEW.hold_until, reason = NEW.judgement,
      revision = ${nextRevision}
    WHERE session_id = NEW.id;
  END;
  CREATE TRIGGER message_into_history AFTER INSERT ON outbox WHEN NEW.session_id IS NOT NULL BEGIN
    UPDATE history SET subject = coalesce(json_extract(NEW.message, '$.subject'), ''), recipients = ${recipientsOf('NEW.')}
    WHERE session_id = NEW.session_id AND subject = '';
    UPDATE history SET (state, state_at, reason, revision) = (${tellingState('NEW.session_id')})
    WHERE session_id = NEW.session_id;
  END;
  CREATE TRIGGER lone_message_into_history AFTER INSERT ON outbox WHEN NEW.session_id IS NULL BEGIN
    ${insertMessage('NEW.')};
  END;
  CREATE TRIGGER delivery_into_history AFTER UPDATE OF state, state_at, failure ON outbox
  WHEN NEW.session_id IS NOT NULL BEGIN
    UPDATE history SET (state, state_at, reason, revision) = (${tellingState('NEW.session_id')})
    WHERE session_id = NEW.session_id;
  END;
  CREATE TRIGGER lone_delivery_into_history AFTER UPDATE OF state, state_at, failure ON outbox
  WHEN NEW.session_id IS NULL BEGIN
    UPDATE history SET state = NEW.state, state_at = NEW.state_at, reason = NEW.failure, revision = ${nextRevision}
    WHERE outbox_id = NEW.id;
  END;

  ${insertSession('')} FROM session ORDER BY id;
  ${insertMessage('')} FROM outbox WHERE session_id IS NULL ORDER BY id;
  UPDATE history SET
    subject = (SELECT coalesce(json_extract(o.message, '$.subject'), '') FROM outbox o WHERE o.session_id = history.session_id ORDER BY o.id LIMIT 1),
    recipients = (SELECT ${recipientsOf('o.')} FROM outbox o WHERE o.session_id = history.session_id ORDER BY o.id LIMIT 1),
    (state, state_at, reason, revision) = (${tellingState('history.session_id')})
  WHERE session_id IN (SELECT session_id FROM outbox);
`;
