import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Paragraph } from './paragraph.tsx';
import { StatusIcon, type StatusKind } from './status-icon.tsx';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  text: { minWidth: '0', overflowWrap: 'anywhere' },
  detail: { color: tokens.colorNeutralForeground2 },
});

interface ResultLineProps {
  icon: StatusKind;
  title: string;
  /** Whole sentences. */
  sentences?: readonly string[];
  /** Below: what can be done about it. */
  children?: ReactNode;
}

/** What came of something that a person has begun, or how far it is. */
export function ResultLine({ icon, title, sentences = [], children }: ResultLineProps) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <StatusIcon kind={icon} />
      <div className={styles.text}>
        <Text size={200} weight={sentences.length > 0 ? 'semibold' : 'regular'} block>
          {title}
        </Text>
        {sentences.length > 0 && <Paragraph sentences={sentences} className={styles.detail} />}
        {children}
      </div>
    </div>
  );
}
