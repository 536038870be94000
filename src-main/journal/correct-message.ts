/** A message that was refused for what it says, with what Options says now. */
import { correctedFailures } from '../../src-shared/domain/history-actions.ts';
import type { MailMessage } from '../../src-shared/domain/mail-message.ts';
import { formatRecipients } from '../../src-shared/domain/recipients.ts';
import type { Database } from './database.ts';

export interface MessageCorrection extends Pick<MailMessage, 'recipients' | 'sendAs'> {
  /** False: reports that are attached are left out of a message that was too large. */
  shouldAttachReport: boolean;
}

/** Does nothing where the message was not refused for its recipients, its sender or its size. */
export function correctMessage(database: Database, id: number, correction: MessageCorrection): void {
  const failures = correctedFailures.map((kind) => `'${kind}'`).join(', ');
  const { changes } = database.change(
    `UPDATE outbox SET message = json_set(message, '$.recipients', json(:recipients), '$.sendAs', :sendAs,
       '$.attachments', iif(:shouldAttachReport OR json_extract(failure, '$.kind') <> 'message-too-large',
                            json_extract(message, '$.attachments'), json('[]')))
     WHERE id = :id AND state IN ('parked', 'discarded') AND json_extract(failure, '$.kind') IN (${failures})`,
    {
      id,
      recipients: JSON.stringify(correction.recipients),
      sendAs: correction.sendAs,
      shouldAttachReport: correction.shouldAttachReport ? 1 : 0,
    },
  );
  if (changes === 0) return;
  database.change(
    `UPDATE history SET recipients = :recipients
     WHERE outbox_id = :id OR session_id = (SELECT session_id FROM outbox WHERE id = :id)`,
    { id, recipients: formatRecipients(correction.recipients) },
  );
}
