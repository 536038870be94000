import { tokens, type GriffelStyle } from '@fluentui/react-components';

/** How a chosen row of a list or table looks, the same in every window. */
export const selectedRow: GriffelStyle = {
  backgroundColor: tokens.colorNeutralBackground1Selected,
  boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
  ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected },
  // Backgrounds are not shown there.
  '@media (forced-colors: active)': { outline: '1px solid Highlight', outlineOffset: '-1px' },
};
