import { makeStyles } from '@fluentui/react-components';

/** A question is smaller than the window that asks it. */
export const useQuestionStyles = makeStyles({
  surface: { maxWidth: 'min(440px, calc(100vw - 32px))' },
});
