import { useRef } from 'preact/hooks';
import type { ServiceView } from '../../lib/catalog/overview';
import { wasAnswered } from '../preview/preview-groups';
import { usePopup } from '../state/popup-context';

/** Whether the question of a service is shown: while it is open, and once it is answered until that was carried out, so that the answer can be seen and changed. */
export function useQuestion(view: ServiceView): boolean {
  const { snapshot } = usePopup().model;
  const wasAsked = useRef(false);
  if (view.decision.kind === 'ask') {
    wasAsked.current = true;
    return true;
  }
  if (!snapshot?.decisions.has(view.service.key)) return false;
  return wasAsked.current || wasAnswered(view, snapshot);
}
