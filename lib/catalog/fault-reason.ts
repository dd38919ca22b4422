import { lookup } from './lookup';
import type { OperationError } from './operation';
import type { Reason, ReasonCode } from './reason';

/** Intuit's codes (quickbooks.api.intuit.com, "Error codes") and our own for what never got an answer. */
const REASONS: Readonly<Record<string, ReasonCode>> = {
  '6240': 'duplicate-name',
  '5010': 'stale',
  '610': 'object-not-found',
  '2500': 'invalid-reference',
  '6000': 'business-validation',
  '6430': 'invalid-account',
  '2010': 'validation',
  '2020': 'validation',
  '2030': 'validation',
  '2040': 'validation',
  '2050': 'validation',
  '6190': 'subscription',
  '120': 'not-authorised',
  '3100': 'not-authorised',
  '3200': 'reconnect',
  '3001': 'throttled',
  '10000': 'system-failure',
  network: 'network',
  timeout: 'network',
  unreadable: 'system-failure',
};

/** Why QuickBooks refused, by its code and never by its text. */
export function faultReason(error: OperationError): Reason {
  return {
    code: lookup(REASONS, error.code) ?? 'unknown-fault',
    params: { code: error.code, message: error.message, detail: error.detail },
  };
}
