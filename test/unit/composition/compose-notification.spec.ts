import { expect, test } from 'vitest';
import { composeNotification, priorityOf } from '../../../src-main/composition/compose-notification.ts';
import { mailMessageSchema } from '../../../src-shared/domain/mail-message.ts';
import { sessionResults } from '../../../src-shared/domain/job-session.ts';
import { jobSession } from '../../builders/job-session.ts';
import { presentation } from '../../builders/presentation.ts';
import { settings } from '../../builders/settings.ts';

test('a notification goes to whom the settings say, as whom they say, with the subject of their template', () => {
  const { notifications } = settings({
    notifications: {
      sendAs: 'alerts@contoso.com',
      recipients: [{ address: 'noc@contoso.com', name: 'NOC' }],
      subjectTemplate: '%JobName%: %JobResult%',
    },
  });

  const message = composeNotification(jobSession({ result: 'Failed' }), notifications, presentation());

  expect(message).toEqual({
    sendAs: 'alerts@contoso.com',
    recipients: [{ address: 'noc@contoso.com', name: 'NOC' }],
    subject: 'Exchange daily: Failed',
    html: expect.stringContaining('Exchange daily'),
    importance: 'high',
    attachments: [],
  });
  expect(mailMessageSchema.parse(message)).toEqual(message);
});

test('only failures have high importance, and they overtake warnings, which overtake successes', () => {
  const { notifications } = settings();

  expect(
    sessionResults.map((result) => [
      result,
      composeNotification(jobSession({ result }), notifications, presentation()).importance,
      priorityOf({ result }),
    ]),
  ).toEqual([
    ['Success', 'normal', 'success'],
    ['Warning', 'normal', 'warning'],
    ['Failed', 'high', 'failure'],
  ]);
});

test('a notification does not say that it is a test unless it is one', () => {
  const { notifications } = settings();
  const html = (isTest?: boolean) =>
    composeNotification(jobSession(), notifications, presentation(), ...(isTest === undefined ? [] : [{ isTest }]))
      .html;

  expect([html(), html(false), html(true)].map((body) => body.includes('This is a test message'))).toEqual([
    false,
    false,
    true,
  ]);
});
