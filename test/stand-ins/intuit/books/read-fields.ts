import { LosslessNumber } from 'lossless-json';
import { QboFault } from '../api/qbo-fault';
import { plainDecimal } from '../decimal';
import { isObject, type Json, type JsonObject } from '../json';
import { ENTITY_FIELDS, type Field, IGNORED_FIELDS } from './fields';

type Value = string | boolean | { value: string };

/**
 * The writable fields of a request body, in the kinds they are kept in. `null` counts as left out. Scalars are read as leniently as Intuit's Java reads them: a number for a text, a text
 * for a number.
 */
export function readFields(
  entity: 'Item' | 'Account',
  fields: Readonly<Record<string, Field>>,
  body: JsonObject,
): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const [name, value] of Object.entries(body)) {
    const field = fields[name];
    if (!field && !ENTITY_FIELDS.includes(name) && !IGNORED_FIELDS[entity].includes(name)) throw unknown(entity, name);
    if (field?.writable && value !== null) values[name] = readValue(name, field, value);
  }
  return values;
}

function readValue(name: string, field: Field, value: Json): Value {
  if (field.kind === 'reference') {
    const id = isObject(value) ? scalar(value.value ?? null) : null;
    if (id === null) throw unreadable(name, 'a reference', value);
    return { value: id };
  }
  const text = scalar(value);
  if (text === null) throw unreadable(name, 'a value', value);
  if (field.kind === 'boolean') {
    if (text !== 'true' && text !== 'false') throw unreadable(name, 'java.lang.Boolean', value);
    return text === 'true';
  }
  if (field.kind === 'decimal') {
    const decimal = plainDecimal(text);
    if (decimal === null) throw unreadable(name, 'java.math.BigDecimal', value);
    return decimal;
  }
  if (field.kind === 'date' && !/^\d{4}-\d\d-\d\d/u.test(text)) throw unreadable(name, 'java.util.Date', value);
  return text;
}

/** The text of a scalar, null for anything else. */
export function scalar(value: Json): string | null {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'number') return String(value);
  return value instanceof LosslessNumber ? value.value : null;
}

function unknown(entity: string, name: string): QboFault {
  return new QboFault(
    '2010',
    `Property Name:Unrecognized field "${name}" (class com.intuit.schema.finance.v3.${entity}), not marked as ignorable specified is unsupported or invalid`,
  );
}

function unreadable(name: string, type: string, value: Json): QboFault {
  const shown = scalar(value) ?? 'object';
  return new QboFault(
    '2010',
    `Property Name:Can not construct instance of ${type} from String value '${shown}': not a valid representation (through reference chain: ${name}) specified is unsupported or invalid`,
    name,
  );
}
