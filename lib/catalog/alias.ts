import type { Service } from './service';

/** A name that a person gave a service for QuickBooks, because it can't or shall not have its own there. */
export interface Alias {
  readonly name: string;
  /** TaxDome's name when it was given: one that was changed there since is a new matter. */
  readonly of: string;
}

/** The service as QuickBooks is to know it: under its alias while that still holds, with `ownName` for who reads it. */
export function underAlias<S extends Service>(service: S, alias: Alias | undefined): S {
  if (!alias || alias.of !== service.name || alias.name === service.name) return service;
  return { ...service, name: alias.name, ownName: service.name };
}

/** The service's name in TaxDome. */
export function ownNameOf({ name, ownName }: Pick<Service, 'name' | 'ownName'>): string {
  return ownName ?? name;
}
