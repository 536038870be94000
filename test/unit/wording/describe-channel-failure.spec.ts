import { expect, test } from 'vitest';
import { channelKinds } from '../../../src-shared/model/channel.ts';
import { channelProblemSchema, type ChannelProblem } from '../../../src-shared/model/channel-problem.ts';
import { channelFailureSchema, type ChannelFailure } from '../../../src-shared/model/failures/channel-failure.ts';
import { severityOf } from '../../../src-shared/model/failures/severity-of.ts';
import { english } from '../../../src-shared/languages/en/index.ts';
import { describeChannelProblem } from '../../../src-shared/wording/describe-channel-problem.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';

const kindsOf = (schema: { options: readonly { shape: { kind: { value: string } } }[] }) =>
  schema.options.map(({ shape }) => shape.kind.value);

const problems = kindsOf(channelProblemSchema).map((kind) =>
  channelProblemSchema.parse({ kind, host: 'nas.local', channel: 'gotify', chatId: '-1001234567891' }),
);

test.each(problems)('what is wrong with an address is said in a sentence: $kind', (problem: ChannelProblem) => {
  expect(describeChannelProblem(english.words, problem)).toMatch(/^[A-Zn].{20,}\.$/u);
});

test.each(channelKinds)('a missing address of %s is asked for by what it is', (channel) => {
  expect(describeChannelProblem(english.words, { kind: 'address-missing', channel })).toMatch(/^Enter the .+\.$/);
  expect(describeChannelProblem(english.words, { kind: 'token-missing', channel })).toMatch(/^Enter the .+\.$/);
});

const failures = kindsOf(channelFailureSchema).map((kind) =>
  channelFailureSchema.parse({
    area: 'channel',
    kind,
    service: 'slack',
    path: '/home/änne/secret',
    name: 'Büro',
    problem: { kind: 'not-https' },
    status: 410,
    reason: 'channel_is_archived',
  }),
);

test.each(failures)('a channel that cannot be used is a warning with a next step: $kind', (failure: ChannelFailure) => {
  const { title, detail, nextStep } = describeFailure(english.words, failure);
  expect(title).toMatch(/Slack/);
  expect(`${detail} ${nextStep.label}`).toMatch(/^[A-Z].*\.$/u);
  expect(severityOf(failure)).toBe('warning');
});

test('what the service has answered is quoted', () => {
  const failure = {
    area: 'channel',
    kind: 'channel-gone',
    service: 'slack',
    status: 410,
    reason: 'channel_is_archived',
  } as const;
  expect(describeFailure(english.words, failure, 'at-hand')).toEqual({
    title: 'Slack is gone',
    detail: 'There is nothing at the address any more. It answered: “410 channel_is_archived”.',
    nextStep: { kind: 'advice', label: 'Enter a new address, or remove the channel.' },
  });
});

test('what a refusal asks of a person is said by the kind of the channel', () => {
  const failure = {
    area: 'channel',
    kind: 'channel-refuses',
    service: 'telegram',
    status: 400,
    reason: 'Bad Request: group chat was upgraded to a supergroup chat',
    problem: { kind: 'telegram-chat-moved', chatId: '-1001234567891' },
  } as const;
  const nextStep = 'The group was upgraded, and its ID is another one now. Enter the chat ID -1001234567891.';
  expect(describeFailure(english.words, failure, 'at-hand')).toEqual({
    title: 'Telegram takes no messages for this channel',
    detail: 'It answered: “400 Bad Request: group chat was upgraded to a supergroup chat”.',
    nextStep: { kind: 'advice', label: nextStep },
  });
  expect(describeFailure(english.words, failure).nextStep.label).toBe(
    `${nextStep} The program tries again every 30 minutes, and when the channel is saved under Options, Channels.`,
  );
});

test('a limit of a channel is not put down to a mailbox', () => {
  const area = 'delivery';
  expect(describeFailure(english.words, { area, kind: 'throttled', service: 'ntfy' }).detail).toBe(
    'It was sent too many messages in a short time.',
  );
  expect(describeFailure(english.words, { area, kind: 'message-too-large', service: 'ntfy' }).nextStep.label).toBe(
    'Open the report in History instead.',
  );
});
