import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, Dismiss16Regular } from '@fluentui/react-icons';
import { useRef } from 'react';
import { useFocusPassedOn } from '../../components/use-focus-passed-on.ts';
import { VisuallyHidden } from '../../components/visually-hidden.tsx';
import type { SenderId } from '../../../src-shared/model/sender.ts';
import { commonText } from '../../text/common-text.ts';
import { firstRunText } from '../../text/first-run-text.ts';
import { firstRunSteps, type FirstRunProgress } from './first-run-steps.ts';

const useStyles = makeStyles({
  strip: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: '1fr auto',
    alignItems: 'start',
    padding: '6px 16px 6px 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  steps: { display: 'flex', flexWrap: 'wrap', gap: '4px 20px', margin: '0', padding: '0', listStyleType: 'none' },
  step: { position: 'relative', display: 'flex', alignItems: 'center', gap: '6px', minHeight: '24px' },
  // The same size and place as the tick that replaces it.
  number: {
    boxSizing: 'border-box',
    width: '16px',
    height: '16px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralForeground3}`,
    color: tokens.colorNeutralForeground2,
    fontSize: '10px',
    lineHeight: '14px',
    textAlign: 'center',
  },
  current: {
    border: `1px solid ${tokens.colorBrandBackground}`,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
  },
  tick: { color: tokens.colorStatusSuccessForeground1 },
  hint: { gridColumn: '1 / 3', color: tokens.colorNeutralForeground2 },
});

interface FirstRunStripProps {
  /** What is chosen as the mail server. */
  sender: SenderId;
  progress: FirstRunProgress;
  onDismiss: () => void;
}

/** Three numbered steps that tick themselves off, and one sentence on the next of them. */
export function FirstRunStrip({ sender, progress: { done, next }, onDismiss }: FirstRunStripProps) {
  const styles = useStyles();
  const strip = useRef<HTMLElement>(null);
  useFocusPassedOn(strip);
  return (
    <section ref={strip} aria-label={firstRunText.title} className={styles.strip}>
      <ol className={styles.steps}>
        {firstRunSteps.map((step, index) => (
          <li key={step} className={styles.step} {...(step === next && { 'aria-current': 'step' as const })}>
            <StepMark number={index + 1} isDone={done.has(step)} isNext={step === next} />
            <StepName name={firstRunText.steps(sender)[step]} isNext={step === next} isDone={done.has(step)} />
          </li>
        ))}
      </ol>
      <Button
        appearance="transparent"
        size="small"
        aria-label={commonText.dismiss(firstRunText.title)}
        icon={<Dismiss16Regular />}
        onClick={onDismiss}
      />
      <Text size={200} role="status" className={styles.hint}>
        {next === null ? firstRunText.complete : firstRunText.hints(sender)[next]}
      </Text>
    </section>
  );
}

function StepMark({ number, isDone, isNext }: { number: number; isDone: boolean; isNext: boolean }) {
  const styles = useStyles();
  if (isDone) return <CheckmarkCircle16Filled aria-hidden className={styles.tick} />;
  return (
    <span aria-hidden className={mergeClasses(styles.number, isNext && styles.current)}>
      {number}
    </span>
  );
}

function StepName({ name, isNext, isDone }: { name: string; isNext: boolean; isDone: boolean }) {
  return (
    <>
      <Text weight={isNext ? 'semibold' : 'regular'}>{name}</Text>
      {isDone && <VisuallyHidden>{firstRunText.done}</VisuallyHidden>}
    </>
  );
}
