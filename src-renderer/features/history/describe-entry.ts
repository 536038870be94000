/** How an entry and its parts are put into words, for the details and as plain text to copy. Pure. */
import { describeReported } from '../../../src-shared/wording/describe-reason.ts';
import { describeSource } from '../../../src-shared/wording/describe-source.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { describeHistoryState } from '../../../src-shared/wording/describe-history-state.ts';
import type {
  HistoryAttempt,
  HistoryDetails,
  HistoryIssues,
  HistoryMessage,
  HistoryRow,
  ShownHistoryDetails,
} from '../../../src-shared/model/history.ts';
import { channelKindSchema } from '../../../src-shared/model/channel.ts';
import type { KnownNoise } from '../../../src-shared/model/known-noise.ts';
import { formatCount, formatDateTime, type Presentation } from '../../../src-shared/model/presentation.ts';
import type { Field } from '../../components/field-list.tsx';
import type { StatusKind } from '../../components/status-icon.tsx';
import { historyText } from '../../text/history-text.ts';
import { words } from '../../text/words.ts';
import { historyResultTitles } from './history-result-titles.ts';

/** What stands in the column Job. */
export function nameOf({ kind, job, subject }: Pick<HistoryRow, 'kind' | 'job' | 'subject'>): string {
  switch (kind) {
    case 'session':
      return job;
    case 'missed':
      return job === '' ? subject : job;
    case 'test':
      return historyText.testMessage;
    case 'digest':
      return historyText.digest;
    case 'mail':
      return historyText.forwardedMail(subject);
    case 'alarm':
      return subject;
    case 'message':
      return subject === '' ? historyText.lostSession : subject;
  }
}

export function fieldsOf({ row, session, source }: ShownHistoryDetails, to: Presentation): Field[] {
  const { fields } = historyText;
  if (session === null) return [{ label: fields.made, value: at(row.atMs, to) }];
  return withValues([
    {
      label: fields.result,
      value: row.result === null ? '' : describeResult(historyResultTitles[row.result], session.noise),
    },
    { label: fields.organization, value: row.organization },
    { label: fields.started, value: at(session.startedAtMs, to) },
    { label: fields.ended, value: at(row.atMs, to) },
    { label: fields.objects, value: describeObjects(session, to) },
    { label: fields.attempt, value: session.attempt === 0 ? '' : String(session.attempt + 1) },
    { label: fields.message, value: session.message },
    { label: fields.leftOut, value: session.leftOut.join('\n') },
    { label: fields.computer, value: session.host },
    { label: fields.source, value: source === null ? '' : describeSource(words, source) },
  ]);
}

/** For example `Success (Failed before 3 ignored by a rule)`. */
function describeResult(result: string, noise: KnownNoise | null): string {
  if (noise === null) return result;
  const { ignored, lowered, byRule, before } = historyText;
  const counted = [
    ...(noise.ignoredCount === 0 ? [] : [ignored(noise.ignoredCount)]),
    ...(noise.loweredCount === 0 ? [] : [lowered(noise.loweredCount)]),
  ].join(', ');
  const said = byRule(counted);
  const { reportedResult } = noise;
  return `${result} (${reportedResult === noise.result ? said : before(words.run.results[reportedResult], said)})`;
}

/** Empty where nobody counted them. */
function describeObjects(
  { objectCount, issueCount }: Pick<NonNullable<HistoryDetails['session']>, 'objectCount' | 'issueCount'>,
  to: Presentation,
): string {
  const objects = objectCount === null ? [] : [historyText.objects(objectCount, formatCount(objectCount, to))];
  const issues = issueCount === null ? [] : [historyText.issues(issueCount, formatCount(issueCount, to))];
  return [...objects, ...issues].join(', ');
}

export function titleOfMessage(message: HistoryMessage, all: readonly HistoryMessage[], to: Presentation): string {
  if (message.isAgain) return historyText.sentAgainTitle(at(message.createdAtMs, to));
  const first = all.filter(
    ({ isAgain, channel, recipients }) => !isAgain && channel === message.channel && recipients === message.recipients,
  );
  const title = historyText.messageTitle(first.indexOf(message) + 1, first.length);
  const kind = channelKindSchema.safeParse(message.channel);
  return kind.success ? historyText.through(title, words.services[kind.data].name) : title;
}

/** All who have got a message, as one text. */
export function describeTargets(messages: readonly HistoryMessage[]): string {
  return [...new Set(messages.filter(({ isAgain }) => !isAgain).map(({ recipients }) => recipients))].join('; ');
}

/** @param all - of the entry: where there are several, each says what happened to it */
export function fieldsOfMessage(
  { channel, subject, recipients, state }: HistoryMessage,
  all: readonly HistoryMessage[],
  to: Presentation,
): Field[] {
  const { fields } = historyText;
  const isOfChannel = channelKindSchema.safeParse(channel).success;
  return withValues([
    { label: fields.subject, value: subject },
    { label: isOfChannel ? fields.channel : fields.recipients, value: recipients },
    { label: fields.state, value: all.length > 1 ? describeHistoryState(words, state, to).title : '' },
  ]);
}

export interface DescribedItem {
  title: string;
  lines: string[];
}

