import { DialogActions, DialogBody, DialogContent, DialogTitle, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { FieldProblem } from '../../../src-shared/forms/parsed-form.ts';
import {
  newRuleForm,
  parseRuleForm,
  ruleFields,
  toRuleForm,
  type RuleField,
  type RuleForm,
} from '../../../src-shared/forms/rule-form.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import type { Rule } from '../../../src-shared/model/rule.ts';
import type { TriedRules } from '../../../src-shared/model/tried-rules.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { useAction } from '../../api/use-action.ts';
import { AcceptActions } from '../../components/accept-actions.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { FormDialog } from '../../components/form-dialog.tsx';
import type { FieldFocus } from '../../components/use-field-focus.ts';
import { rulesText } from '../../text/rules-text.ts';
import { RuleFields } from './rule-fields.tsx';
import type { NamedRoute } from './named-route.ts';
import { putRule } from './rule-list-state.ts';
import { TriedRule } from './tried-rule.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(520px, calc(100vw - 32px))' },
  content: { display: 'flex', flexDirection: 'column', gap: '12px', paddingRight: '4px' },
});

interface RuleDialogProps {
  /** `null`: a new one. */
  rule: Rule | null;
  /** The list that it is in. */
  rules: readonly Rule[];
  routes: readonly NamedRoute[];
  isOpen: boolean;
  presentation: Presentation;
  /** `null`: cancelled. */
  onClose: (accepted: Rule | null) => void;
}

/** Adds or edits one rule; modal to the window, which saves what it accepts. Each task needs a dialog of its own (`key`). */
export function RuleDialog({ rule, rules, routes, isOpen, presentation, onClose }: RuleDialogProps) {
  const styles = useStyles();
  const [id] = useState(() => rule?.id ?? crypto.randomUUID());
  const [form, setForm] = useState(() => (rule === null ? newRuleForm : toRuleForm(rule)));
  const [problems, setProblems] = useState<readonly FieldProblem<RuleField>[]>([]);
  const [focus, setFocus] = useState<FieldFocus>(null);
  const [tried, setTried] = useState<TriedRules | null>(null);

  /** Fields that are wrong are marked, and the first of them gets the focus. */
  const read = async (): Promise<Rule | null> => {
    const parsed = parseRuleForm(form, id);
    const found = parsed.kind === 'invalid' ? parsed.problems : await problemsOfPatterns(parsed.value);
    setProblems(found);
    const first = ruleFields.find((field) => found.some((problem) => problem.field === field));
    if (first !== undefined) setFocus({ field: `rule.${first}` });
    return parsed.kind === 'valid' && found.length === 0 ? parsed.value : null;
  };
  const accept = useAction(async () => {
    const accepted = await read();
    if (accepted !== null) onClose(accepted);
  });
  const tryOut = useAction(async () => {
    const draft = await read();
    if (draft === null) return;
    const answer = await request('rules.try', { rules: putRule(rules, draft), ruleId: id });
    if (answer.kind === 'tried') setTried(answer);
  });
  const leave = () => {
    if (tryOut.progress !== 'idle') request('rules.cancel-try', undefined).catch(logError);
    onClose(null);
  };
  const edit = (changes: Partial<RuleForm>) => {
    setForm((before) => ({ ...before, ...changes }));
    setProblems([]);
    setTried(null);
  };
  return (
    <FormDialog isOpen={isOpen} className={styles.surface} focus={focus} onEnter={() => accept.run()} onEscape={leave}>
      <DialogBody>
        <DialogTitle>{rule === null ? rulesText.addTitle : rulesText.editTitle}</DialogTitle>
        <DialogContent className={styles.content}>
          <RuleFields form={form} problems={problems} routes={routes} onChange={edit} />
          <TriedRule tried={tried} isTrying={tryOut.progress === 'slow'} routes={routes} presentation={presentation} />
        </DialogContent>
        <DialogActions position="start">
          <DialogButton label={rulesText.tryOut} isBusy={tryOut.progress === 'slow'} onClick={() => tryOut.run()} />
        </DialogActions>
        <AcceptActions isBusy={accept.progress === 'slow'} onAccept={() => accept.run()} onCancel={leave} />
      </DialogBody>
    </FormDialog>
  );
}

/** Only the engine knows what it can use. */
async function problemsOfPatterns(rule: Rule): Promise<FieldProblem<RuleField>[]> {
  const found = await request('rules.check', [rule]);
  return found.map(({ field, problem }) => ({ field, problem: { kind: 'pattern', problem } }));
}
