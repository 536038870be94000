import { Input, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { runWordsOf } from '../../../src-shared/languages/run-words.ts';
import type { JobSession } from '../../../src-shared/model/job-session.ts';
import { presentIn } from '../../../src-shared/model/presentation.ts';
import { sampleSession } from '../../../src-shared/model/sample-session.ts';
import { defaultSubjectTemplate } from '../../../src-shared/model/subject.ts';
import { composeSubject } from '../../../src-shared/wording/compose-subject.ts';
import { useIsManaged } from '../../api/managed-settings.ts';
import { accessKeyProps } from '../../components/access-key.ts';
import { DialogField } from '../../components/dialog-field.tsx';
import { insertAtCaret } from '../../components/insert-at-caret.ts';
import { LaterButton } from '../../components/later-button.tsx';
import { useAfterPointer } from '../../components/use-after-pointer.ts';
import { optionsText } from '../../text/options-text.ts';
import { InsertButton } from './insert-button.tsx';
import { useOptions } from './options-context.ts';
import { problemsOf } from './options-form-state.ts';
import { useOverlays } from './use-overlays.ts';

const useStyles = makeStyles({
  root: { position: 'relative' },
  // On the label's line, its text ending where the field ends. Behind the field in tab order.
  menu: {
    position: 'absolute',
    top: '-4px',
    right: '-8px',
    // Its border, which is seen there only, would stick out.
    '@media (forced-colors: active)': { right: '0' },
  },
  // Paler, but still to be read.
  disabled: { color: tokens.colorNeutralForeground4 },
  preview: { overflowWrap: 'anywhere' },
});

/** The subject template with its variables and live preview (product section 2.6). */
export function SubjectField() {
  const styles = useStyles();
  const { state, edit, dispatch, snapshot } = useOptions();
  const field = useRef<HTMLInputElement>(null);
  const [session] = useState(() => sampleSession(new Date().toISOString()));
  const afterPointer = useAfterPointer();
  const { subjectTemplate, isEnabled } = state.form.route;
  const to = presentIn(state.form.general.messageLanguage, snapshot.presentation);
  const subjectOf = (sample: JobSession) => composeSubject(runWordsOf(to.language), subjectTemplate, sample, to);
  const isDisabled = useIsManaged('route.subjectTemplate') || !isEnabled;
  const overlays = useOverlays();
  const preview = subjectOf(session);
  const withoutCounts = subjectOf({ ...session, objectCount: null, issueCount: null });
  const insert = (variable: string) => {
    if (field.current !== null) edit({ route: { subjectTemplate: insertAtCaret(field.current, variable) } });
  };
  return (
    <div className={styles.root}>
      <DialogField
        isDisabled={!isEnabled}
        setting="route.subjectTemplate"
        label={optionsText.subject}
        problems={problemsOf(state, 'route.subjectTemplate')}
        hint={{
          className: mergeClasses(styles.preview, !isEnabled && styles.disabled),
          children: (
            <>
              {optionsText.preview(preview)}
              {subjectTemplate !== defaultSubjectTemplate && withoutCounts !== preview && (
                <>
                  <br />
                  {optionsText.previewWithoutCounts(withoutCounts)}
                </>
              )}
            </>
          ),
        }}
      >
        <Input
          {...accessKeyProps(optionsText.subject)}
          data-field="route.subjectTemplate"
          input={{ ref: field }}
          disabled={!isEnabled}
          value={subjectTemplate}
          onChange={(_, { value }) => edit({ route: { subjectTemplate: value } })}
          onBlur={() => afterPointer(() => dispatch({ kind: 'field-left', field: 'route.subjectTemplate' }))}
        />
      </DialogField>
      <div className={styles.menu}>
        <LaterButton isRead={overlays !== null}>
          {overlays === null ? (
            <InsertButton disabled={isDisabled} />
          ) : (
            <overlays.InsertMenu isDisabled={isDisabled} field={field} onInsert={insert} />
          )}
        </LaterButton>
      </div>
    </div>
  );
}
