import { type FieldError, MAX_DESCRIPTION, MAX_NAME, type RateType, type ServiceDraft } from '../../../shared/service';
import type { Words } from '../../words';

/** The form's values as they stand in its controls. */
export interface FormValues {
  readonly name: string;
  readonly description: string;
  readonly rate: string;
  readonly rateType: RateType | null;
  readonly taxable: boolean;
  readonly category: string | null;
}

export type FormErrors = Partial<Record<FieldError['field'], string>>;

/** How amounts stand in the form's field. */
export interface AmountText {
  edit(amount: number): string;
  read(text: string): number | null;
}

/** Amounts as `<input type=number>` wants them, in every language with a point. */
export const numberText: AmountText = {
  edit: String,
  read: (text) => (text.trim() && Number.isFinite(Number(text)) ? Number(text) : null),
};

/** Values of a service, or of none, for the form. */
export function formValues(service: ServiceDraft | null, money: AmountText): FormValues {
  return {
    name: service?.name ?? '',
    description: service?.description ?? '',
    rate: service && service.rate !== null ? money.edit(service.rate) : '',
    rateType: service?.rateType ?? null,
    taxable: service?.taxable ?? false,
    category: service?.category ?? null,
  };
}

/** What is wrong with the values before the server is asked. */
export function formErrors(
  values: FormValues,
  money: AmountText,
  { errors }: Words,
  rateRequired: boolean,
): FormErrors {
  const found: FormErrors = {};
  const amount = money.read(values.rate);
  if (!values.name.trim()) found.name = errors.nameRequired;
  else if (values.name.trim().length > MAX_NAME) found.name = errors.nameTooLong(MAX_NAME);
  if (values.description.length > MAX_DESCRIPTION) found.description = errors.descriptionTooLong(MAX_DESCRIPTION);
  if (!values.rate.trim()) {
    if (rateRequired) found.rate = errors.rateRequired;
  } else if (amount === null) found.rate = errors.rateInvalid;
  else if (amount < 0) found.rate = errors.rateNegative;
  return found;
}

/** What is sent for the values. */
export function formDraft(values: FormValues, money: AmountText): ServiceDraft {
  return { ...values, name: values.name.trim(), rate: values.rate.trim() ? money.read(values.rate) : null };
}
