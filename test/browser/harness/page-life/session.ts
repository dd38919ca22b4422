import type { LayoutName } from '../../../stand-ins/taxdome';
import type { Cast, Step } from './player';
import { changingSteps } from './steps/changing-steps';
import { keyboardSteps } from './steps/keyboard-steps';
import { listSteps } from './steps/list-steps';
import { menuSteps } from './steps/menu-steps';
import { scrollSteps } from './steps/scroll-steps';

/** What a person does on the services page in a few minutes, as far as a layout has it. */
export function session(layout: LayoutName, cast: Cast): Step[] {
  return [
    ...listSteps(cast),
    ...scrollSteps(layout),
    // Each row of this layout has its buttons in place of a menu.
    ...(layout === 'sticky' ? [] : menuSteps(cast)),
    ...changingSteps(cast),
    ...keyboardSteps(),
  ];
}
