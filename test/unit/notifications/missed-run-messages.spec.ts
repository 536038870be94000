import { expect, test } from 'vitest';
import { channelKindOf, channelOf, rendererOf } from '../../../src-main/channels/channels.ts';
import { composeMissedRunMessages } from '../../../src-main/notifications/missed-run-messages.ts';
import { otherRoutesOf } from '../../../src-main/notifications/other-routes.ts';
import { graphMessageLimits } from '../../../src-main/senders/microsoft/graph/graph-message.ts';
import type { Settings } from '../../../src-shared/model/settings.ts';
import { channel } from '../../builders/channel.ts';
import { missedRunFacts } from '../../builders/missed-run.ts';
import { presentation } from '../../builders/presentation.ts';
import { settings } from '../../builders/settings.ts';

const facts = missedRunFacts({ newsSinceMs: Date.parse('2026-11-22T22:38:33Z') });
const compose = (stored: Settings) =>
  composeMissedRunMessages(
    { ...facts, jobId: 3, jobKey: ['folder', 'job é', '', ''] },
    {
      settings: () => stored,
      channelOf,
      rendererOf,
      otherRoutesOf: (of) => otherRoutesOf(of, channelKindOf),
      limitsOf: () => graphMessageLimits,
      presentation: presentation({ timeZone: 'Europe/Vienna' }),
      internetMessageIdOf: ({ source, id }) => `<${source} ${id}@test>`,
    },
  );

test('a run that is missed is told by email and by each channel that gets alarms', () => {
  const channels = [channel('webhook', { id: 'a' }), channel('webhook', { id: 'b', shouldSendAlarms: false })];
  const id = JSON.stringify(['folder', 'job é', '', '', facts.expectedAtMs]);

  expect(compose(settings({ channels }))).toMatchObject([
    { routeId: 'default', about: 'missed', jobId: 3, internetMessageId: `<missed-run ${id}@test>`, notBeforeMs: null },
    {
      routeId: 'channel:a',
      senderId: 'channel:a',
      channel: 'webhook',
      about: 'missed',
      jobId: 3,
      internetMessageId: `<channel:a ${JSON.stringify(['missed-run', id])}@test>`,
      priority: 'failure',
      notBeforeMs: null,
    },
  ]);
});

test('it is told by the channels where email does not tell of it, at the end of their quiet hours if they want that', () => {
  const quietHours = { from: '22:00', to: '06:00', shouldFailuresWait: true };
  const stored = settings({ channels: [channel('webhook', { quietHours })], route: { isEnabled: false } });

  expect(compose(stored)).toMatchObject([
    { routeId: 'channel:webhook-1', notBeforeMs: Date.parse('2026-11-23T05:00:00Z') },
  ]);
});
