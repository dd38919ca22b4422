import { scalar } from '../books/read-fields';
import { isObject, type Json, type JsonObject } from '../json';

/** Members that Intuit's XML writes as attributes, by what they belong to. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  QueryResponse: ['startPosition', 'maxResults', 'totalCount'],
  Fault: ['type'],
  Error: ['code', 'element'],
  BatchItemResponse: ['bId'],
};
const OF_ENTITIES = ['domain', 'sparse', 'status'];
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A reply's JSON as the recorded XML has it: one IntuitResponse, whatever envelope the JSON had. */
export function toXml(json: JsonObject, time: string): string {
  const { time: _time, ...members } = isObject(json.fault) ? { Fault: capital(json.fault) } : json;
  const content = Object.entries(members).map(([name, value]) => element(name, value));
  return `${HEAD}<IntuitResponse xmlns="http://schema.intuit.com/finance/v3" time="${time}">${content.join('')}</IntuitResponse>`;
}

/** The gateway's fault in the names of the XML. */
function capital(fault: JsonObject): JsonObject {
  const errors = Array.isArray(fault.error) ? fault.error.filter(isObject) : [];
  return {
    type: fault.type ?? '',
    Error: errors.map(({ message, detail, code }) => ({
      Message: message ?? '',
      Detail: detail ?? '',
      code: code ?? '',
    })),
  };
}

function element(name: string, value: Json): string {
  if (Array.isArray(value)) return value.map((entry) => element(name, entry)).join('');
  if (!isObject(value)) return `<${name}>${escapeMarkup(scalar(value) ?? '')}</${name}>`;
  if (name.endsWith('Ref')) return reference(name, value);
  const names = ATTRIBUTES[name] ?? OF_ENTITIES;
  const attributes = names.filter((key) => value[key] !== undefined).map((key) => attribute(key, value[key] ?? ''));
  const children = Object.entries(value).filter(([key]) => !names.includes(key));
  return `<${name}${attributes.join('')}>${children.map(([key, child]) => element(key, child)).join('')}</${name}>`;
}

function reference(name: string, value: JsonObject): string {
  const label = value.name === undefined ? '' : attribute('name', value.name);
  return `<${name}${label}>${escapeMarkup(scalar(value.value ?? '') ?? '')}</${name}>`;
}

function attribute(name: string, value: Json): string {
  return ` ${name}="${escapeMarkup(scalar(value) ?? '')}"`;
}

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => `&#${character.codePointAt(0)};`);
}
