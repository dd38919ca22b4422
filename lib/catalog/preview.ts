import type { ServiceView } from './overview';

/** The four lists that a person sees before anything is written. */
export interface Preview {
  readonly create: readonly ServiceView[];
  readonly link: readonly ServiceView[];
  /** Changes to linked items; they belong to the matches in the first preview and stand alone later. */
  readonly update: readonly ServiceView[];
  readonly ask: readonly ServiceView[];
  readonly skip: readonly ServiceView[];
}

/** Sorts the services by what would be done to them; those in step and the archived ones are in no list. */
export function preview(views: readonly ServiceView[]): Preview {
  const of = (kind: ServiceView['decision']['kind']) => views.filter(({ decision }) => decision.kind === kind);
  return {
    create: of('create'),
    link: of('link'),
    update: of('update'),
    ask: of('ask'),
    skip: of('skip').filter(({ decision }) => decision.reason.code !== 'archived'),
  };
}

/** Whether a question answers itself in the preview: for values that differ, TaxDome's are preselected, shown with both amounts. */
export function isPreselected({ decision }: ServiceView): boolean {
  return decision.kind === 'ask' && decision.question.kind === 'values-differ';
}
