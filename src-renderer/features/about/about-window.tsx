import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import iconUrl from '../../../assets/icon/icon.svg';
import { useEngineView } from '../../api/engine-view.ts';
import { useAction } from '../../api/use-action.ts';
import { writeToClipboard } from '../../api/write-to-clipboard.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { DialogFrame } from '../../components/dialog-frame.tsx';
import { aboutText } from '../../text/about-text.ts';
import { commonText } from '../../text/common-text.ts';
import { TroubleSummary } from '../notices/trouble-summary.tsx';
import { describeVersions, describeVersionsAsText } from './describe-versions.ts';

const useStyles = makeStyles({
  content: {
    flexGrow: 1,
    minHeight: '0',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: '16px',
    padding: '24px',
    overflowWrap: 'anywhere',
  },
  program: { display: 'flex', alignItems: 'center', gap: '16px' },
  icon: { width: '56px', height: '56px', flexShrink: 0 },
  name: { display: 'flex', flexDirection: 'column', minWidth: '0' },
  productName: {
    margin: '0',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  versions: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: '16px',
    rowGap: '4px',
    margin: '0',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: '0', userSelect: 'text' },
  small: { display: 'flex', flexDirection: 'column', gap: '4px', color: tokens.colorNeutralForeground2 },
  status: { marginRight: 'auto' },
});

interface AboutWindowProps {
  versions: Readonly<Record<string, string>>;
  onShowLicenses: () => void;
  onClose: () => void;
}

/** Which program this is, and what it runs on. */
export function AboutWindow({ versions, onShowLicenses, onClose }: AboutWindowProps) {
  const styles = useStyles();
  const engine = useEngineView();
  const [said, setSaid] = useState('');
  const copy = useAction(async () => {
    const isCopied = await writeToClipboard(describeVersionsAsText(versions, engine));
    setSaid(isCopied ? aboutText.copied : aboutText.copyByHand);
  });
  return (
    <DialogFrame
      title={aboutText.windowTitle}
      size="small"
      onEnter={onClose}
      onEscape={onClose}
      footer={
        <>
          <Text size={200} role="status" className={styles.status}>
            {said}
          </Text>
          <DialogButton label={aboutText.copy} onClick={() => copy.run()} />
          <DialogButton label={aboutText.close} isPrimary onClick={onClose} />
        </>
      }
    >
      <TroubleSummary />
      <div className={styles.content}>
        <div className={styles.program}>
          <img src={iconUrl} alt="" className={styles.icon} />
          <div className={styles.name}>
            <h2 className={styles.productName}>{commonText.productName}</h2>
            <Text>{aboutText.version(versions['program'] ?? '')}</Text>
          </div>
        </div>
        <dl className={styles.versions} aria-label={aboutText.versions}>
          {describeVersions(versions, engine).map(({ label, value }) => (
            <Fragment key={label}>
              <dt className={styles.term}>{label}</dt>
              <dd className={styles.value}>{value}</dd>
            </Fragment>
          ))}
        </dl>
        <div className={styles.small}>
          <Text size={200}>{aboutText.license}</Text>
          <Text size={200}>{aboutText.trademarks}</Text>
        </div>
        <div>
          <Link {...accessKeyProps(aboutText.licenses)} onClick={onShowLicenses}>
            <AccessText label={aboutText.licenses} />
          </Link>
        </div>
      </div>
    </DialogFrame>
  );
}
