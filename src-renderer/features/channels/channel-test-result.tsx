import { Link, makeStyles, Text } from '@fluentui/react-components';
import { useRef } from 'react';
import type { ChannelForm } from '../../../src-shared/forms/channels/channel-form.ts';
import { channelTraits, type ChannelKind } from '../../../src-shared/model/channel.ts';
import { isSameValue } from '../../../src-shared/model/same-value.ts';
import { describeChannelProblem } from '../../../src-shared/wording/describe-channel-problem.ts';
import { describeFailure } from '../../../src-shared/wording/describe-failure.ts';
import { DialogButton } from '../../components/dialog-button.tsx';
import { ResultLine } from '../../components/result-line.tsx';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { channelKindsText } from '../../text/channel-kinds-text.ts';
import { channelsText } from '../../text/channels-text.ts';
import type { ChannelTest } from './use-channel-test.ts';
import { words } from '../../text/words.ts';

const useStyles = makeStyles({
  result: { minWidth: '0' },
  answers: { display: 'flex', gap: '8px', marginTop: '4px' },
});

interface ChannelTestResultProps {
  /** As it is now: what came of another one says nothing of it. */
  form: ChannelForm;
  test: ChannelTest;
  /** What is wrong with the address is said elsewhere. */
  hasFields?: boolean;
}

/** How far a test message is, what came of it, and where acceptance proves nothing the question whether it has come. */
export function ChannelTestResult({ form, test, hasFields = false }: ChannelTestResultProps) {
  const styles = useStyles();
  const { kind } = form;
  const { name } = channelKindsText[kind];
  const ended = test.ended !== null && isSameValue(test.ended.form, form) ? test.ended : null;
  const root = useRef<HTMLDivElement>(null);
  const answer = (hasCome: boolean) => {
    test.answer(hasCome);
    // The answered question is gone: the keyboard goes on from what came of it.
    root.current?.focus();
  };
  const isShown = ended !== null && !(hasFields && ended.outcome.kind === 'unusable');
  return (
    <div ref={root} tabIndex={-1} role="status" aria-label={channelsText.testResult} className={styles.result}>
      {test.isSlow && (
        <ResultLine icon="busy" title={test.isLong ? channelsText.testingLong(name) : channelsText.testing}>
          {test.isLong && (
            <Text size={200}>
              <Link onClick={test.stop}>{channelsText.stopTest}</Link>
            </Text>
          )}
        </ResultLine>
      )}
      {isShown && <Ended kind={kind} test={test} ended={ended} onAnswer={answer} />}
    </div>
  );
}

interface EndedProps {
  kind: ChannelKind;
  test: ChannelTest;
  ended: NonNullable<ChannelTest['ended']>;
  onAnswer: (hasCome: boolean) => void;
}

function Ended({ kind, test, ended: { outcome }, onAnswer }: EndedProps) {
  switch (outcome.kind) {
    case 'unusable':
      return (
        <ResultLine
          icon="error"
          title={channelsText.unusable}
          sentences={[describeChannelProblem(words, outcome.problem)]}
        />
      );
    case 'failed': {
      const { title, detail, nextStep } = describeFailure(words, outcome.failure, 'at-hand');
      const advice = nextStep.kind === 'advice' ? [nextStep.label] : [];
      return <ResultLine icon="error" title={title} sentences={[detail, ...advice]} />;
    }
    case 'accepted':
      return <Accepted kind={kind} test={test} onAnswer={onAnswer} />;
  }
}

function Accepted({ kind, test, onAnswer }: Omit<EndedProps, 'ended'>) {
  const { name, ifNotCome } = channelKindsText[kind];
  if (!channelTraits[kind].isAcceptedBeforeShown) {
    return <ResultLine icon="ok" title={channelsText.accepted(name)} sentences={[channelsText.lookThere]} />;
  }
  if (test.hasCome === true) return <ResultLine icon="ok" title={channelsText.itHasCome} />;
  if (test.hasCome === false) {
    return <ResultLine icon="warning" title={channelsText.itHasNotCome} sentences={ifNotCome} />;
  }
  return (
    <ResultLine icon="info" title={channelsText.accepted(name)} sentences={[channelsText.hasItCome]}>
      <Answers onAnswer={onAnswer} />
    </ResultLine>
  );
}

function Answers({ onAnswer }: Pick<EndedProps, 'onAnswer'>) {
  const styles = useStyles();
  const part = useRef<HTMLDivElement>(null);
  useFocusPassedOn(part);
  return (
    <div ref={part} className={styles.answers}>
      <DialogButton size="small" label={channelsText.yes} onClick={() => onAnswer(true)} />
      <DialogButton size="small" label={channelsText.no} onClick={() => onAnswer(false)} />
    </div>
  );
}
