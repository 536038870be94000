import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { RuleProblem } from '../../../src-shared/model/tried-rules.ts';
import type { Presentation } from '../../../src-shared/model/presentation.ts';
import { formatShortDate } from '../../../src-shared/model/presentation.ts';
import { dateAfterDays, maxRules, type Rule } from '../../../src-shared/model/rule.ts';
import { nameOfRule } from '../../../src-shared/model/rule-name.ts';
import { describeRuleName } from '../../../src-shared/wording/describe-rule.ts';
import { request } from '../../api/backup-notifier-api.ts';
import { logError } from '../../api/log-error.ts';
import { AccessText } from '../../components/access-text.tsx';
import { DialogButton } from '../../components/dialog-button.tsx';
import { moveInList } from '../../components/move-in-list.ts';
import { useNow } from '../../components/use-now.ts';
import { useReturnedFocus } from '../../components/use-returned-focus.ts';
import { rulesText } from '../../text/rules-text.ts';
import { words } from '../../text/words.ts';
import { nameOfRoute, type NamedRoute } from './named-route.ts';
import { RuleDialog } from './rule-dialog.tsx';
import { RuleList } from './rule-list.tsx';
import { putRule, ruleAfter, showRule } from './rule-list-state.ts';

const useStyles = makeStyles({
  section: { flexGrow: 1, display: 'flex', flexDirection: 'column' },
  label: { marginBottom: '2px' },
  // Takes the room that is left in the window; a longer list scrolls inside it.
  box: {
    flexGrow: 1,
    flexBasis: '200px',
    minHeight: '160px',
    display: 'flex',
    flexDirection: 'column',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  empty: { margin: 'auto', padding: '16px 24px', textAlign: 'center', color: tokens.colorNeutralForeground3 },
  last: {
    padding: '8px 12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '8px' },
  hint: { flexBasis: '100%', color: tokens.colorNeutralForeground3 },
});

interface RulesSectionProps {
  rules: readonly Rule[];
  /** Where messages can go: email, and each channel. */
  routes: readonly NamedRoute[];
  presentation: Presentation;
  onChange: (rules: Rule[]) => void;
  /** A dialog is open that the window must not be closed under. */
  onModalChange: (isOpen: boolean) => void;
}

/** The list of rules (product section 15.1). What is done here is saved with the window. */
export function RulesSection({ rules, routes, presentation, onChange, onModalChange }: RulesSectionProps) {
  const styles = useStyles();
  const labelId = useId();
  const list = useRef<HTMLUListElement>(null);
  const actions = useRef<HTMLDivElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [task, setTask] = useState<{ rule: Rule | null; count: number; isOpen: boolean } | null>(null);
  const [said, setSaid] = useState<string>(rulesText.savedWithWindow);
  const problems = useRuleProblems(rules);
  const nowMs = useNow();
  useReturnedFocus(task?.isOpen === true);

  const selected = rules.find(({ id }) => id === chosenId) ?? rules[0] ?? null;
  const place = selected === null ? -1 : rules.indexOf(selected);
  const isFull = rules.length >= maxRules;
  const open = (rule: Rule | null) => {
    setTask((previous) => ({ rule, count: (previous?.count ?? 0) + 1, isOpen: true }));
    onModalChange(true);
  };
  const close = (accepted: Rule | null) => {
    setTask((previous) => previous && { ...previous, isOpen: false });
    onModalChange(false);
    if (accepted === null) return;
    onChange(putRule(rules, accepted));
    setChosenId(accepted.id);
    setSaid(rulesText.savedWithWindow);
  };
  const move = (by: -1 | 1) => {
    if (selected === null) return;
    const moved = moveInList(rules, selected.id, by);
    if (moved === rules) return;
    onChange([...moved]);
    setChosenId(selected.id);
    setSaid(rulesText.moved(describeRuleName(words, nameOfRule(selected)), place + by + 1));
  };
  const remove = () => {
    if (selected === null) return;
    const next = ruleAfter(rules, selected.id);
    onChange(rules.filter((rule) => rule !== selected));
    setChosenId(next);
    setSaid(rulesText.removed(describeRuleName(words, nameOfRule(selected))));
    // Without a rule there is no list.
    if (next === null) actions.current?.querySelector('button')?.focus();
    else list.current?.focus();
  };
  const context = {
    problems,
    today: dateAfterDays(nowMs, presentation.timeZone, 0),
    formatDate: (date: string) => formatShortDate(`${date}T12:00:00.000Z`, { ...presentation, timeZone: 'UTC' }),
    nameOfChannel: (id: string) => nameOfRoute(routes, id),
  };
  return (
    <div className={styles.section}>
      <div id={labelId} className={styles.label}>
        <AccessText label={rulesText.list} />
      </div>
      <div className={styles.box}>
        {rules.length === 0 ? (
          <Text className={styles.empty}>{rulesText.empty}</Text>
        ) : (
          <>
            <RuleList
              rules={rules}
              show={(rule) => showRule(rule, context)}
              selectedId={selected?.id ?? null}
              labelId={labelId}
              list={list}
              onSelect={setChosenId}
              onOpen={() => open(selected)}
              onRemove={remove}
              onMove={move}
            />
            <Text size={200} className={styles.last}>
              {rulesText.lastRule}
            </Text>
          </>
        )}
      </div>
      <div ref={actions} className={styles.actions}>
        <DialogButton label={rulesText.add} isDisabled={isFull} onClick={() => open(null)} />
        <DialogButton label={rulesText.edit} isDisabled={selected === null} onClick={() => open(selected)} />
        <DialogButton label={rulesText.remove} isDisabled={selected === null} onClick={remove} />
        <DialogButton label={rulesText.up} isDisabled={place <= 0} onClick={() => move(-1)} />
        <DialogButton
          label={rulesText.down}
          isDisabled={place === -1 || place === rules.length - 1}
          onClick={() => move(1)}
        />
        <Text size={200} className={styles.hint} role="status">
          {isFull ? rulesText.full : said}
        </Text>
      </div>
      {task !== null && (
        <RuleDialog
          key={task.count}
          rule={task.rule}
          rules={rules}
          routes={routes}
          isOpen={task.isOpen}
          presentation={presentation}
          onClose={close}
        />
      )}
    </div>
  );
}

/** Rules with a pattern that cannot be used, as the engine knows. */
function useRuleProblems(rules: readonly Rule[]): readonly RuleProblem[] {
  const [problems, setProblems] = useState<readonly RuleProblem[]>([]);
  useEffect(() => {
    if (rules.length === 0) return;
    let isWanted = true;
    request('rules.check', [...rules]).then((found) => isWanted && setProblems(found), logError);
    return () => {
      isWanted = false;
    };
  }, [rules]);
  return problems;
}
