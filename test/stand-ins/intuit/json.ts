import { LosslessNumber, parse, stringify } from 'lossless-json';

/** JSON whose numbers keep the digits they were written with. */
export type Json = string | boolean | null | number | LosslessNumber | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

/** Parses without turning a number into a float. Throws a SyntaxError. */
export function parseJson(text: string): Json {
  return parse(text) as Json;
}

export function writeJson(value: Json): string {
  return stringify(value) ?? 'null';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber);
}

/** The same value as a client would read it, numbers as floats. */
export function plainJson(value: Json): unknown {
  return JSON.parse(writeJson(value));
}
