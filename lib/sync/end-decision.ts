import type { IDBPObjectStore, StoreNames } from 'idb';
import { following } from '../catalog/send-anyway';
import type { Schema } from '../store/schema';

type Decisions = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'decisions', 'readwrite'>;

/** Takes a decision away that has been carried out; that the name is sent as it is stays. */
export async function endDecision(decisions: Decisions, connection: string, serviceKey: string): Promise<void> {
  const made = await decisions.get([connection, serviceKey]);
  const rest = following(made?.decision, null);
  if (made && rest) await decisions.put({ ...made, decision: rest });
  else await decisions.delete([connection, serviceKey]);
}
