import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { splitFingerprint } from './split-fingerprint.ts';

const useStyles = makeStyles({
  term: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  value: {
    margin: '4px 0 0',
    padding: '8px 12px',
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    userSelect: 'text',
  },
  line: { display: 'block' },
});

/** A fingerprint in lines that can be compared by eye; inside a list of descriptions. */
export function Fingerprint({ label, value }: { label: string; value: string }) {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.term}>{label}</dt>
      <dd className={styles.value}>
        {splitFingerprint(value).map((line) => (
          <span key={line} className={styles.line}>
            {line.split(/(?<=:)/).map((byte, index) => (
              <Fragment key={index}>
                {byte}
                <wbr />
              </Fragment>
            ))}
          </span>
        ))}
      </dd>
    </div>
  );
}
