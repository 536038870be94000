import { makeStyles, tokens } from '@fluentui/react-components';

const forced = '@media (forced-colors: active)';

/** Areas of pictures, by result. Shapes tell the same: colours are not seen by everybody, and few where they are forced. */
export const useResultColors = makeStyles({
  Success: { fill: tokens.colorStatusSuccessForeground1, [forced]: { fill: 'CanvasText' } },
  Warning: { fill: tokens.colorStatusWarningForeground3, [forced]: { fill: 'CanvasText' } },
  Failed: { fill: tokens.colorStatusDangerForeground1, [forced]: { fill: 'CanvasText' } },
  Missed: {
    fill: 'none',
    stroke: tokens.colorStatusDangerForeground1,
    strokeWidth: '1.5',
    [forced]: { stroke: 'CanvasText' },
  },
});
