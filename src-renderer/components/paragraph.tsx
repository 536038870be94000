import { makeStyles, mergeClasses, Text } from '@fluentui/react-components';
import { Fragment } from 'react';

const useStyles = makeStyles({
  paragraph: { display: 'block' },
});

/** Whole sentences in small print, one behind the other; each can be found as a text of its own. */
export function Paragraph({ sentences, className }: { sentences: readonly string[]; className?: string }) {
  const styles = useStyles();
  return (
    <Text size={200} className={mergeClasses(styles.paragraph, className)}>
      {sentences.map((sentence, index) => (
        <Fragment key={sentence}>
          {index > 0 && ' '}
          <span>{sentence}</span>
        </Fragment>
      ))}
    </Text>
  );
}
