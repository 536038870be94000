/** The last mails of other programs: a bounded number of them, each with the beginning of its text. */
import type { MailTexts } from '../../src-shared/model/mail-pattern.ts';
import {
  maxRecentMails,
  recentMailSchema,
  type NewRecentMail,
  type RecentMail,
} from '../../src-shared/model/recent-mail.ts';
import type { Database } from './database.ts';

export class RecentMails {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** To be called in a transaction. */
  add(mails: readonly NewRecentMail[]): void {
    for (const { receivedAtMs, from, subject, body, recognised } of mails.slice(-maxRecentMails)) {
      this.#database.change(
        `INSERT INTO recent_mail (received_at, sender, subject, body, recognised)
         VALUES (:receivedAtMs, :from, :subject, :body, :recognised)`,
        { receivedAtMs, from, subject, body, recognised: recognised === null ? null : JSON.stringify(recognised) },
      );
    }
    this.#database.change(
      'DELETE FROM recent_mail WHERE id NOT IN (SELECT id FROM recent_mail ORDER BY id DESC LIMIT :maxRecentMails)',
      { maxRecentMails },
    );
  }

  /** The newest first. */
  list(): RecentMail[] {
    return this.#database
      .query('SELECT id, received_at, sender, subject, recognised FROM recent_mail ORDER BY id DESC')
      .map(({ id, received_at, sender, subject, recognised }) =>
        recentMailSchema.parse({
          id,
          receivedAtMs: received_at,
          from: sender,
          subject,
          recognised: typeof recognised === 'string' ? (JSON.parse(recognised) as unknown) : null,
        }),
      );
  }

  /** @returns `null` where it is not kept any more */
  textsOf(id: number): MailTexts | null {
    const row = this.#database.query('SELECT sender, subject, body FROM recent_mail WHERE id = :id', { id })[0];
    return row === undefined
      ? null
      : { from: String(row['sender']), subject: String(row['subject']), body: String(row['body']) };
  }
}
