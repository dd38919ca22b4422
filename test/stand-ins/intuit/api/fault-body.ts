import type { JsonObject } from '../json';
import type { QboFault } from './qbo-fault';

/** `{Error: […], type}`: what stands under `Fault`, in a reply of its own or in a batch. */
export function faultBody(fault: QboFault): JsonObject {
  return {
    Error: [
      {
        Message: fault.message,
        Detail: fault.detail,
        code: fault.code,
        ...(fault.element === undefined ? {} : { element: fault.element }),
      },
    ],
    type: fault.type,
  };
}