export interface DescribedIssues {
  reasons: (DescribedItem & { result: 'Failed' | 'Warning'; message: string; canBeIgnored: boolean })[];
  moreReasons: string;
  objects: (DescribedItem & { result: 'Failed' | 'Warning' })[];
  /** What is not listed; empty where all is. */
  moreObjects: string;
  /** Counted as successful by a rule. */
  ignored: DescribedItem[];
}

/** @param max - of reasons, and of objects, that are listed */
export function describeIssues(
  issues: HistoryIssues,
  max: { reasons: number; objects: number },
  to: Presentation,
): DescribedIssues {
  const objects = (count: number) => historyText.objects(count, formatCount(count, to));
  const moreReasons = issues.reasons.length - max.reasons;
  const moreObjects = issues.count - Math.min(max.objects, issues.objects.length);
  const known = new Set(issues.reasons.map(({ message }) => message));
  return {
    reasons: issues.reasons.slice(0, max.reasons).map(({ result, message, count, canBeIgnored }) => ({
      result,
      message,
      canBeIgnored,
      title: historyText.reason(objects(count), describeReported(words, message)),
      lines: [],
    })),
    moreReasons: moreReasons > 0 ? historyText.moreReasons(moreReasons) : '',
    objects: issues.objects.slice(0, max.objects).map(({ result, name, message }) => ({
      result,
      title: name,
      // Already said as a reason.
      lines: message === '' || known.has(message) ? [] : [message],
    })),
    ignored: issues.ignored.reasons.slice(0, max.reasons).map(({ message, count }) => ({
      title: historyText.reason(objects(count), describeReported(words, message)),
      lines: [],
    })),
    moreObjects: [
      ...(moreObjects > 0 ? [historyText.moreObjects(moreObjects, formatCount(moreObjects, to))] : []),
      ...(issues.lookedThrough === null ? [] : [historyText.lookedThrough(objects(issues.lookedThrough))]),
    ].join(' '),
  };
}

export function describeAttempt(attempt: HistoryAttempt, to: Presentation): DescribedItem & { icon: StatusKind } {
  const { startedAtMs, endedAtMs, isAccepted, requestId, failure } = attempt;
  const lines = [at(startedAtMs, to), ...(requestId === '' ? [] : [historyText.requestId(requestId)])];
  if (isAccepted) return { icon: 'ok', title: historyText.attemptAccepted, lines };
  if (failure !== null) {
    const { title, detail } = describeFailure(words, failure);
    return { icon: 'warning', title, lines: [...lines, detail] };
  }
  return endedAtMs === null
    ? { icon: 'waiting', title: historyText.attemptUnderWay, lines }
    : { icon: 'warning', title: historyText.attemptUnexplained, lines };
}

export function describeChainLink(link: HistoryDetails['chain'][number], to: Presentation): DescribedItem {
  return {
    title: historyText.chainLink(link.attempt + 1, historyResultTitles[link.result]),
    lines: [at(link.atMs, to), ...(link.message === '' ? [] : [link.message])],
  };
}

/** Everything, to be pasted into a ticket. */
export function describeEntry(details: ShownHistoryDetails, to: Presentation): string {
  const { row, messages, chain, issues } = details;
  const { title, detail, failure } = describeHistoryState(words, row.state, to);
  const lines = (fields: readonly Field[]) => fields.map(({ label, value }) => `${label}: ${value}`);
  const item = (described: DescribedItem) => [`- ${described.title}`, ...described.lines.map((line) => `  ${line}`)];
  const sections = [
    [
      nameOf(row),
      title,
      ...(failure === null ? [] : [failure.detail]),
      ...(detail === null ? [] : [detail]),
      ...(failure?.nextStep.kind === 'advice' ? [failure.nextStep.label] : []),
    ],
    ...(issues === null ? [] : sectionsOfIssues(describeIssues(issues, { reasons: Infinity, objects: Infinity }, to))),
    lines(fieldsOf(details, to)),
    ...messages.map((message) => [
      titleOfMessage(message, messages, to),
      ...lines([
        ...fieldsOfMessage(message, messages, to),
        { label: historyText.fields.messageId, value: message.internetMessageId },
      ]),
      ...message.attempts.flatMap((attempt) => item(describeAttempt(attempt, to))),
    ]),
    ...(chain.length === 0 ? [] : [[historyText.chain, ...chain.flatMap((link) => item(describeChainLink(link, to)))]]),
  ];
  return `${sections.map((section) => section.join('\n')).join('\n\n')}\n`;
}

function sectionsOfIssues({ reasons, objects, moreObjects, ignored }: DescribedIssues): string[][] {
  const item = ({ result, title, lines }: DescribedIssues['objects'][number]) => [
    `- ${historyResultTitles[result]}: ${title}`,
    ...lines.map((line) => `  ${line}`),
  ];
  return [
    ...(reasons.length === 0 ? [] : [[historyText.reasons, ...reasons.flatMap(item)]]),
    ...(objects.length === 0
      ? []
      : [[historyText.objectsWithIssues, ...objects.flatMap(item), ...(moreObjects === '' ? [] : [moreObjects])]]),
    ...(ignored.length === 0 ? [] : [[historyText.ignoredByRule, ...ignored.map(({ title }) => `- ${title}`)]]),
  ];
}

function at(atMs: number, to: Presentation): string {
  return formatDateTime(new Date(atMs).toISOString(), to);
}

function withValues(fields: readonly Field[]): Field[] {
  return fields.filter(({ value }) => value !== '');
}
